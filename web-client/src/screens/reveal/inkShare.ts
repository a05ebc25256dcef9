import type { RoundResult } from '../../wire/messages';

/** The ink of a result in percent of what the round's players used, in the middle; nothing for who drew nothing. */
export function inkShare(result: RoundResult, results: readonly RoundResult[]): number | undefined {
  const used = results
    .map(({ ink }) => ink)
    .filter((ink) => ink > 0)
    .sort((a, b) => a - b);
  if (result.ink === 0) return undefined;
  const upper = used[Math.floor(used.length / 2)]!;
  const lower = used[Math.floor((used.length - 1) / 2)]!;
  return Math.round((100 * result.ink) / ((upper + lower) / 2));
}
