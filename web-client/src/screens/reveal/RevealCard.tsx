import { usePage } from '../../app/context';
import { seatOf, type Reveal } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import type { RevealFrame, Room, RoundResult } from '../../wire/messages';
import { Replayed } from './Replayed';
import { Verdict } from './Verdict';

/** A drawing with what the model thought on the way and how it ended, without the way, or with the name alone. */
export type Detail = 'whole' | 'verdict' | 'name';

interface Props {
  readonly room: Room;
  readonly result: RoundResult;
  readonly place: number;
  readonly frame: RevealFrame | undefined;
  readonly reveal: Reveal;
  /** Changes when the reader asks to see it again. */
  readonly turn: number;
  readonly own: boolean;
  readonly detail: Detail;
}

/** One player's drawing as it came about, what the model thought of it, and what it earned. */
export function RevealCard({ room, result, place, frame, reveal, turn, own, detail }: Props) {
  const { text } = usePage();
  const seat = seatOf(room, result.playerId);
  return (
    <li class={own ? 'sheet reveal-card reveal-own' : 'sheet reveal-card'} data-detail={detail}>
      <p class="reveal-name">
        <span class="reveal-place">{place}</span>
        <Avatar of={seat} />
        <span class="seat-name">{result.name}</span>
        <span class="reveal-points">+{result.points}</span>
      </p>
      {frame ? (
        <Replayed frame={frame} reveal={reveal} result={result} turn={turn} thinking={detail === 'whole'} />
      ) : (
        <p class="reveal-blank">{seat?.muted ? text.host.muted : text.reveal.nothingDrawn}</p>
      )}
      {detail !== 'name' && <Verdict room={room} result={result} reveal={reveal} />}
    </li>
  );
}
