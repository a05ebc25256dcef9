/** Time as an argument, so that tests advance it by hand. */
export interface Clock {
  /** Milliseconds from an arbitrary origin; never runs backwards. */
  now(): number;
  /** Runs once after a delay in milliseconds; the answer calls it off. */
  after(delayMs: number, run: () => void): () => void;
}

/** The only place of the page that reads a clock. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
