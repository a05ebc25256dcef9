import { signal, type ReadonlySignal } from '@preact/signals';
import { Drawing } from '../ink/Drawing';
import { NOTHING_KEPT, Sketch, type Kept, type Line } from '../ink/Sketch';
import type { Clock } from '../time/Clock';
import type { Guess, InkBlock, OwnDelta, SeatDelta, TickFrame } from '../wire/messages';

/** What the model believes of each drawing, by seat, best first. */
export type Guesses = ReadonlyMap<number, readonly Guess[]>;

/** The ink of a round as it is drawn: one's own sketch, the drawings of others as far as shown, and the guesses. */
export class Ink {
  private readonly drawings = new Map<number, Drawing>();
  private readonly currentSketch = signal<Sketch | undefined>(undefined);
  private readonly currentGuesses = signal<Guesses>(new Map());
  private awaitingSnapshot = false;

  constructor(
    private readonly clock: Clock,
    private readonly line: Line,
  ) {}

  /** One's own drawing; absent for spectators and between rounds. */
  get sketch(): ReadonlySignal<Sketch | undefined> {
    return this.currentSketch;
  }

  get guesses(): ReadonlySignal<Guesses> {
    return this.currentGuesses;
  }

  /** The live drawing on another seat. */
  drawingOf(seat: number): Drawing {
    let drawing = this.drawings.get(seat);
    if (!drawing) {
      drawing = new Drawing();
      this.drawings.set(seat, drawing);
    }
    return drawing;
  }

  /**
   * A round begins, or is under way when one comes back to it: then a snapshot follows, and a sketch of the same round
   * stays.
   *
   * @param serial of the round, for its ink frames
   * @param underWay whether the round began before
   */
  begin(serial: number, drawing: boolean, underWay: boolean): void {
    this.awaitingSnapshot = underWay;
    const sketch = this.currentSketch.value;
    if (underWay && sketch?.serial === serial && !sketch.closed) return;
    this.forget();
    if (drawing) this.startSketch(serial, NOTHING_KEPT);
  }

  /** The bell: what was drawn before it is sent, and nothing more. The drawing can still be looked at. */
  end(): void {
    this.currentSketch.value?.close();
  }

  /** The room is left. */
  forget(): void {
    this.end();
    this.currentSketch.value = undefined;
    this.drawings.forEach((drawing) => drawing.reset([]));
    this.drawings.clear();
    this.currentGuesses.value = new Map();
  }

  /** @param seat one's own, absent for spectators */
  tick(frame: TickFrame, seat: number | undefined): void {
    const sketch = this.currentSketch.value;
    const ownInk = frame.deltas.find((delta) => delta.seat === seat)?.ink;
    if (sketch && this.awaitingSnapshot) this.catchUp(sketch, frame.own?.ackSeq ?? 0, ownInk ?? []);
    else if (frame.own) sketch?.acknowledge(frame.own.ackSeq);
    this.awaitingSnapshot = false;
    const others = frame.deltas.filter((delta) => delta.seat !== seat);
    others.forEach((delta) => this.show(delta));
    this.believe(others, seat, frame.own);
  }

  /** The server misses ink: whatever it has not acknowledged is sent again. */
  resend(): void {
    this.currentSketch.value?.resend();
  }

  /** Brings a sketch and the server together after an interruption: the page knows more ink, or, reloaded, none. */
  private catchUp(sketch: Sketch, ackSeq: number, ink: InkBlock): void {
    if (sketch.drawing.empty || ackSeq < sketch.acknowledged) {
      this.startSketch(sketch.serial, { seq: ackSeq, ink });
    } else {
      sketch.acknowledge(ackSeq);
      sketch.resend();
    }
  }

  private startSketch(serial: number, kept: Kept): void {
    this.currentSketch.value?.close();
    this.currentSketch.value = new Sketch(serial, kept, this.clock, this.line);
  }

  private show(delta: SeatDelta): void {
    if (delta.reset) this.drawingOf(delta.seat).reset(delta.ink);
    else if (delta.ink.length > 0) this.drawingOf(delta.seat).apply(delta.ink);
  }

  /** Of others the top guess is told, of one's own drawing all of them. */
  private believe(others: readonly SeatDelta[], seat: number | undefined, own: OwnDelta | undefined): void {
    const news = others.filter((delta) => delta.best || delta.reset);
    if (news.length === 0 && !own?.guesses) return;
    const guesses = new Map(this.currentGuesses.value);
    news.forEach((delta) => guesses.set(delta.seat, delta.best ? [delta.best] : []));
    if (own?.guesses && seat !== undefined) guesses.set(seat, own.guesses);
    this.currentGuesses.value = guesses;
  }
}
