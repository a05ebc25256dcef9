import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { prefersStillness, useFrames } from '../../app/useNow';
import { hosting, seatOf, type Reveal } from '../../game/State';
import { Replay } from '../../ink/Replay';
import { Avatar } from '../../parts/Avatar';
import { InkCanvas } from '../../parts/InkCanvas';
import { percent, seconds } from '../../parts/percent';
import type { RevealFrame, Room, RoundResult, Thought } from '../../wire/messages';
import { pointsOf } from '../../wire/ink';
import { Belief } from './Belief';
import { inkShare } from './inkShare';
import { replayPace, thoughtAt } from './timing';

/** How often the chart of a replay grows: a class of thirty replays side by side. */
const CHART_STEPS = 60;

interface Props {
  readonly room: Room;
  readonly result: RoundResult;
  readonly place: number;
  readonly frame: RevealFrame | undefined;
  readonly reveal: Reveal;
  /** Changes when the reader asks to see it again. */
  readonly turn: number;
  readonly own: boolean;
  /** Without what the model thought on the way. */
  readonly brief: boolean;
}

/** One player's drawing as it came about, what the model thought of it, and what it earned. */
export function RevealCard({ room, result, place, frame, reveal, turn, own, brief }: Props) {
  const { text } = usePage();
  const seat = seatOf(room, result.playerId);
  return (
    <li class={own ? 'sheet reveal-card reveal-own' : 'sheet reveal-card'}>
      <p class="reveal-name">
        <span class="reveal-place">{place}</span>
        <Avatar of={seat} />
        <span class="seat-name">{result.name}</span>
        <span class="reveal-points">+{result.points}</span>
      </p>
      {frame ? (
        <Replayed frame={frame} reveal={reveal} result={result} turn={turn} brief={brief} />
      ) : (
        <p class="reveal-blank">{seat?.muted ? text.host.muted : text.reveal.nothingDrawn}</p>
      )}
      <Verdict room={room} result={result} results={reveal.results} />
    </li>
  );
}

interface VerdictProps {
  readonly room: Room;
  readonly result: RoundResult;
  readonly results: readonly RoundResult[];
}

/** When it was understood, how much ink it took where that is judged, and for the host what looks made by no hand. */
function Verdict({ room, result, results }: VerdictProps) {
  const { game, text } = usePage();
  const understoodAt = result.recognisedAtMs;
  const share = room.settings.judging === 'INK' ? inkShare(result, results) : undefined;
  const suspicious = result.flagged && hosting(game.state.value);
  return (
    <p class={understoodAt === undefined ? 'verdict' : 'verdict verdict-good'}>
      {understoodAt === undefined ? text.reveal.notUnderstood : text.reveal.at(seconds(understoodAt))}
      {share !== undefined && <span class="verdict-ink">{text.reveal.inkShare(share)}</span>}
      {suspicious && <span class="tag tag-host">{text.reveal.flagged}</span>}
    </p>
  );
}

type ReplayedProps = Pick<Props, 'reveal' | 'result' | 'turn' | 'brief'> & { readonly frame: RevealFrame };

function Replayed({ frame, reveal, result, turn, brief }: ReplayedProps) {
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
      {!brief && (
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
