import { usePage } from '../app/context';
import type { Guess } from '../wire/messages';
import { percent } from './percent';

interface Props {
  readonly guesses: readonly Guess[];
  readonly prompt: string;
  /** What is said while there is nothing to guess. */
  readonly empty: string;
}

/** What the model believes, best first, with how sure it is; the word of the round stands out. */
export function GuessBars({ guesses, prompt, empty }: Props) {
  const { word, labels } = usePage();
  if (guesses.length === 0) return <p class="bars-empty">{empty}</p>;
  return (
    <ol class="bars">
      {guesses.map((guess) => (
        <li key={guess.label} class={labels[guess.label]?.word === prompt ? 'bar bar-prompt' : 'bar'}>
          <span class="bar-fill" style={{ transform: `scaleX(${guess.probability / 255})` }} />
          <span class="bar-word">{word(guess.label)}</span>
          <span class="bar-percent">{percent(guess.probability)}%</span>
        </li>
      ))}
    </ol>
  );
}
