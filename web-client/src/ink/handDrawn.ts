import { CANVAS_HEIGHT, CANVAS_WIDTH } from '../wire/generated/limits';
import type { InkBlock, InkOp, Point } from '../wire/ink';
import type { Picture, Place } from './pictures';
import { seeded } from './random';

/** Canvas units in a unit of a picture. */
const UNIT = CANVAS_HEIGHT / 100;

/** How a hand moves. */
export interface Hand {
  /** Pen speed between corners, in canvas units a millisecond. */
  readonly speed: number;
  /** Time between two points of the pen, in milliseconds. */
  readonly sampleMs: number;
  /** Time from one stroke to the next, in milliseconds. */
  readonly pauseMs: number;
  /** Strength of the tremor, in canvas units. */
  readonly tremor: number;
}

export const STEADY: Hand = { speed: 3.2, sampleMs: 16, pauseMs: 130, tremor: 9 };

/**
 * A picture as a hand draws it: the pen slows at both ends of a stroke and trembles. The same picture and seed give the
 * same ink.
 */
export function handDrawn(picture: Picture, seed: number, hand: Hand = STEADY): InkBlock {
  const random = seeded(seed);
  const ops: InkOp[] = [];
  let clock = 0;
  for (const stroke of picture) {
    const points = penPath(stroke, clock, hand, random);
    const [first, ...rest] = points;
    if (!first) continue;
    ops.push({ op: 'down', points: [first] });
    if (rest.length > 0) ops.push({ op: 'move', points: rest });
    ops.push({ op: 'up' });
    clock = points.at(-1)!.t + Math.round(hand.pauseMs * (0.7 + 0.6 * random()));
  }
  return ops;
}

function penPath(
  stroke: readonly Place[],
  start: number,
  hand: Hand,
  random: () => number,
): readonly Point[] {
  const places = stroke.map(([x, y]): Place => [x * UNIT, y * UNIT]);
  const marks = distances(places);
  const length = marks.at(-1) ?? 0;
  const steps = Math.max(1, Math.round(length / hand.speed / hand.sampleMs));
  let driftX = 0;
  let driftY = 0;
  return Array.from({ length: steps + 1 }, (_, i) => {
    // A tremor that forgets slowly looks like a hand; independent noise looks like a broken pen.
    driftX = 0.8 * driftX + hand.tremor * (random() - 0.5);
    driftY = 0.8 * driftY + hand.tremor * (random() - 0.5);
    const [x, y] = placeAt(places, marks, length * eased(i / steps));
    return {
      x: within(x + driftX, CANVAS_WIDTH),
      y: within(y + driftY, CANVAS_HEIGHT),
      t: start + i * hand.sampleMs,
    };
  });
}

/** Slow at both ends, with a little speed left there. */
function eased(share: number): number {
  return 0.35 * share + 0.65 * share * share * (3 - 2 * share);
}

/** The length of the path up to each place. */
function distances(places: readonly Place[]): readonly number[] {
  let sum = 0;
  return places.map(([x, y], i) => {
    const [lastX, lastY] = places[i - 1] ?? [x, y];
    sum += Math.hypot(x - lastX, y - lastY);
    return sum;
  });
}

function placeAt(places: readonly Place[], marks: readonly number[], distance: number): Place {
  const next = Math.max(
    1,
    marks.findIndex((mark) => mark >= distance - 1e-9),
  );
  const [toX, toY] = places[next] ?? places.at(-1)!;
  const [fromX, fromY] = places[next - 1]!;
  const gap = (marks[next] ?? 0) - (marks[next - 1] ?? 0);
  const share = gap === 0 ? 0 : (distance - (marks[next - 1] ?? 0)) / gap;
  return [fromX + share * (toX - fromX), fromY + share * (toY - fromY)];
}

function within(value: number, extent: number): number {
  return Math.min(extent - 1, Math.max(0, Math.round(value)));
}
