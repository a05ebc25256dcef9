import type { Final, Reveal, Round, State } from './State';

/** What a room is at, as far as the page shows it. */
export type Stage =
  | { readonly is: 'lobby' }
  | { readonly is: 'countdown'; readonly countdown: State['countdown'] }
  | { readonly is: 'round'; readonly round: Round }
  | { readonly is: 'reveal'; readonly reveal: Reveal }
  | { readonly is: 'scores'; readonly final: Final };

/** @param applauded the round that is over but still applauded, which is shown until then */
export function stageOf(state: State, applauded: Round | undefined): Stage {
  const { room, round: underWay, reveal, countdown, final } = state;
  const round = underWay ?? applauded;
  if (round) return { is: 'round', round };
  if (reveal) return { is: 'reveal', reveal };
  if (countdown || room?.phase === 'COUNTDOWN') return { is: 'countdown', countdown };
  if (final) return { is: 'scores', final };
  return { is: 'lobby' };
}
