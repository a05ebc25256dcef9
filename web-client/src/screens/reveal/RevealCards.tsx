import { usePage } from '../../app/context';
import type { Reveal } from '../../game/State';
import { Fitted } from '../../parts/Fitted';
import type { Room } from '../../wire/messages';
import { RevealCard } from './RevealCard';

interface Props {
  readonly room: Room;
  readonly reveal: Reveal;
  readonly turn: number;
}

/** From here on a big screen has room for drawings and names only. */
const CROWD = 13;

/** Height of a card besides its paper in rems, and the narrowest that can be read from a bench, in pixels. */
const CAPTION_REM = 9.6;
const CROWDED_CAPTION_REM = 4.6;
const NARROWEST = 120;

/** All drawings, best first: one below the other where one scrolls, all at once where one does not. */
export function RevealCards({ room, reveal, turn }: Props) {
  const { game, text, big } = usePage();
  const { results, drawings } = reveal;
  const crowded = big && results.length >= CROWD;
  const cards = results.map((result, place) => (
    <RevealCard
      key={result.seat}
      room={room}
      result={result}
      place={place + 1}
      frame={drawings.find((drawing) => drawing.seat === result.seat)}
      reveal={reveal}
      turn={turn}
      own={result.seat === game.state.value.seat}
      brief={crowded}
    />
  ));
  if (big) {
    const caption = (crowded ? CROWDED_CAPTION_REM : CAPTION_REM) * rem();
    return (
      <Fitted count={results.length} caption={caption} narrowest={NARROWEST} label={text.reveal.title}>
        {cards}
      </Fitted>
    );
  }
  return (
    <ol class="reveal-cards" data-count={Math.min(results.length, 4)} aria-label={text.reveal.title}>
      {cards}
    </ol>
  );
}

/** The unit of all sizes, in pixels. */
function rem(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
