import { usePage } from '../../app/context';
import type { Stage } from '../../game/stage';
import { Avatar } from '../../parts/Avatar';
import { BestGuess } from '../../parts/BestGuess';
import { MiniSeal } from '../../parts/MiniSeal';
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
  const { text } = usePage();
  if (!seat.connected) return <span class="other-guess">{text.lobby.away}</span>;
  if (stage.is === 'reveal') {
    const result = stage.reveal.results.find((one) => one.seat === seat.seat);
    return <span class="other-guess">{result && `+${result.points}`}</span>;
  }
  if (stage.is !== 'round') return <span class="other-guess">{text.drawing.points(seat.total)}</span>;
  return (
    <>
      <MiniSeal seat={seat} recognised={stage.round.recognised} />
      <BestGuess seat={seat.seat} />
    </>
  );
}
