import { expect, test } from 'vitest';
import { beside } from '../src/screens/wall/following';

const SEATS = [{ seat: 0 }, { seat: 3 }, { seat: 7 }];

test.each([
  [0, 1, 3],
  [3, 1, 7],
  [7, 1, 0],
  [0, -1, 7],
  [7, -1, 3],
])('from seat %i, %i along the wall is seat %i', (seat, steps, next) => {
  expect(beside(SEATS, seat, steps)).toBe(next);
});

test('whoever is alone stays, and so does who sees an empty room', () => {
  expect(beside([{ seat: 4 }], 4, 1)).toBe(4);
  expect(beside([], 4, 1)).toBe(4);
});
