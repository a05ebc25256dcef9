/** What surrounds equal cells in a rectangle, in pixels. */
export interface Space {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Height of a cell besides its paper, which is 4:3. */
  readonly caption: number;
  /** Narrowest cell that can still be read; below it the rectangle scrolls. */
  readonly narrowest: number;
}

/** The number of columns with which so many cells are as large as they can be without a scroll bar. */
export function columnsFor(count: number, space: Space): number {
  const most = Math.max(1, Math.floor((space.width + space.gap) / (space.narrowest + space.gap)));
  let best = 1;
  for (let columns = 2; columns <= Math.min(count, most); columns++) {
    if (widthOf(count, columns, space) > widthOf(count, best, space)) best = columns;
  }
  return widthOf(count, best, space) < space.narrowest ? Math.min(count, most) : best;
}

/** How wide a cell may be with so many columns: as the width allows, or the height if that is less. */
export function widthOf(count: number, columns: number, { width, height, gap, caption }: Space): number {
  const rows = Math.ceil(count / columns);
  const byWidth = (width - gap * (columns - 1)) / columns;
  const byHeight = ((height - gap * (rows - 1)) / rows - caption) * (4 / 3);
  return Math.min(byWidth, byHeight);
}
