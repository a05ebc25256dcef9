import type { InkBlock, InkOp, Point } from '../wire/ink';

/** What a pen drew between down and up. */
export interface Stroke {
  readonly points: Point[];
  finished: boolean;
}

/** Strokes as they stand after a sequence of pen operations; tells its listeners after each change. */
export class Drawing {
  private list: Stroke[] = [];
  private readonly listeners = new Set<() => void>();

  /** The strokes in the order drawn; the last may still be open. */
  get strokes(): readonly Stroke[] {
    return this.list;
  }

  get empty(): boolean {
    return this.list.length === 0;
  }

  get pointCount(): number {
    return this.list.reduce((sum, stroke) => sum + stroke.points.length, 0);
  }

  /** Calls `listener` after each change until the answer is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  apply(block: InkBlock): void {
    block.forEach((op) => this.applyOne(op));
    this.listeners.forEach((listener) => listener());
  }

  /** Starts over, as with a snapshot. */
  reset(block: InkBlock): void {
    this.list = [];
    this.apply(block);
  }

  private applyOne(op: InkOp): void {
    const open = this.list.at(-1);
    switch (op.op) {
      case 'down':
        this.list.push({ points: [...op.points], finished: false });
        return;
      case 'move':
        if (open && !open.finished) open.points.push(...op.points);
        return;
      case 'up':
        if (open) open.finished = true;
        return;
      case 'undo':
        this.list.pop();
        return;
      case 'clear':
        this.list = [];
    }
  }
}
