import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import { Button } from '../../parts/Button';
import type { Room } from '../../wire/messages';
import { Door } from './Door';
import { SeatMenu } from './SeatMenu';

/** The host's hand on a game under way; nothing for anybody else. */
export function HostBar({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  const { host } = game;
  const state = game.state.value;
  if (!hosting(state)) return null;
  return (
    <section class="host-bar" aria-label={text.host.title}>
      <div class="host-orders">
        <Button onClick={() => host.pause(!room.paused)}>
          {room.paused ? text.host.goOn : text.host.pause}
        </Button>
        {room.phase !== 'REVEAL' && <Button onClick={() => host.skipWord()}>{text.host.skipWord}</Button>}
        {room.phase === 'DRAWING' && (
          <Button kind="quiet" onClick={() => host.endRound()}>
            {text.drawing.endRound}
          </Button>
        )}
        <Button kind="quiet" onClick={() => host.endGame()}>
          {text.host.endGame}
        </Button>
      </div>
      <details class="host-people">
        <summary>{text.host.people}</summary>
        <ul>
          {room.seats.map((seat) => (
            <li key={seat.playerId} class="seat">
              <span class="seat-name">{seat.name}</span>
              {seat.muted && <span class="tag">{text.host.muted}</span>}
              <SeatMenu seat={seat} mine={seat.playerId === state.me?.playerId} />
            </li>
          ))}
        </ul>
        <Door room={room} />
      </details>
    </section>
  );
}
