import { usePage } from '../../app/context';
import { Button } from '../../parts/Button';
import { Wordmark } from '../../parts/Wordmark';
import type { CloseReason } from '../../wire/messages';

/** The server has closed the connection for good: why, and the way on. */
export function NoticeScreen({ reason }: { readonly reason: CloseReason | undefined }) {
  const { game, text } = usePage();
  const replaced = reason === 'REPLACED';
  return (
    <main class="notice">
      <Wordmark small />
      <section class="sheet notice-card" role="alert">
        <h1>{text.link.title}</h1>
        <p>{reason ? text.closings[reason] : text.closedUnknown}</p>
        {replaced ? (
          <Button kind="main" onClick={() => game.reconnect()}>
            {text.link.here}
          </Button>
        ) : (
          <Button kind="main" onClick={() => location.reload()}>
            {text.link.reload}
          </Button>
        )}
        <Button kind="quiet" onClick={() => location.assign('/')}>
          {text.link.home}
        </Button>
      </section>
    </main>
  );
}
