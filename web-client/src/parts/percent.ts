/** A probability in steps of 1/255 as whole percent. */
export function percent(probability: number): number {
  return Math.round(probability / 2.55);
}

/** Milliseconds as seconds with one decimal. */
export function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
