import { usePage } from '../../app/context';
import { seatOf, type Final } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { TeamSign } from '../../teams/TeamSign';
import type { Room } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly final: Final;
}

/** Of more who came in first together no crowd is shown. */
const MOST_SHOWN = 5;

/** Who won, or which team, with their creatures. */
export function Winners({ room, final: { standings, teams } }: Props) {
  const { text } = usePage();
  const first = standings.filter((standing) => standing.place === 1);
  const firstTeams = teams.filter(({ place }) => place === 1).map(({ team }) => team);
  const teamNames = firstTeams.map((team) => text.teams.names[team - 1]!).join(', ');
  const names = first.map((standing) => standing.name).join(', ');
  return (
    <>
      <p class="winners" aria-hidden="true">
        {firstTeams.map((team) => (
          <span key={team} class={`winner-team team-${team}`}>
            <TeamSign team={team} />
          </span>
        ))}
        {firstTeams.length === 0 &&
          first
            .slice(0, MOST_SHOWN)
            .map(({ playerId }) => <Avatar key={playerId} of={seatOf(room, playerId)} />)}
      </p>
      {firstTeams.length > 0 ? (
        <h1>{text.scores.teamWinner(teamNames)}</h1>
      ) : (
        <h1>{standings.length === 1 ? text.scores.alone(standings[0]!.total) : text.scores.winner(names)}</h1>
      )}
    </>
  );
}
