import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import { Button } from '../../parts/Button';
import { LanguageSwitch } from '../../parts/LanguageSwitch';
import { Wordmark } from '../../parts/Wordmark';
import type { Room } from '../../wire/messages';
import { Invitation } from './Invitation';
import { Rules } from './Rules';
import { Seats } from './Seats';

/** Where a room gathers: who is here, how to get in, the rules, and the start. */
export function LobbyScreen({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  const state = game.state.value;
  const own = room.seats.find((seat) => seat.seat === state.seat);
  const host = room.seats.find((seat) => seat.playerId === room.host)?.name ?? '';
  return (
    <main class="lobby">
      <header class="bar-head">
        <Wordmark small />
        <LanguageSwitch />
        <Button kind="quiet" onClick={() => game.leave()}>
          {text.lobby.leave}
        </Button>
      </header>
      <Invitation code={room.code} />
      <Seats room={room} me={state.me?.playerId} />
      <Rules room={room} editable={hosting(state)} />
      <footer class="lobby-start">
        {hosting(state) ? (
          <Button
            kind="main"
            onClick={() => game.host.start()}
            disabled={room.seats.length === 0 || room.draining}
          >
            {text.lobby.start}
          </Button>
        ) : (
          <>
            {state.role === 'SPECTATOR' && room.seats.length < room.settings.seats && (
              <Button onClick={() => game.takeSeat()}>{text.lobby.takeSeat}</Button>
            )}
            {own && (
              <Button onClick={() => game.ready(!own.ready)}>
                {own.ready ? `${text.lobby.ready} ✓` : text.lobby.beReady}
              </Button>
            )}
            <p class="waiting">{text.lobby.waitForHost(host)}</p>
          </>
        )}
      </footer>
    </main>
  );
}
