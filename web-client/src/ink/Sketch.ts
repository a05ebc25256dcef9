import type { Clock } from '../time/Clock';
import type { InkFrame } from '../wire/messages';
import { MAX_POINTS_PER_ROUND } from '../wire/generated/limits';
import { pointsOf, type InkBlock, type InkOp, type Point } from '../wire/ink';
import { Drawing } from './Drawing';
import { InkSender } from './InkSender';
import type { PenListener } from './Pen';

/** What the server has of a drawing: the number of the last ink frame, and the ink. */
export interface Kept {
  readonly seq: number;
  readonly ink: InkBlock;
}

export const NOTHING_KEPT: Kept = { seq: 0, ink: [] };

/** Where a sketch reports to. */
export interface Line {
  send(frame: InkFrame): void;
  /** The drawing has as many points as it may have; the pen draws nothing until some are taken away. */
  full(): void;
}

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
   * @param serial of the round
   * @param kept what the server has of the drawing already; a round starts with {@link NOTHING_KEPT}
   */
  constructor(
    readonly serial: number,
    kept: Kept,
    clock: Clock,
    private readonly line: Line,
  ) {
    const latest = Math.max(0, ...kept.ink.map((op) => pointsOf(op).at(-1)?.t ?? 0));
    this.sender = new InkSender(serial, kept.seq, latest, clock, line.send);
    this.drawing.apply(kept.ink);
    this.open = this.drawing.strokes.at(-1)?.finished === false;
    this.up();
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
    const fitting = this.fit(op);
    if (fitting) this.drawing.apply([this.sender.add(fitting)]);
    else this.line.full();
    return fitting !== undefined;
  }

  /** As much of an operation as the drawing has room for. */
  private fit(op: InkOp): InkOp | undefined {
    if (op.op !== 'down' && op.op !== 'move') return op;
    const points = op.points.slice(0, Math.max(0, MAX_POINTS_PER_ROUND - this.drawing.pointCount));
    return points.length > 0 ? { ...op, points } : undefined;
  }
}
