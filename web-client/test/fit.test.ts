import { describe, expect, test } from 'vitest';
import { columnsFor, widthOf } from '../src/parts/fit';

const PROJECTOR = { width: 1_880, height: 940, gap: 12, caption: 38, narrowest: 120 };
const PHONE = { width: 288, height: 400, gap: 12, caption: 38, narrowest: 130 };

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [6, 3],
  [9, 5],
  [40, 8],
])('%i papers hang in %i columns on a projector', (count, columns) => {
  expect(columnsFor(count, PROJECTOR)).toBe(columns);
});

describe.each(Array.from({ length: 40 }, (_, i) => i + 1))('%i papers', (count) => {
  test('fit on a projector, as large as any number of columns allows', () => {
    const chosen = widthOf(count, columnsFor(count, PROJECTOR), PROJECTOR);
    expect(chosen).toBeGreaterThanOrEqual(PROJECTOR.narrowest);
    for (let columns = 1; columns <= count; columns++) {
      expect(chosen).toBeGreaterThanOrEqual(widthOf(count, columns, PROJECTOR));
    }
  });

  test('are never too narrow to be read on a phone, which scrolls instead', () => {
    const columns = columnsFor(count, PHONE);
    expect((PHONE.width - PHONE.gap * (columns - 1)) / columns).toBeGreaterThanOrEqual(PHONE.narrowest);
  });
});
