import { usePage } from '../../app/context';
import type { Span } from '../../game/State';
import type { Stage } from '../../game/stage';
import { Button } from '../../parts/Button';
import { ClockRing } from '../../parts/ClockRing';
import { TeamTotals } from '../../teams/TeamTotals';
import type { Room } from '../../wire/messages';
import { Orders } from '../host/Orders';
import { PeopleAndDoor } from '../host/PeopleAndDoor';
import { RemoteSeats } from './RemoteSeats';

interface Props {
  readonly room: Room;
  /** Before a game, a host sets the rules in the lobby like any other. */
  readonly stage: Exclude<Stage, { is: 'lobby' }>;
}

/** The phone of a host who does not draw: what is going on, how everybody is doing, and large keys under the thumb. */
export function RemoteScreen({ room, stage }: Props) {
  const { text } = usePage();
  return (
    <main class="remote">
      <header class="remote-head">
        <Now stage={stage} />
      </header>
      <TeamTotals teams={room.teams} />
      <RemoteSeats room={room} stage={stage} />
      <PeopleAndDoor room={room} />
      <footer class="remote-keys" role="group" aria-label={text.host.title}>
        <Keys room={room} stage={stage} />
      </footer>
    </main>
  );
}

/** The stage in words, and its clock. */
function Now({ stage }: Pick<Props, 'stage'>) {
  const { text, named } = usePage();
  switch (stage.is) {
    case 'countdown': {
      const { countdown } = stage;
      if (!countdown) return <h1>{text.countdown.ready}</h1>;
      const count = text.countdown.round(countdown.round, countdown.rounds);
      return <Head count={count} title={text.countdown.ready} clock={countdown} />;
    }
    case 'round': {
      const { round } = stage;
      const count = text.countdown.round(round.number, round.rounds);
      return <Head count={count} title={named(round.prompt)} clock={round.clock} />;
    }
    case 'reveal': {
      const { reveal } = stage;
      const count = `${text.countdown.round(reveal.round, reveal.rounds)} · ${text.reveal.title}`;
      return <Head count={count} title={named(reveal.prompt)} clock={reveal.clock} />;
    }
    case 'scores':
      return <h1>{text.scores.title}</h1>;
  }
}

interface HeadProps {
  readonly count: string;
  readonly title: string;
  readonly clock: Span;
}

function Head({ count, title, clock }: HeadProps) {
  return (
    <>
      <div>
        <p class="round-count">{count}</p>
        <h1>{title}</h1>
      </div>
      <ClockRing span={clock} />
    </>
  );
}

function Keys({ room, stage }: Props) {
  const { game, text } = usePage();
  if (stage.is === 'scores') {
    return (
      <>
        <Button kind="main" onClick={() => game.host.start()}>
          {text.scores.again}
        </Button>
        <Button onClick={() => game.dismissStandings()}>{text.scores.lobby}</Button>
      </>
    );
  }
  return (
    <>
      {stage.is === 'reveal' && (
        <Button kind="main" onClick={() => game.host.endRound()}>
          {text.reveal.next}
        </Button>
      )}
      <Orders room={room} />
    </>
  );
}
