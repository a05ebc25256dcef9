import { SYMBOLS } from './symbols';

/** The symbol of a team, in the colour around it. */
export function TeamSign({ team }: { readonly team: number }) {
  const { d, line = false } = SYMBOLS[team - 1]!;
  return (
    <svg class={line ? 'team-sign team-sign-line' : 'team-sign'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
