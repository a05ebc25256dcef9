const FIRST_MS = 300;
const LONGEST_MS = 8_000;

/** Waiting times between attempts to reconnect: doubling, with full jitter so that a class does not return at once. */
export class Backoff {
  private attempts = 0;

  /** @param random uniform in [0, 1) */
  constructor(private readonly random: () => number) {}

  /** Milliseconds to wait before the next attempt, at least `floor`. */
  next(floor = 0): number {
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.attempts++);
    return floor + Math.round(ceiling * (0.5 + this.random() / 2));
  }

  reset(): void {
    this.attempts = 0;
  }
}
