import type { InkOp, Point } from './generated/shared';

export type { InkBlock, InkOp, Point } from './generated/shared';

/** The points of an operation; none for those that have none. */
export function pointsOf(op: InkOp): readonly Point[] {
  return op.op === 'down' || op.op === 'move' ? op.points : [];
}
