import { usePage } from '../../app/context';
import { hosting } from '../../game/State';
import type { Room } from '../../wire/messages';
import { Orders } from './Orders';
import { PeopleAndDoor } from './PeopleAndDoor';

/** The host's hand on a game under way; nothing for anybody else. */
export function HostBar({ room }: { readonly room: Room }) {
  const { game, text } = usePage();
  if (!hosting(game.state.value)) return null;
  return (
    <section class="host-bar" aria-label={text.host.title}>
      <Orders room={room} />
      <PeopleAndDoor room={room} />
    </section>
  );
}
