import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { PingTag } from '../../parts/PingTag';
import type { Room } from '../../wire/messages';
import { SeatMenu } from '../host/SeatMenu';

/** Who has a seat. */
export function Seats({ room, me }: { readonly room: Room; readonly me: string | undefined }) {
  const { game, text } = usePage();
  const host = hosting(game.state.value);
  return (
    <section class="sheet seats">
      <h2>{text.lobby.players(room.seats.length, room.settings.seats)}</h2>
      <ul aria-live="polite">
        {room.seats.map((seat) => (
          <li key={seat.playerId} class={seat.connected ? 'seat' : 'seat seat-away'}>
            <Avatar name={seat.name} seat={seat.seat} />
            <span class="seat-name">{seat.name}</span>
            {seat.playerId === me && <span class="tag">{text.lobby.you}</span>}
            {seat.playerId === me && <PingTag />}
            {seat.playerId === room.host && <span class="tag tag-host">{text.lobby.host}</span>}
            {seat.ready && <span class="tag tag-ready">{text.lobby.ready}</span>}
            {seat.muted && <span class="tag">{text.host.muted}</span>}
            {!seat.connected && <span class="tag">{text.lobby.away}</span>}
            {host && <SeatMenu seat={seat} mine={seat.playerId === me} />}
          </li>
        ))}
      </ul>
      {room.spectators > 0 && <p class="spectators">{text.lobby.spectators(room.spectators)}</p>}
    </section>
  );
}
