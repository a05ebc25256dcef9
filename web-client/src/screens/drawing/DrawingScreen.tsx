import { usePage } from '../../app/context';
import type { Round } from '../../game/State';
import { Button } from '../../parts/Button';
import { ClockRing } from '../../parts/ClockRing';
import { PenCanvas } from '../../parts/PenCanvas';
import { PingTag } from '../../parts/PingTag';
import type { Room } from '../../wire/messages';
import { HostBar } from '../host/HostBar';
import { Others } from './Others';
import { Thinking } from './Thinking';
import { Understood } from './Understood';

interface Props {
  readonly room: Room;
  readonly round: Round;
}

/** A round as a player sees it: the word, the clock, the paper, and what the model makes of it. */
export function DrawingScreen({ room, round }: Props) {
  const { game, text, named } = usePage();
  const state = game.state.value;
  const mine = round.recognised.find((one) => one.seat === state.seat);
  return (
    <main class="drawing">
      <header class="drawing-head">
        <p class="round-count">
          {text.countdown.round(round.number, round.rounds)} <PingTag />
        </p>
        <h1 class="prompt">
          <span class="prompt-label">{text.drawing.draw}</span>
          <span class="prompt-word">{named(round.prompt)}</span>
        </h1>
        <ClockRing span={round.clock} />
      </header>
      <Paper round={round} paused={room.paused}>
        {mine && <Understood recognised={mine} />}
      </Paper>
      <aside class="drawing-side">
        <Tools paused={room.paused} />
        <Thinking seat={state.seat} prompt={round.prompt.word} />
        <Others room={room} round={round} me={state.seat} />
        <HostBar room={room} />
      </aside>
    </main>
  );
}

interface PaperProps {
  readonly round: Round;
  readonly paused: boolean;
  readonly children: preact.ComponentChildren;
}

function Paper({ round, paused, children }: PaperProps) {
  const { game, text, named } = usePage();
  const sketch = game.ink.sketch.value;
  return (
    <div class="paper-room">
      <div class="sheet paper">
        {sketch && (
          <PenCanvas
            key={round.clock.startedAt}
            sketch={sketch}
            startedAt={round.clock.startedAt}
            paused={paused}
            label={text.drawing.canvas(named(round.prompt))}
          />
        )}
        {children}
      </div>
    </div>
  );
}

function Tools({ paused }: { readonly paused: boolean }) {
  const { game, text } = usePage();
  const sketch = game.ink.sketch.value;
  return (
    <div class="tools">
      <Button disabled={paused} onClick={() => sketch?.undo()}>
        <span aria-hidden="true">↶ </span>
        {text.drawing.undo}
      </Button>
      <Button disabled={paused} onClick={() => sketch?.clear()}>
        <span aria-hidden="true">✕ </span>
        {text.drawing.clear}
      </Button>
    </div>
  );
}
