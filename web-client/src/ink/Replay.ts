import { pointsOf, type InkBlock, type InkOp } from '../wire/ink';
import { Drawing } from './Drawing';

/** A finished drawing that can be shown as it stood at any moment of its round. */
export class Replay {
  readonly drawing = new Drawing();
  private shownUntil = -1;

  constructor(private readonly ink: InkBlock) {}

  /** Shows the drawing as it stood `atMs` after the round's start. */
  showAt(atMs: number): void {
    if (atMs === this.shownUntil) return;
    const forward = atMs > this.shownUntil;
    const news = forward ? cut(this.ink, this.shownUntil, atMs) : cut(this.ink, -1, atMs);
    this.shownUntil = atMs;
    if (!forward) this.drawing.reset(news);
    else if (news.length > 0) this.drawing.apply(news);
  }

  /** Shows the whole drawing. */
  showAll(): void {
    this.showAt(Number.MAX_SAFE_INTEGER);
  }
}

/** The operations whose points lie in (after, until]; a pen-up belongs to the time of the point before it. */
function cut(ink: InkBlock, after: number, until: number): InkBlock {
  const ops: InkOp[] = [];
  let last = 0;
  for (const op of ink) {
    const points = pointsOf(op);
    if (op.op === 'down' || op.op === 'move') {
      const inside = points.filter((point) => point.t > after && point.t <= until);
      const begins = op.op === 'down' && inside[0] === points[0];
      if (inside.length > 0) ops.push({ op: begins ? 'down' : 'move', points: inside });
      last = points.at(-1)?.t ?? last;
    } else if (last > after && last <= until) {
      ops.push(op);
    }
  }
  return ops;
}
