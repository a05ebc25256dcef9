import type { Clock } from '../src/time/Clock';

/** A clock that moves when it is told to. */
export class FakeClock implements Clock {
  private time = 0;
  private due: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { at: this.time + delayMs, run };
    this.due.push(timer);
    return () => (this.due = this.due.filter((one) => one !== timer));
  }

  /** Lets time pass; what falls due runs in order, at its own time. */
  advance(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.due.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.due = this.due.filter((timer) => timer !== next);
      this.time = next.at;
      next.run();
    }
    this.time = until;
  }
}
