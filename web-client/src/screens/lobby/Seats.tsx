import { usePage } from '../../app/context';
import { Avatar } from '../../parts/Avatar';
import type { Room } from '../../wire/messages';

/** Who has a seat. */
export function Seats({ room, me }: { readonly room: Room; readonly me: string | undefined }) {
  const { text } = usePage();
  return (
    <section class="sheet seats">
      <h2>{text.lobby.players(room.seats.length, room.settings.seats)}</h2>
      <ul aria-live="polite">
        {room.seats.map((seat) => (
          <li key={seat.playerId} class={seat.connected ? 'seat' : 'seat seat-away'}>
            <Avatar name={seat.name} seat={seat.seat} />
            <span class="seat-name">{seat.name}</span>
            {seat.playerId === me && <span class="tag">{text.lobby.you}</span>}
            {seat.playerId === room.host && <span class="tag tag-host">{text.lobby.host}</span>}
            {!seat.connected && <span class="tag">{text.lobby.away}</span>}
          </li>
        ))}
      </ul>
      {room.spectators > 0 && <p class="spectators">{text.lobby.spectators(room.spectators)}</p>}
    </section>
  );
}
