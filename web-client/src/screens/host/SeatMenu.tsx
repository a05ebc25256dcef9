import { useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { Button } from '../../parts/Button';
import { MAX_NAME_CODE_POINTS } from '../../wire/generated/limits';
import { TeamOrders } from './TeamOrders';
import type { Room, SeatState } from '../../wire/messages';

interface Props {
  readonly room: Room;
  readonly seat: SeatState;
  readonly mine: boolean;
}

/** What the host may do about a player, behind one button. */
export function SeatMenu({ room, seat, mine }: Props) {
  const { game, text } = usePage();
  const { host } = game;
  const player = seat.playerId;
  return (
    <details class="seat-menu">
      <summary aria-label={text.host.menu(seat.name)}>⋯</summary>
      <div class="sheet seat-orders">
        <Rename seat={seat} />
        <TeamOrders room={room} seat={seat} />
        {!mine && (
          <>
            <Button onClick={() => host.mute(player, !seat.muted)}>
              {seat.muted ? text.host.unmute : text.host.mute}
            </Button>
            <Button disabled={!seat.connected} onClick={() => host.handOver(player)}>
              {text.host.handOver}
            </Button>
            <Button onClick={() => host.kick(player, false)}>{text.host.kick}</Button>
            <Button onClick={() => host.kick(player, true)}>{text.host.keepOut}</Button>
          </>
        )}
      </div>
    </details>
  );
}

function Rename({ seat }: { readonly seat: SeatState }) {
  const { game, text } = usePage();
  const [name, setName] = useState(seat.name);
  const submit = (event: Event): void => {
    event.preventDefault();
    game.host.rename(seat.playerId, name);
  };
  return (
    <form class="inline-form" onSubmit={submit}>
      <input
        class="field-input"
        value={name}
        maxLength={2 * MAX_NAME_CODE_POINTS}
        aria-label={text.host.newName(seat.name)}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Button submits disabled={name.trim() === '' || name === seat.name}>
        {text.host.rename}
      </Button>
    </form>
  );
}
