import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { GuessBars } from '../../parts/GuessBars';
import { percent } from '../../parts/percent';
import type { Guess } from '../../wire/messages';

interface Props {
  readonly seat: number | undefined;
  readonly prompt: string;
}

/** What the model believes of one's own drawing, as bars and, now and then, aloud. */
export function Thinking({ seat, prompt }: Props) {
  const { game, text } = usePage();
  const guesses = (seat !== undefined && game.ink.guesses.value.get(seat)) || [];
  return (
    <section class="sheet thinking">
      <h2>{text.drawing.thinks}</h2>
      <GuessBars guesses={guesses} prompt={prompt} empty={text.drawing.nothingYet} />
      <Spoken guess={guesses[0]} />
    </section>
  );
}

/** Shortest time between two spoken guesses, in milliseconds: a reader must be able to finish the sentence. */
const SPOKEN_EVERY_MS = 2_000;

function Spoken({ guess }: { readonly guess: Guess | undefined }) {
  const { game, text, word } = usePage();
  const [spoken, setSpoken] = useState<Guess>();
  useEffect(() => {
    if (!guess || guess.label === spoken?.label) return;
    return game.clock.after(SPOKEN_EVERY_MS, () => setSpoken(guess));
  }, [guess?.label, spoken?.label]);
  return (
    <p class="sr-only" aria-live="polite">
      {spoken && text.drawing.modelSays(word(spoken.label), percent(spoken.probability))}
    </p>
  );
}
