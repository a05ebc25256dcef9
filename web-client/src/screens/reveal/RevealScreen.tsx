import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { hosting, running, type Reveal } from '../../game/State';
import { Button } from '../../parts/Button';
import type { Room } from '../../wire/messages';
import { HostBar } from '../host/HostBar';
import { RevealCard } from './RevealCard';

interface Props {
  readonly room: Room;
  readonly reveal: Reveal;
}

/** After a round: every drawing drawn again side by side, with what the model thought and when. */
export function RevealScreen({ room, reveal }: Props) {
  const { game, text, named } = usePage();
  const [turn, setTurn] = useState(0);
  const pace = useMemo(() => running(reveal.clock, game.clock.now()), [reveal.clock]);
  return (
    <main class="reveal">
      <header class="drawing-head">
        <p class="round-count">{text.countdown.round(reveal.round, reveal.rounds)}</p>
        <h1 class="prompt">
          <span class="prompt-label">{text.reveal.itWas}</span>
          <span class="prompt-word">{named(reveal.prompt)}</span>
        </h1>
        <div class="reveal-steps">
          <Button kind="quiet" onClick={() => setTurn(turn + 1)}>
            {text.reveal.replay}
          </Button>
          {hosting(game.state.value) && (
            <Button kind="main" onClick={() => game.host.endRound()}>
              {text.reveal.next}
            </Button>
          )}
        </div>
      </header>
      {!reveal.stored && <p class="note">{text.reveal.notStored}</p>}
      <ol class="reveal-cards" data-count={Math.min(reveal.results.length, 4)} aria-label={text.reveal.title}>
        {reveal.results.map((result, place) => (
          <RevealCard
            key={result.seat}
            result={result}
            place={place + 1}
            frame={reveal.drawings.find((drawing) => drawing.seat === result.seat)}
            reveal={reveal}
            turn={turn}
            own={result.seat === game.state.value.seat}
          />
        ))}
      </ol>
      <HostBar room={room} />
      <div class="reveal-clock" style={pace} aria-hidden="true" />
    </main>
  );
}
