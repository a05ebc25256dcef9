import { usePage } from '../../app/context';
import { TeamSign } from '../../teams/TeamSign';
import type { Room, SeatState } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly seat: SeatState;
}

/** Into which team the host puts a player; possible between games. */
export function TeamOrders({ room, seat }: Props) {
  const { game, text } = usePage();
  if (room.teams.length === 0 || room.phase !== 'LOBBY') return null;
  return (
    <div class="team-orders" role="group" aria-label={text.teams.assign(seat.name)}>
      {room.teams.map(({ team }) => (
        <button
          key={team}
          type="button"
          class={`team-order team-${team}`}
          aria-pressed={seat.team === team}
          aria-label={text.teams.names[team - 1]}
          title={text.teams.names[team - 1]}
          onClick={() => game.host.assignTeam(seat.playerId, team)}
        >
          <TeamSign team={team} />
        </button>
      ))}
    </div>
  );
}
