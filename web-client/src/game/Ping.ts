import type { Clock } from '../time/Clock';

/** Time between two measurements, in milliseconds. */
const PERIOD_MS = 4_000;

/** Soon enough to be read in the lobby, late enough not to stand in the way of joining. */
const FIRST_MS = 500;

/** Measures how long a message takes to the server and back, again and again while there is a connection. */
export class Ping {
  private id = 0;
  private sentAt = 0;
  private cancel: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly send: (id: number) => void,
  ) {}

  start(): void {
    this.stop();
    this.cancel = this.clock.after(FIRST_MS, () => this.measure());
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  /** Milliseconds since the question; nothing for the answer to an older one. */
  answered(id: number): number | undefined {
    return id === this.id ? Math.round(this.clock.now() - this.sentAt) : undefined;
  }

  private measure(): void {
    this.sentAt = this.clock.now();
    this.send(++this.id);
    this.cancel = this.clock.after(PERIOD_MS, () => this.measure());
  }
}
