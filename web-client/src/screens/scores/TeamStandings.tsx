import { TeamName } from '../../teams/TeamName';
import type { TeamStanding } from '../../wire/messages';

/** How the teams came in, as bars against the best of them. */
export function TeamStandings({ teams }: { readonly teams: readonly TeamStanding[] }) {
  const most = Math.max(1, ...teams.map((team) => team.total));
  return (
    <ol class="team-standings">
      {teams.map(({ place, team, total }) => (
        <li key={team} class={`team-standing team-${team}`}>
          <span class="standing-place">{place}</span>
          <TeamName team={team} />
          <span class="team-bar" aria-hidden="true">
            <span style={{ transform: `scaleX(${total / most})` }} />
          </span>
          <span class="standing-total">{total}</span>
        </li>
      ))}
    </ol>
  );
}
