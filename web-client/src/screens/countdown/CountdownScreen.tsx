import { usePage } from '../../app/context';
import { useSecondsLeft } from '../../app/useNow';
import type { State } from '../../game/State';
import type { Room } from '../../wire/messages';
import { HostBar } from '../host/HostBar';

interface Props {
  readonly room: Room;
  readonly countdown: State['countdown'];
}

/** The breath before a round. */
export function CountdownScreen({ room, countdown }: Props) {
  const { text } = usePage();
  const tip = text.countdown.tips[(countdown?.round ?? 0) % text.countdown.tips.length];
  return (
    <main class="countdown">
      <h1>{countdown ? text.countdown.round(countdown.round, countdown.rounds) : text.countdown.ready}</h1>
      {countdown && <Number countdown={countdown} />}
      <p class="countdown-ready">{text.countdown.ready}</p>
      <p class="tip">{tip}</p>
      <HostBar room={room} />
    </main>
  );
}

function Number({ countdown }: { readonly countdown: NonNullable<State['countdown']> }) {
  const { game } = usePage();
  const seconds = useSecondsLeft(game.clock, countdown);
  return (
    <p class="countdown-number" key={seconds} role="timer">
      {seconds}
    </p>
  );
}
