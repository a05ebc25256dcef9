import type { Clock } from '../time/Clock';
import type { InkFrame } from '../wire/messages';
import type { InkBlock, InkOp, Point } from '../wire/ink';
import { Drawing } from './Drawing';
import { InkSender } from './InkSender';
import type { PenListener } from './Pen';

/**
 * One's own drawing in a round: shown at once, sent in frames, and kept until the server has it. Operations that the
 * wire does not allow (moves of a stroke that was undone while the pen was down) are dropped here.
 */
export class Sketch implements PenListener {
  readonly drawing = new Drawing();
  private readonly sender: InkSender;
  private open = false;
  private over = false;

  /**
   * @param seq number of the last ink frame that the server has
   * @param kept what the server has of the drawing, empty at a round's start
   */
  constructor(
    readonly round: number,
    seq: number,
    kept: InkBlock,
    clock: Clock,
    send: (frame: InkFrame) => void,
  ) {
    this.sender = new InkSender(round, seq, clock, send);
    this.drawing.apply(kept);
    this.open = this.drawing.strokes.at(-1)?.finished === false;
    this.up();
  }

  /** Whether the round's allowance of points is used up. */
  get full(): boolean {
    return this.sender.full;
  }

  /** Whether the round has ended: the drawing stays as it is. */
  get closed(): boolean {
    return this.over;
  }

  /** Number of the last ink frame that the server has said to have. */
  get acknowledged(): number {
    return this.sender.acknowledged;
  }

  down(point: Point): void {
    this.up();
    this.open = this.take({ op: 'down', points: [point] });
  }

  move(points: readonly Point[]): void {
    if (this.open) this.take({ op: 'move', points });
  }

  up(): void {
    if (!this.open) return;
    this.open = false;
    this.take({ op: 'up' });
  }

  undo(): void {
    if (this.drawing.empty) return;
    this.open = false;
    this.take({ op: 'undo' });
  }

  clear(): void {
    if (this.drawing.empty) return;
    this.open = false;
    this.take({ op: 'clear' });
  }

  acknowledge(seq: number): void {
    this.sender.acknowledge(seq);
  }

  resend(): void {
    this.sender.resend();
  }

  /** The round is over: what was not sent before the bell does not count. */
  close(): void {
    this.sender.flush();
    this.sender.close();
    this.open = false;
    this.over = true;
  }

  private take(op: InkOp): boolean {
    if (this.over) return false;
    const kept = this.sender.add(op);
    if (kept) this.drawing.apply([kept]);
    return kept !== undefined;
  }
}
