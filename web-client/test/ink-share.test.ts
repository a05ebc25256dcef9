import { expect, test } from 'vitest';
import { inkShare } from '../src/screens/reveal/inkShare';
import type { RoundResult } from '../src/wire/messages';

const result = (ink: number, understood = true): RoundResult => ({
  seat: 0,
  playerId: 'p',
  name: 'Ana',
  points: 0,
  total: 0,
  bestBelief: 0,
  ink,
  ...(understood && { recognisedAtMs: 1_000 }),
});

test('ink is measured by the middle of what was understood', () => {
  const [little, middle, much, lost] = [result(500), result(1_000), result(4_000), result(90_000, false)];
  const all = [little, middle, much, lost];
  expect([little, middle, much].map((one) => inkShare(one, all))).toEqual([50, 100, 400]);
});

test('of an even number the two in the middle count half each', () => {
  expect(inkShare(result(100), [result(100), result(300)])).toBe(50);
});

test('there is no share of nothing', () => {
  expect(inkShare(result(0, false), [result(100)])).toBeUndefined();
  expect(inkShare(result(100, false), [result(100, false)])).toBeUndefined();
});
