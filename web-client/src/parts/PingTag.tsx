import { usePage } from '../app/context';

/** From here on, in milliseconds, one feels it. */
const SLOW_MS = 250;

/** How long one's own messages take to the server and back. */
export function PingTag() {
  const { game, text } = usePage();
  const { pingMs } = game.state.value;
  if (pingMs === undefined) return null;
  const slow = pingMs > SLOW_MS;
  return (
    <span class={slow ? 'tag ping ping-slow' : 'tag ping'}>
      {slow ? text.lobby.slowPing(pingMs) : text.lobby.ping(pingMs)}
    </span>
  );
}
