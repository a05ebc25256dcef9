import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { hosting, running, type Reveal } from '../../game/State';
import { Button } from '../../parts/Button';
import { TeamTotals } from '../../teams/TeamTotals';
import type { Room } from '../../wire/messages';
import { JoinHere } from '../big/JoinHere';
import { HostBar } from '../host/HostBar';
import { RevealCards } from './RevealCards';

interface Props {
  readonly room: Room;
  readonly reveal: Reveal;
}

/** After a round: every drawing drawn again side by side, with what the model thought and when. */
export function RevealScreen({ room, reveal }: Props) {
  const { game, text, named, big } = usePage();
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
        {big ? <JoinHere code={room.code} /> : <Steps onReplay={() => setTurn(turn + 1)} />}
      </header>
      {!reveal.stored && <p class="note">{text.reveal.notStored}</p>}
      <TeamTotals teams={room.teams} />
      <RevealCards room={room} reveal={reveal} turn={turn} />
      <HostBar room={room} />
      <div class="reveal-clock" style={pace} aria-hidden="true" />
    </main>
  );
}

function Steps({ onReplay }: { readonly onReplay: () => void }) {
  const { game, text } = usePage();
  return (
    <div class="reveal-steps">
      <Button kind="quiet" onClick={onReplay}>
        {text.reveal.replay}
      </Button>
      {hosting(game.state.value) && (
        <Button kind="main" onClick={() => game.host.endRound()}>
          {text.reveal.next}
        </Button>
      )}
    </div>
  );
}
