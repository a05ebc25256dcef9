import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import { Button } from '../../parts/Button';
import { TeamName } from '../../teams/TeamName';
import type { Room, TeamState } from '../../wire/messages';
import { SeatList } from './Seats';

interface Props {
  readonly room: Room;
  readonly me: string | undefined;
}

/** The teams of a room, with who is in them, what they have, and a way over to each. */
export function Teams({ room, me }: Props) {
  const { game, text } = usePage();
  return (
    <>
      {hosting(game.state.value) && (
        <Button onClick={() => game.host.shuffleTeams()}>{text.teams.shuffle}</Button>
      )}
      <div class="teams">
        {room.teams.map((team) => (
          <Team key={team.team} room={room} me={me} of={team} />
        ))}
      </div>
    </>
  );
}

function Team({ room, me, of: { team, total } }: Props & { readonly of: TeamState }) {
  const { game, text } = usePage();
  const own = room.seats.find((seat) => seat.playerId === me);
  return (
    <section class={`team team-${team}`} aria-label={text.teams.names[team - 1]}>
      <h3 class="team-head">
        <TeamName team={team} />
        {total > 0 && <span class="team-total">{total}</span>}
      </h3>
      <SeatList room={room} seats={room.seats.filter((seat) => seat.team === team)} me={me} />
      {own && own.team !== team && (
        <Button label={text.teams.join(text.teams.names[team - 1]!)} onClick={() => game.chooseTeam(team)}>
          {text.teams.come}
        </Button>
      )}
    </section>
  );
}
