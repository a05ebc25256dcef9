import { usePage } from '../app/context';

/** How long one's own messages take to the server and back. */
export function PingTag() {
  const { game, text } = usePage();
  const { pingMs } = game.state.value;
  return pingMs === undefined ? null : <span class="tag ping">{text.lobby.ping(pingMs)}</span>;
}
