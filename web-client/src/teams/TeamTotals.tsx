import type { TeamState } from '../wire/messages';
import { TeamName } from './TeamName';

/** What the teams have so far, best first; nothing in a room without teams. */
export function TeamTotals({ teams }: { readonly teams: readonly TeamState[] }) {
  if (teams.length === 0) return null;
  const ranked = [...teams].sort((a, b) => b.total - a.total);
  return (
    <ol class="team-totals">
      {ranked.map(({ team, total }) => (
        <li key={team}>
          <TeamName team={team} />
          <span class="team-total">{total}</span>
        </li>
      ))}
    </ol>
  );
}
