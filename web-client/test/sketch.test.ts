import { beforeEach, expect, test } from 'vitest';
import { FRAME_MS } from '../src/ink/InkSender';
import { NOTHING_KEPT, Sketch, type Kept } from '../src/ink/Sketch';
import { MAX_INK_MILLIS, MAX_POINTS_PER_FRAME, MAX_POINTS_PER_ROUND } from '../src/wire/generated/limits';
import { pointsOf } from '../src/wire/ink';
import type { InkFrame } from '../src/wire/messages';
import { FakeClock } from './FakeClock';

let clock: FakeClock;
let sent: InkFrame[];
let sketch: Sketch;
let timesFull: number;

beforeEach(() => {
  clock = new FakeClock();
  sent = [];
  timesFull = 0;
  sketch = open(NOTHING_KEPT);
});

function open(kept: Kept): Sketch {
  return new Sketch(1, kept, clock, { send: (frame) => void sent.push(frame), full: () => void timesFull++ });
}

const at = (x: number, t: number) => ({ x, y: 10, t });
const ops = (): string[] => sent.flatMap((frame) => frame.ink.map((op) => op.op));

test('ink is shown at once, and sent every 50 ms while the pen moves', () => {
  sketch.down(at(1, 0));
  sketch.move([at(2, 10)]);
  expect(sketch.drawing.pointCount).toBe(2);
  expect(sent).toEqual([]);
  clock.advance(FRAME_MS);
  sketch.move([at(3, 60)]);
  sketch.move([at(4, 80)]);
  clock.advance(FRAME_MS);
  expect(sent.map((frame) => frame.seq)).toEqual([1, 2]);
  expect(sent[1]?.ink).toEqual([{ op: 'move', points: [at(3, 60), at(4, 80)] }]);
});

test('a lifted pen is sent at once', () => {
  sketch.down(at(1, 0));
  sketch.up();
  expect(sent).toHaveLength(1);
  clock.advance(FRAME_MS);
  expect(sent).toHaveLength(1);
});

test('moves of a stroke that was undone under the pen are no ink', () => {
  sketch.down(at(1, 0));
  sketch.undo();
  sketch.move([at(2, 10)]);
  sketch.up();
  expect(ops()).toEqual(['down', 'undo']);
  expect(sketch.drawing.empty).toBe(true);
});

test('undo and clear of an empty paper say nothing', () => {
  sketch.undo();
  sketch.clear();
  expect(sent).toEqual([]);
});

test('time never runs backwards and never leaves the wire’s range', () => {
  sketch.down(at(1, 500));
  sketch.move([at(2, 480.4), at(3, 510.6)]);
  sketch.move([at(4, MAX_INK_MILLIS + 7)]);
  sketch.up();
  expect(sent.flatMap((frame) => frame.ink.flatMap(pointsOf)).map((point) => point.t)).toEqual([
    500,
    500,
    511,
    MAX_INK_MILLIS,
  ]);
});

test('frames that were not acknowledged are sent again, with their numbers', () => {
  for (let stroke = 0; stroke < 3; stroke++) {
    sketch.down(at(stroke, stroke));
    sketch.up();
  }
  sketch.acknowledge(1);
  sketch.resend();
  sketch.resend();
  expect(sent.map((frame) => frame.seq)).toEqual([1, 2, 3, 2, 3]);
});

test('a frame holds no more points than the wire allows, and a drawing no more than its allowance', () => {
  const run = (n: number, from: number) =>
    Array.from({ length: n }, (_, i) => at((from + i) % 4_000, from + i));
  sketch.down(at(0, 0));
  for (let from = 1; from < MAX_POINTS_PER_ROUND + 2_000; from += 700) sketch.move(run(700, from));
  sketch.up();
  const sizes = sent.map((frame) => frame.ink.flatMap(pointsOf).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_POINTS_PER_FRAME);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(MAX_POINTS_PER_ROUND);
  expect(timesFull).toBeGreaterThan(0);
  sketch.clear();
  sketch.down(at(1, MAX_INK_MILLIS));
  expect(sketch.drawing.pointCount).toBe(1);
});

test('a sketch that is taken up again lifts the pen that was down and counts on', () => {
  const again = open({ seq: 4, ink: [{ op: 'down', points: [at(1, 900)] }] });
  again.down(at(5, 870));
  again.up();
  expect(sent.map((frame) => frame.seq)).toEqual([5, 6]);
  expect(ops()).toEqual(['up', 'down', 'up']);
  expect(sent[1]?.ink.flatMap(pointsOf)).toEqual([at(5, 900)]);
});
