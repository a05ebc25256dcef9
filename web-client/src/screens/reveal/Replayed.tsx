import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { prefersStillness, useFrames } from '../../app/useNow';
import type { Reveal } from '../../game/State';
import { Replay } from '../../ink/Replay';
import { InkCanvas } from '../../parts/InkCanvas';
import { percent } from '../../parts/percent';
import type { RevealFrame, RoundResult, Thought } from '../../wire/messages';
import { pointsOf } from '../../wire/ink';
import { Belief } from './Belief';
import { replayPace, thoughtAt } from './timing';

/** How often the chart of a replay grows: a class of thirty replays side by side. */
const CHART_STEPS = 60;

interface Props {
  readonly frame: RevealFrame;
  readonly reveal: Reveal;
  readonly result: RoundResult;
  /** Changes when the reader asks to see it again. */
  readonly turn: number;
  /** Whether what the model thought on the way is told as well. */
  readonly thinking: boolean;
}

/** A drawing that comes about again, as fast as all others of its round. */
export function Replayed({ frame, reveal, result, turn, thinking }: Props) {
  const { game, text } = usePage();
  const replay = useMemo(() => new Replay(frame.ink), [frame, turn]);
  const [thought, setThought] = useState<Thought>();
  const [atMs, setAtMs] = useState(0);
  const lastMs = Math.max(frame.ink.flatMap(pointsOf).at(-1)?.t ?? 0, frame.thoughts.at(-1)?.atMs ?? 0);
  const startedAt = useMemo(() => game.clock.now(), [frame, turn]);
  useFrames(
    game.clock,
    (now) => {
      const at = prefersStillness() ? Infinity : (now - startedAt) * replayPace(reveal);
      const done = at >= lastMs;
      if (done) replay.showAll();
      else replay.showAt(at);
      setThought(thoughtAt(frame.thoughts, at));
      setAtMs(done ? lastMs : at - (at % (lastMs / CHART_STEPS)));
      return !done;
    },
    [replay],
  );
  const understoodAt = result.recognisedAtMs;
  const stamped = understoodAt !== undefined && atMs >= Math.min(understoodAt, lastMs);
  return (
    <>
      <div class="reveal-paper">
        <InkCanvas drawing={replay.drawing} label={result.name} />
        {stamped && <span class="mini-seal reveal-seal">{text.drawing.understood}</span>}
      </div>
      {thinking && (
        <>
          <Said thought={thought} />
          <Belief thoughts={frame.thoughts} lastMs={lastMs} atMs={atMs} understoodAt={understoodAt} />
        </>
      )}
    </>
  );
}

function Said({ thought }: { readonly thought: Thought | undefined }) {
  const { word } = usePage();
  return (
    <p class="said" aria-hidden="true">
      {thought ? (
        <>
          <span class="said-word">{word(thought.best.label)}?</span> {percent(thought.best.probability)}%
        </>
      ) : (
        '…'
      )}
    </p>
  );
}
