/** Maps a client coordinate to the logical canvas: whole units, held to 0 .. extent - 1 when the pen leaves the paper. */
export function toCanvas(client: number, start: number, length: number, extent: number): number {
  const unit = Math.floor(((client - start) / length) * extent);
  return Math.min(extent - 1, Math.max(0, unit));
}

/** Pressure in 0 to 255 for pens; mice and fingers report a constant that says nothing. */
export function pressureOf(pointerType: string, pressure: number): number | undefined {
  return pointerType === 'pen' ? Math.round(Math.min(1, Math.max(0, pressure)) * 255) : undefined;
}
