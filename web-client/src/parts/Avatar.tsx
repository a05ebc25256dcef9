import { creatureOf } from '../creatures/creatures';
import type { SeatState } from '../wire/messages';

const INKS = 10;

/** The edge of the stamp, cut by hand. */
const STAMP = 'M30 1.5C44-.5 57 6 61 19s3 27-6 35-25 10-37 6S1 46 1.5 33 13 4 30 1.5z';

/** A player's creature as a stamp, in the colour of the team, or of the seat where there are no teams. */
export function Avatar({ of }: { readonly of: Pick<SeatState, 'avatar' | 'seat' | 'team'> | undefined }) {
  const ink = of?.team === undefined ? `ink-${(of?.seat ?? 0) % INKS}` : `team-${of.team}`;
  return (
    <svg class={`avatar ${ink}`} viewBox="0 0 64 64" aria-hidden="true">
      <path class="stamp" d={STAMP} />
      {of && creatureOf(of.avatar).shapes.map(({ as, d }, i) => <path key={i} class={as} d={d} />)}
    </svg>
  );
}
