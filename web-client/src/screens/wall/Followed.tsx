import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Avatar } from '../../parts/Avatar';
import { Button } from '../../parts/Button';
import { GuessBars } from '../../parts/GuessBars';
import { InkCanvas } from '../../parts/InkCanvas';
import { MiniSeal } from '../../parts/MiniSeal';
import type { Room, SeatState } from '../../wire/messages';
import { beside, type Following } from './following';

interface Props {
  readonly room: Room;
  readonly round: Round;
  readonly seat: SeatState;
  readonly follow: Following['follow'];
}

/** One player's paper large, with what the model thinks of it; arrows lead along the wall, Escape back to it. */
export function Followed({ room, round, seat, follow }: Props) {
  const { game, text } = usePage();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  const turn = (steps: number) => follow(beside(room.seats, seat.seat, steps));
  useKeys({ ArrowLeft: () => turn(-1), ArrowRight: () => turn(1), Escape: () => follow(undefined) });
  return (
    <section ref={region} class="followed" tabIndex={-1} aria-label={text.watching.following(seat.name)}>
      <div class="followed-room">
        <div class="sheet followed-paper">
          <InkCanvas drawing={game.ink.drawingOf(seat.seat)} label={seat.name} />
          <MiniSeal seat={seat} recognised={round.recognised} class="wall-seal" />
        </div>
      </div>
      <aside class="followed-side">
        <h2 class="followed-name">
          <Avatar of={seat} />
          {seat.name}
        </h2>
        <div class="sheet thinking">
          <h3>{text.drawing.thinks}</h3>
          <GuessBars
            guesses={game.ink.guesses.value.get(seat.seat) ?? []}
            prompt={round.prompt.word}
            empty={text.drawing.nothingDrawn}
          />
        </div>
        <nav class="followed-ways" aria-label={text.watching.wall}>
          <Button label={text.watching.before} onClick={() => turn(-1)}>
            ‹
          </Button>
          <Button kind="main" onClick={() => follow(undefined)}>
            {text.watching.back}
          </Button>
          <Button label={text.watching.after} onClick={() => turn(1)}>
            ›
          </Button>
        </nav>
        <ul class="followed-others">
          {room.seats.map((other) => (
            <li key={other.playerId}>
              <button
                type="button"
                aria-label={text.watching.follow(other.name)}
                title={other.name}
                aria-current={other.seat === seat.seat}
                onClick={() => follow(other.seat)}
              >
                <Avatar of={other} />
              </button>
            </li>
          ))}
        </ul>
      </aside>
    </section>
  );
}

type Keys = Readonly<Record<string, () => void>>;

/** Keys of the whole page, but not those that somebody types into a field. */
function useKeys(keys: Keys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) keys[event.key]?.();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
