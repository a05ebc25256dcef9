import type { Clock } from '../time/Clock';
import type { InkFrame } from '../wire/messages';
import { MAX_INK_MILLIS, MAX_OPS_PER_FRAME, MAX_POINTS_PER_FRAME } from '../wire/generated/limits';
import { pointsOf, type InkOp, type Point } from '../wire/ink';

/** How long ink is collected while the pen moves, in milliseconds. */
export const FRAME_MS = 50;

/** Shortest time between two repetitions of what the server has not acknowledged, in milliseconds. */
const RESEND_MS = 300;

/**
 * Collects the ink of one round into numbered frames: one every {@link FRAME_MS} while the pen moves, and at once when
 * it lifts. Frames are kept until the server acknowledges them, so that ink survives a lost connection.
 */
export class InkSender {
  private pending: InkOp[] = [];
  private pendingPoints = 0;
  private unacknowledged: InkFrame[] = [];
  private cancelTimer: (() => void) | undefined;
  private resentAt = -Infinity;
  /** Number of the last frame that the server has said to have. */
  acknowledged: number;

  /**
   * @param serial of the round
   * @param seq number of the last frame that the server has, 0 at a round's start
   * @param latest time of the last point that the server has, in milliseconds since the round's start
   * @param send takes a frame to the server; may drop it, since what is not acknowledged is sent again
   */
  constructor(
    private readonly serial: number,
    private seq: number,
    private latest: number,
    private readonly clock: Clock,
    private readonly send: (frame: InkFrame) => void,
  ) {
    this.acknowledged = seq;
  }

  /** Takes what the pen did. The answer is what is sent of it: the same, with its times put right. */
  add(op: InkOp): InkOp {
    const kept = op.op === 'down' || op.op === 'move' ? { ...op, points: op.points.map(this.inTime) } : op;
    const points = pointsOf(kept).length;
    if (this.pending.length >= MAX_OPS_PER_FRAME || this.pendingPoints + points > MAX_POINTS_PER_FRAME)
      this.flush();
    this.push(kept);
    this.pendingPoints += points;
    if (kept.op === 'down' || kept.op === 'move') {
      this.cancelTimer ??= this.clock.after(FRAME_MS, () => this.flush());
    } else {
      this.flush();
    }
    return kept;
  }

  /** Sends what has been collected. */
  flush(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    if (this.pending.length === 0) return;
    const frame = { serial: this.serial, seq: ++this.seq, ink: this.pending };
    this.pending = [];
    this.pendingPoints = 0;
    this.unacknowledged.push(frame);
    this.send(frame);
  }

  /** The server has every frame up to `seq`. */
  acknowledge(seq: number): void {
    this.acknowledged = Math.max(this.acknowledged, seq);
    this.unacknowledged = this.unacknowledged.filter((frame) => frame.seq > seq);
  }

  /** Sends again whatever is not acknowledged; the server drops what it has already. */
  resend(): void {
    if (this.clock.now() - this.resentAt < RESEND_MS) return;
    this.resentAt = this.clock.now();
    this.unacknowledged.forEach((frame) => this.send(frame));
  }

  /** The round is over: nothing more is sent. */
  close(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.unacknowledged = [];
    this.pending = [];
  }

  /** Pointer events may arrive with times slightly out of order; the wire allows none to run backwards. */
  private readonly inTime = (point: Point): Point => {
    this.latest = Math.min(MAX_INK_MILLIS, Math.max(this.latest, Math.round(point.t)));
    return { ...point, t: this.latest };
  };

  /** Joins a move to the run before it, so that a frame of a moving pen is one operation. */
  private push(op: InkOp): void {
    const last = this.pending.at(-1);
    const joins =
      op.op === 'move' &&
      (last?.op === 'move' || last?.op === 'down') &&
      (last.points[0]?.pressure === undefined) === (op.points[0]?.pressure === undefined);
    if (joins) this.pending[this.pending.length - 1] = { ...last, points: [...last.points, ...op.points] };
    else this.pending.push(op);
  }
}
