import type { Reveal } from '../../game/State';
import type { Thought } from '../../wire/messages';
import { pointsOf } from '../../wire/ink';

/** Share of the reveal's time in which the drawings are replayed. */
const REPLAY_SHARE = 0.6;

/** Longest replay of a round in milliseconds, however long the reveal. */
const LONGEST_MS = 8_000;

/**
 * How many milliseconds of the round pass in one of the replay: the same for every drawing, so that the one that was
 * understood first is first again; never slower than it was drawn.
 */
export function replayPace(reveal: Pick<Reveal, 'drawings' | 'clock'>): number {
  const latest = Math.max(0, ...reveal.drawings.map(lastPointOf));
  const showMs = Math.min(LONGEST_MS, reveal.clock.durationMs * REPLAY_SHARE);
  return showMs > 0 ? Math.max(1, latest / showMs) : Infinity;
}

function lastPointOf({ ink }: Reveal['drawings'][number]): number {
  return ink.flatMap(pointsOf).at(-1)?.t ?? 0;
}

/** What the model thought at a moment: its last thought until then. */
export function thoughtAt(thoughts: readonly Thought[], atMs: number): Thought | undefined {
  return thoughts.findLast((thought) => thought.atMs <= atMs);
}
