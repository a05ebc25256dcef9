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

/** Along one length of the running size; after each stride the pen pulls the brush. */
const STRIDES_PER_SIZE = 220;

/** Minimum sizes; smaller drawings have the strides of one as large, since pixels do not shrink with them. */
const SMALL = 3;

/** Share of the way to the pen that the brush then goes: it stays about two strides behind. */
const PULL = 1 / 3;

type Place = Pick<Point, 'x' | 'y'>;

/**
 * Turns raw ink into tokens, one whenever a brush that follows the pen is a fixed share of the drawing's running size
 * away from the last. The brush smooths what coarse screens and slow pens do to a line.
 * Causal, and in IEEE doubles with + - * / and sqrt only, so that it equals the Java and the Python rule to the bit.
 */
export class NormalForm {
  private readonly tokens: Token[] = [];
  private anchor: Place = { x: 0, y: 0 };
  private brush: Place = { x: 0, y: 0 };
  private pen: Place = { x: 0, y: 0 };
  private sincePull = 0;
  private area = 0;
  private distance = 0;
  private stride = 0;
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
    this.pen = point;
    this.sincePull = 0;
    this.emit(point, DOWN, 0);
  }

  move(point: Place): void {
    for (;;) {
      const vx = point.x - this.pen.x;
      const vy = point.y - this.pen.y;
      const way = Math.sqrt(vx * vx + vy * vy);
      const due = this.stride - this.sincePull;
      if (way < due) {
        this.pen = point;
        this.sincePull += way;
        return;
      }
      this.pen = { x: this.pen.x + (vx * due) / way, y: this.pen.y + (vy * due) / way };
      this.sincePull = 0;
      this.draw({
        x: this.brush.x + PULL * (this.pen.x - this.brush.x),
        y: this.brush.y + PULL * (this.pen.y - this.brush.y),
      });
    }
  }

  up(): void {
    this.draw(this.pen);
    this.emit(this.pen, UP, this.bend());
  }

  /** Draws a straight line with the brush. */
  private draw(point: Place): void {
    for (;;) {
      if (point.x === this.brush.x && point.y === this.brush.y) return;
      const vx = point.x - this.brush.x;
      const vy = point.y - this.brush.y;
      const wx = this.brush.x - this.anchor.x;
      const wy = this.brush.y - this.anchor.y;
      const a = vx * vx + vy * vy;
      const b = wx * vx + wy * vy;
      const c = wx * wx + wy * wy - this.distance * this.distance;
      const s = (-b + Math.sqrt(b * b - a * c)) / a;
      if (!(s <= 1)) {
        this.sweep(point);
        this.brush = point;
        return;
      }
      const crossing = { x: this.brush.x + s * vx, y: this.brush.y + s * vy };
      this.sweep(crossing);
      this.emit(crossing, TRAVEL, this.bend());
    }
  }

  /** Adds the triangle between the anchor, the last place on the path and the next. */
  private sweep(to: Place): void {
    const ux = this.brush.x - this.anchor.x;
    const uy = this.brush.y - this.anchor.y;
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
    const { minimumSize, stepsPerSize } = this.parameters;
    this.distance = Math.max(minimumSize, size) / stepsPerSize;
    this.stride = Math.max(SMALL * minimumSize, size) / STRIDES_PER_SIZE;
    this.anchor = at;
    this.brush = at;
    this.area = 0;
  }
}
