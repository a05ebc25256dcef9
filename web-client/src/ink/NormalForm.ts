import type { Point } from '../wire/ink';

/** What the recogniser reads: a place on the pen's path, what the pen did there, and how much the path bent on the way. */
export type Token = readonly [x: number, y: number, pen: Pen, bend: number];

export const TRAVEL = 0;
export const DOWN = 1;
export const UP = 2;
type Pen = typeof TRAVEL | typeof DOWN | typeof UP;

/** From the model's manifest: `minimumSize` in canvas units, and tokens per side of the drawing's running box. */
export interface NormalFormParameters {
  readonly minimumSize: number;
  readonly stepsPerSize: number;
}

/** A bend of so many squared steps counts half, and a smaller one less: it is mostly the pen's own noise. */
const BEND_NOISE = 0.05;

type Place = Pick<Point, 'x' | 'y'>;

/**
 * Turns raw ink into tokens, one whenever the pen is a fixed share of the drawing's running size away from the last.
 * Causal, and in IEEE doubles with + - * / and sqrt only, so that it equals the Java and the Python rule to the bit.
 */
export class NormalForm {
  private readonly tokens: Token[] = [];
  private anchor: Place = { x: 0, y: 0 };
  private previous: Place = { x: 0, y: 0 };
  private area = 0;
  private distance = 0;
  private left = Infinity;
  private right = -Infinity;
  private top = Infinity;
  private bottom = -Infinity;

  constructor(private readonly parameters: NormalFormParameters) {}

  /** Tokens of whole strokes, each of at least one point. */
  static ofStrokes(
    parameters: NormalFormParameters,
    strokes: readonly (readonly Place[])[],
  ): readonly Token[] {
    const form = new NormalForm(parameters);
    for (const [first, ...rest] of strokes) {
      if (!first) continue;
      form.down(first);
      rest.forEach((point) => form.move(point));
      form.up();
    }
    return form.tokens;
  }

  down(point: Place): void {
    this.emit(point, DOWN, 0);
  }

  move(point: Place): void {
    for (;;) {
      if (point.x === this.previous.x && point.y === this.previous.y) return;
      const vx = point.x - this.previous.x;
      const vy = point.y - this.previous.y;
      const wx = this.previous.x - this.anchor.x;
      const wy = this.previous.y - this.anchor.y;
      const a = vx * vx + vy * vy;
      const b = wx * vx + wy * vy;
      const c = wx * wx + wy * wy - this.distance * this.distance;
      const s = (-b + Math.sqrt(b * b - a * c)) / a;
      if (!(s <= 1)) {
        this.sweep(point);
        this.previous = point;
        return;
      }
      const crossing = { x: this.previous.x + s * vx, y: this.previous.y + s * vy };
      this.sweep(crossing);
      this.emit(crossing, TRAVEL, this.bend());
    }
  }

  up(): void {
    this.emit(this.previous, UP, this.bend());
  }

  /** Adds the triangle between the anchor, the last place on the path and the next. */
  private sweep(to: Place): void {
    const ux = this.previous.x - this.anchor.x;
    const uy = this.previous.y - this.anchor.y;
    this.area += (ux * (to.y - this.anchor.y) - uy * (to.x - this.anchor.x)) / 2;
  }

  private bend(): number {
    const bend = this.area / (this.distance * this.distance);
    return (bend * Math.abs(bend)) / (Math.abs(bend) + BEND_NOISE);
  }

  private emit(at: Place, pen: Pen, bend: number): void {
    this.tokens.push([at.x, at.y, pen, bend]);
    this.left = Math.min(this.left, at.x);
    this.right = Math.max(this.right, at.x);
    this.top = Math.min(this.top, at.y);
    this.bottom = Math.max(this.bottom, at.y);
    const size = Math.max(this.right - this.left, this.bottom - this.top);
    this.distance = Math.max(this.parameters.minimumSize, size) / this.parameters.stepsPerSize;
    this.anchor = at;
    this.previous = at;
    this.area = 0;
  }
}
