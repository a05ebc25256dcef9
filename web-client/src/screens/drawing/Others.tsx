import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { BestGuess } from '../../parts/BestGuess';
import { InkCanvas } from '../../parts/InkCanvas';
import { MiniSeal } from '../../parts/MiniSeal';
import type { Recognised, Room, SeatState } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly round: Round;
  readonly me: number | undefined;
}

/** How the others are doing: what the model thinks of theirs, and who was understood. */
export function Others({ room, round, me }: Props) {
  const { text } = usePage();
  const others = room.seats.filter((seat) => seat.seat !== me);
  if (others.length === 0) return null;
  const latest = round.recognised.filter((one) => one.seat !== me).at(-1);
  const latestName = others.find((seat) => seat.seat === latest?.seat && !seat.muted)?.name;
  return (
    <section class="sheet others">
      <h2>{text.drawing.others}</h2>
      <ul>
        {others.map((seat) => (
          <Other
            key={seat.playerId}
            seat={seat}
            live={room.settings.inkVisibility === 'LIVE'}
            recognised={round.recognised}
          />
        ))}
      </ul>
      <p class="sr-only" aria-live="polite">
        {latest && latestName && text.drawing.otherUnderstood(latestName, latest.place)}
      </p>
    </section>
  );
}

interface OtherProps {
  readonly seat: SeatState;
  readonly live: boolean;
  readonly recognised: readonly Recognised[];
}

function Other({ seat, live, recognised }: OtherProps) {
  const { game } = usePage();
  const done = seat.recognised || recognised.some((one) => one.seat === seat.seat);
  return (
    <li class={done ? 'other other-done' : 'other'}>
      {live ? (
        <span class="sheet other-paper">
          <InkCanvas drawing={game.ink.drawingOf(seat.seat)} label={seat.name} />
        </span>
      ) : (
        <Avatar of={seat} />
      )}
      <span class="other-name">{seat.name}</span>
      {done ? <MiniSeal seat={seat} recognised={recognised} /> : <BestGuess seat={seat.seat} />}
    </li>
  );
}
