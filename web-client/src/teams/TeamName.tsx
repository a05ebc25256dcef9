import { usePage } from '../app/context';
import { TeamSign } from './TeamSign';

/** A team by symbol, name and colour: any one of them is enough to know it. */
export function TeamName({ team }: { readonly team: number }) {
  const { text } = usePage();
  return (
    <span class={`team-name team-${team}`}>
      <TeamSign team={team} />
      {text.teams.names[team - 1]}
    </span>
  );
}
