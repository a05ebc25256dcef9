import { usePage } from '../../app/context';
import type { Stage } from '../../game/stage';
import { Avatar } from '../../parts/Avatar';
import { percent } from '../../parts/percent';
import type { Room, SeatState } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly stage: Stage;
}

/** How everybody is doing, for a host who does not see their papers. */
export function RemoteSeats({ room, stage }: Props) {
  return (
    <ul class="remote-seats">
      {room.seats.map((seat) => (
        <li key={seat.playerId} class={seat.connected ? 'sheet remote-seat' : 'sheet remote-seat seat-away'}>
          <Avatar of={seat} />
          <span class="seat-name">{seat.name}</span>
          <Doing seat={seat} stage={stage} />
        </li>
      ))}
    </ul>
  );
}

function Doing({ seat, stage }: { readonly seat: SeatState; readonly stage: Stage }) {
  const { game, text, word } = usePage();
  if (!seat.connected) return <span class="other-guess">{text.lobby.away}</span>;
  if (stage.is === 'reveal') {
    const result = stage.reveal.results.find((one) => one.seat === seat.seat);
    return <span class="other-guess">{result && `+${result.points}`}</span>;
  }
  if (stage.is !== 'round') return <span class="other-guess">{text.drawing.points(seat.total)}</span>;
  const recognised = stage.round.recognised.find((one) => one.seat === seat.seat);
  if (recognised) return <span class="mini-seal">{text.drawing.place(recognised.place)}</span>;
  const best = game.ink.guesses.value.get(seat.seat)?.[0];
  return <span class="other-guess">{best ? `${word(best.label)} ${percent(best.probability)}%` : '…'}</span>;
}
