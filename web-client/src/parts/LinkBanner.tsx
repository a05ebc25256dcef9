import { usePage } from '../app/context';
import { useSecondsLeft } from '../app/useNow';
import type { Link } from '../wire/Connection';
import { RoomNotices } from './RoomNotices';

type Returning = Extract<Link, { state: 'connecting' | 'waiting' }>;

/** What everybody in the room should know of the connection and the clock. */
export function LinkBanner() {
  const { game } = usePage();
  const { link, room, voided } = game.state.value;
  const back = returning(link, room !== undefined);
  return (
    <div role="status">
      {back ? <ComingBack link={back} /> : room && <RoomNotices room={room} voided={voided} />}
    </div>
  );
}

/** The very first connection is no return, and is quick enough to say nothing. */
function returning(link: Link, inRoom: boolean): Returning | undefined {
  if (link.state === 'waiting') return link;
  return link.state === 'connecting' && inRoom ? link : undefined;
}

/** Says why the connection is gone and that it comes back by itself; what is drawn meanwhile is kept. */
function ComingBack({ link }: { readonly link: Returning }) {
  const { game, text } = usePage();
  const { room } = game.state.value;
  const why = link.reason ? text.closings[link.reason] : room ? text.link.lost : text.link.connecting;
  return (
    <p class="banner">
      <span class="drip" aria-hidden="true" />
      <span>
        {why} {link.state === 'waiting' && <NextTry until={link.until} />}
      </span>
      {link.state === 'waiting' && (
        <button type="button" onClick={() => game.reconnect()}>
          {text.link.retry}
        </button>
      )}
    </p>
  );
}

function NextTry({ until }: { readonly until: number }) {
  const { game, text } = usePage();
  const seconds = useSecondsLeft(game.clock, { startedAt: until, durationMs: 0 });
  return <span aria-hidden="true">{text.link.nextTry(Math.max(1, seconds))}</span>;
}
