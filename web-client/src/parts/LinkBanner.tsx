import { usePage } from '../app/context';

/** Says that the connection is gone and coming back; what is drawn meanwhile is kept. */
export function LinkBanner() {
  const { game, text } = usePage();
  const { link, room } = game.state.value;
  const returning = link.state === 'waiting' || (link.state === 'connecting' && room !== undefined);
  const paused = room?.paused === true && room.phase !== 'LOBBY';
  return (
    <div role="status">
      {paused && !returning && <p class="banner">{text.host.paused}</p>}
      {returning && (
        <p class="banner">
          <span class="drip" aria-hidden="true" />
          {room ? text.link.lost : text.link.connecting}
          {link.state === 'waiting' && (
            <button type="button" onClick={() => game.reconnect()}>
              {text.link.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
