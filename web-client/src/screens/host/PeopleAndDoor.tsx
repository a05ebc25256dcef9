import { usePage } from '../../app/context';
import { Avatar } from '../../parts/Avatar';
import type { Room } from '../../wire/messages';
import { Door } from './Door';
import { SeatMenu } from './SeatMenu';

/** What the host may do about everybody in the room, and about who may still come in; folded away. */
export function PeopleAndDoor({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  const { me } = game.state.value;
  return (
    <details class="host-people">
      <summary>{text.host.people}</summary>
      <ul>
        {room.seats.map((seat) => (
          <li key={seat.playerId} class="seat">
            <Avatar of={seat} />
            <span class="seat-name">{seat.name}</span>
            {seat.muted && <span class="tag">{text.host.muted}</span>}
            <SeatMenu room={room} seat={seat} mine={seat.playerId === me?.playerId} />
          </li>
        ))}
      </ul>
      <Door room={room} />
    </details>
  );
}
