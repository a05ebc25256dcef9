import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { pathOf } from '../../app/place';
import { Button } from '../../parts/Button';
import { Qr } from '../../parts/Qr';

/** How long "copied" stays, in milliseconds. */
const COPIED_MS = 2_000;

/** The code of the room, its link, and the link as a QR code. */
export function Invitation({ code }: { readonly code: string }) {
  const { game, text } = usePage();
  const [copied, setCopied] = useState(false);
  const link = useOrigin() + pathOf({ page: 'room', code });
  const copy = async (): Promise<void> => {
    await copyText(link);
    setCopied(true);
    game.clock.after(COPIED_MS, () => setCopied(false));
  };
  return (
    <section class="sheet invitation">
      <Qr of={link} label={text.lobby.scan} />
      <div class="invitation-words">
        <p class="field-label">{text.lobby.code}</p>
        <p class="code" translate={false}>
          {code}
        </p>
        <p class="link">{link.replace(/^https?:\/\//, '')}</p>
        <Button onClick={() => void copy()}>{copied ? text.lobby.copied : text.lobby.copyLink}</Button>
      </div>
    </section>
  );
}

/** Where others find this server: a page that was opened as localhost asks by which address. */
function useOrigin(): string {
  const [origin, setOrigin] = useState(location.origin);
  useEffect(() => {
    if (LOOPBACK.test(location.hostname)) {
      void fetchNearby().then((host) => host && setOrigin(`${location.protocol}//${host}:${location.port}`));
    }
  }, []);
  return origin;
}

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/;

/** The first address of the server's machine in its network; none when it listens to itself alone or does not say. */
async function fetchNearby(): Promise<string | undefined> {
  try {
    const answer = await fetch('/nearby.json');
    return answer.ok ? ((await answer.json()) as string[])[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers give the clipboard to secure origins only; on a school's network the page is plain http. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
