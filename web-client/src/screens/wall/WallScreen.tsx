import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Button } from '../../parts/Button';
import { ClockRing } from '../../parts/ClockRing';
import { InkCanvas } from '../../parts/InkCanvas';
import { percent } from '../../parts/percent';
import type { Recognised, Room, SeatState } from '../../wire/messages';
import { HostBar } from '../host/HostBar';

interface Props {
  readonly room: Room;
  readonly round: Round;
}

/** A round as spectators and a projector see it: every paper of the room, live. */
export function WallScreen({ room, round }: Props) {
  const { game, text, named } = usePage();
  return (
    <main class="wall">
      <header class="drawing-head">
        <p class="round-count">
          {text.countdown.round(round.number, round.rounds)} · {text.drawing.watching}
        </p>
        <h1 class="prompt">
          <span class="prompt-word">{named(round.prompt)}</span>
        </h1>
        <ClockRing span={round.clock} />
      </header>
      <ul class="wall-papers" data-count={Math.min(room.seats.length, 9)}>
        {room.seats.map((seat) => (
          <WallPaper
            key={seat.playerId}
            seat={seat}
            recognised={round.recognised.find((one) => one.seat === seat.seat)}
          />
        ))}
      </ul>
      <footer class="wall-foot">
        <span class="code">{room.code}</span>
        <HostBar room={room} />
        <Button kind="quiet" onClick={() => game.leave()}>
          {text.lobby.leave}
        </Button>
      </footer>
    </main>
  );
}

interface PaperProps {
  readonly seat: SeatState;
  readonly recognised: Recognised | undefined;
}

function WallPaper({ seat, recognised }: PaperProps) {
  const { game, text, word } = usePage();
  const best = game.ink.guesses.value.get(seat.seat)?.[0];
  return (
    <li class="sheet wall-paper">
      <InkCanvas drawing={game.ink.drawingOf(seat.seat)} label={seat.name} />
      {(recognised || seat.recognised) && (
        <span class="mini-seal wall-seal">{recognised ? text.drawing.place(recognised.place) : '✓'}</span>
      )}
      <p class="wall-caption">
        <span class="wall-name">{seat.name}</span>
        <span class="other-guess">{best ? `${word(best.label)} ${percent(best.probability)}%` : '…'}</span>
      </p>
    </li>
  );
}
