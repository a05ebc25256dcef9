import { usePage } from '../app/context';
import { useUntil } from '../app/useNow';
import type { Voided } from '../game/State';
import type { Room } from '../wire/messages';

/** How long it is said that a round does not count, in milliseconds. */
const VOID_SHOWN_MS = 8_000;

/** What everybody in a room should know just now: one sentence at a time, the weightiest first. */
export function RoomNotices({ room, voided }: { readonly room: Room; readonly voided: Voided | undefined }) {
  const { game, text } = usePage();
  const justVoid = useUntil(game.clock, voided && voided.at + VOID_SHOWN_MS);
  if (justVoid && voided) return <p class="banner">{text.voids[voided.reason]}</p>;
  if (room.draining) return <p class="banner">{text.link.draining}</p>;
  if (room.paused && room.phase !== 'LOBBY') return <p class="banner">{text.host.paused}</p>;
  return null;
}
