/**
 * One shape of a creature, on a square of 64 x 64: `cut` shows paper, `mark` shows the colour of the stamp again; `thread`
 * and `vein` are lines of the same two. Later shapes lie on earlier ones.
 */
export interface Shape {
  readonly as: 'cut' | 'mark' | 'thread' | 'vein';
  readonly d: string;
}

const shape =
  (as: Shape['as']) =>
  (...d: readonly string[]): Shape => ({ as, d: d.join('') });

export const cut = shape('cut');
export const mark = shape('mark');
export const thread = shape('thread');
export const vein = shape('vein');

/** An ellipse about a point; a circle where one radius is given. */
export function oval(x: number, y: number, rx: number, ry = rx): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** The same ellipse left and right of the middle. */
export function pair(fromMiddle: number, y: number, rx: number, ry = rx): string {
  return oval(32 - fromMiddle, y, rx, ry) + oval(32 + fromMiddle, y, rx, ry);
}
