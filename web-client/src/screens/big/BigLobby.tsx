import { addressOf } from '../../app/address';
import { usePage } from '../../app/context';
import { useOrigin } from '../../app/useOrigin';
import { Blot } from '../../parts/Blot';
import { Button } from '../../parts/Button';
import { Qr } from '../../parts/Qr';
import { StreamerSwitch } from '../../parts/StreamerSwitch';
import { Wordmark } from '../../parts/Wordmark';
import type { Room } from '../../wire/messages';
import { Seats } from '../lobby/Seats';

/** The lobby from the other end of a classroom: how to get in, as large as can be, and who is here. */
export function BigLobby({ room }: { readonly room: Room }) {
  const { game, text, shown, broadcasting } = usePage();
  const origin = useOrigin();
  const link = origin + addressOf({ page: 'room', code: room.code }, false);
  return (
    <main class="big-lobby" data-crowd={crowdOf(room)}>
      <section class="sheet big-invitation">
        {broadcasting ? <Blot /> : <Qr of={link} label={text.lobby.scan} />}
        <p class="big-address" translate={false}>
          {broadcasting ? text.streamer.hidden : origin.replace(/^https?:\/\//, '')}
        </p>
        <p class="code" translate={false}>
          {shown(room.code)}
        </p>
      </section>
      <div class="big-people">
        <header class="bar-head">
          <Wordmark small />
          <StreamerSwitch />
          <Button kind="quiet" onClick={() => game.leave()}>
            {text.lobby.leave}
          </Button>
        </header>
        <Seats room={room} me={undefined} />
        <p class="waiting">{text.screen.waiting}</p>
      </div>
    </main>
  );
}

/** The fewer have come, the larger they are shown. */
function crowdOf({ seats, teams }: Room): 'few' | 'some' | 'many' {
  if (seats.length > 24) return 'many';
  return seats.length > 10 || teams.length > 4 ? 'some' : 'few';
}
