import { usePage } from '../../app/context';
import type { Reveal } from '../../game/State';
import { Fitted } from '../../parts/Fitted';
import type { Room } from '../../wire/messages';
import { RevealCard, type Detail } from './RevealCard';

interface Props {
  readonly room: Room;
  readonly reveal: Reveal;
  readonly turn: number;
}

/** How much of a drawing's story a big screen has room for, by how many drawings there are at most. */
const DETAILS: readonly { readonly most: number; readonly detail: Detail; readonly captionRem: number }[] = [
  { most: 4, detail: 'whole', captionRem: 11 },
  { most: 18, detail: 'verdict', captionRem: 6.6 },
  { most: Infinity, detail: 'name', captionRem: 3 },
];

/** Below this width, in pixels, nobody recognises a drawing from a bench. */
const NARROWEST = 96;

/** All drawings, best first: one below the other where one scrolls, all at once where one does not. */
export function RevealCards({ room, reveal, turn }: Props) {
  const { game, text, big } = usePage();
  const { results, drawings } = reveal;
  const { detail, captionRem } = DETAILS.find(({ most }) => results.length <= most)!;
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
      detail={big ? detail : 'whole'}
    />
  ));
  if (big) {
    return (
      <Fitted
        count={results.length}
        caption={captionRem * rem()}
        narrowest={NARROWEST}
        label={text.reveal.title}
      >
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
