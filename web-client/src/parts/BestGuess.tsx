import { usePage } from '../app/context';
import { percent } from './percent';

/** What the model takes somebody's drawing for just now. */
export function BestGuess({ seat }: { readonly seat: number }) {
  const { game, word } = usePage();
  const best = game.ink.guesses.value.get(seat)?.[0];
  return <span class="other-guess">{best ? `${word(best.label)} ${percent(best.probability)}%` : '…'}</span>;
}
