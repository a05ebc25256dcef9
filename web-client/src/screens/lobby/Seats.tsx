import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { PingTag } from '../../parts/PingTag';
import type { Room, SeatState } from '../../wire/messages';
import { SeatMenu } from '../host/SeatMenu';
import { Teams } from './Teams';

interface Props {
  readonly room: Room;
  readonly me: string | undefined;
}

/** Who has a seat, team by team where there are teams. */
export function Seats({ room, me }: Props) {
  const { text, big } = usePage();
  // Only there it scrolls by itself, and keys can scroll only what takes the focus.
  const scrolled = big && { tabIndex: 0, 'aria-label': text.screen.people };
  return (
    <section class="sheet seats" {...scrolled}>
      <h2>{text.lobby.players(room.seats.length, room.settings.seats)}</h2>
      {room.teams.length > 0 ? (
        <Teams room={room} me={me} />
      ) : (
        <SeatList room={room} seats={room.seats} me={me} />
      )}
      {room.spectators > 0 && <p class="spectators">{text.lobby.spectators(room.spectators)}</p>}
    </section>
  );
}

interface ListProps extends Props {
  readonly seats: readonly SeatState[];
}

export function SeatList({ room, seats, me }: ListProps) {
  return (
    <ul class="seat-list" aria-live="polite">
      {seats.map((seat) => (
        <Seat key={seat.playerId} room={room} seat={seat} me={me} />
      ))}
    </ul>
  );
}

function Seat({ room, seat, me }: Props & { readonly seat: SeatState }) {
  const { game, text } = usePage();
  const mine = seat.playerId === me;
  return (
    <li class={seat.connected ? 'seat' : 'seat seat-away'}>
      <Avatar of={seat} />
      <span class="seat-name">{seat.name}</span>
      {mine && <span class="tag">{text.lobby.you}</span>}
      {mine && <PingTag />}
      {seat.playerId === room.host && <span class="tag tag-host">{text.lobby.host}</span>}
      {seat.ready && <span class="tag tag-ready">{text.lobby.ready}</span>}
      {seat.muted && <span class="tag">{text.host.muted}</span>}
      {!seat.connected && <span class="tag">{text.lobby.away}</span>}
      {hosting(game.state.value) && <SeatMenu room={room} seat={seat} mine={mine} />}
    </li>
  );
}
