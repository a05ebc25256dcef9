import type { RoundResult } from '../../wire/messages';

/**
 * The ink of a result in percent of what a drawing that was understood took in the middle of its round; nothing for who
 * drew nothing, and where nothing was understood.
 */
export function inkShare({ ink }: RoundResult, results: readonly RoundResult[]): number | undefined {
  const used = results
    .filter((result) => result.recognisedAtMs !== undefined)
    .map((result) => result.ink)
    .sort((a, b) => a - b);
  const lower = used[Math.floor((used.length - 1) / 2)];
  const upper = used[Math.floor(used.length / 2)];
  if (ink === 0 || lower === undefined || upper === undefined) return undefined;
  return Math.round((200 * ink) / (lower + upper));
}
