import { expect, test } from 'vitest';
import { Drawing } from '../src/ink/Drawing';
import { handDrawn } from '../src/ink/handDrawn';
import { PICTURES } from '../src/ink/pictures';
import { Replay } from '../src/ink/Replay';
import { seeded } from '../src/ink/random';
import { replayPace, thoughtAt } from '../src/screens/reveal/timing';
import { pointsOf } from '../src/wire/ink';

const INK = handDrawn(PICTURES.house, 5);
const END = INK.flatMap(pointsOf).at(-1)!.t;

function whole(): Drawing {
  const drawing = new Drawing();
  drawing.apply(INK);
  return drawing;
}

test('however a replay is stepped through, it ends with the drawing', () => {
  const seed = 11;
  const random = seeded(seed);
  for (let run = 0; run < 50; run++) {
    const replay = new Replay(INK);
    for (let at = 0; at < END; at += 1 + random() * 400) replay.showAt(at);
    replay.showAll();
    expect(replay.drawing.strokes, `seed ${seed}, run ${run}`).toEqual(whole().strokes);
  }
});

test('a replay shows at each moment what had been drawn by then, forwards and backwards', () => {
  const replay = new Replay(INK);
  for (const at of [END, END / 2, END / 3, END]) {
    replay.showAt(at);
    const until = INK.flatMap(pointsOf).filter((point) => point.t <= at);
    expect(replay.drawing.strokes.flatMap((stroke) => stroke.points)).toEqual(until);
  }
});

test('drawings of a round are replayed at one pace, within the time of the reveal and never in slow motion', () => {
  const drawing = { kind: 'reveal', round: 1, seat: 0, ink: INK, thoughts: [] } as const;
  const pace = (durationMs: number): number =>
    replayPace({
      drawings: [drawing, { ...drawing, seat: 1, ink: [] }],
      clock: { startedAt: 0, durationMs },
    });
  expect(END / pace(2_000)).toBeLessThan(2_000);
  expect(pace(60_000)).toBe(1);
  expect(pace(0)).toBe(Infinity);
});

test('a thought lasts until the next', () => {
  const thought = (atMs: number) => ({ atMs, best: { label: 1, probability: 9 }, promptProbability: 0 });
  const thoughts = [thought(100), thought(300)];
  expect([50, 100, 299, 300, 9_000].map((at) => thoughtAt(thoughts, at)?.atMs)).toEqual([
    undefined,
    100,
    100,
    300,
    300,
  ]);
});
