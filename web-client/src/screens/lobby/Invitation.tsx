import { useState } from 'preact/hooks';
import { addressOf } from '../../app/address';
import { usePage } from '../../app/context';
import { copyText } from '../../app/copy';
import { useOrigin } from '../../app/useOrigin';
import { Blot } from '../../parts/Blot';
import { Button } from '../../parts/Button';
import { Qr } from '../../parts/Qr';
import { StreamerSwitch } from '../../parts/StreamerSwitch';
import { BigScreenHint } from './BigScreenHint';

/** How long "copied" stays, in milliseconds. */
const COPIED_MS = 2_000;

/** The code of the room, its link, and the link as a QR code; while the screen is broadcast, only a way to copy it. */
export function Invitation({ code }: { readonly code: string }) {
  const { text, shown, broadcasting } = usePage();
  const link = useOrigin() + addressOf({ page: 'room', code }, false);
  return (
    <section class="sheet invitation">
      {broadcasting ? <Blot /> : <Qr of={link} label={text.lobby.scan} />}
      <div class="invitation-words">
        <p class="field-label">{text.lobby.code}</p>
        <p class="code" translate={false}>
          {shown(code)}
        </p>
        <p class="link">{broadcasting ? text.streamer.hidden : link.replace(/^https?:\/\//, '')}</p>
        <div class="invitation-ways">
          <CopyButton link={link} />
          <StreamerSwitch />
        </div>
        <BigScreenHint code={code} />
      </div>
    </section>
  );
}

function CopyButton({ link }: { readonly link: string }) {
  const { game, text } = usePage();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await copyText(link);
    setCopied(true);
    game.clock.after(COPIED_MS, () => setCopied(false));
  };
  return <Button onClick={() => void copy()}>{copied ? text.lobby.copied : text.lobby.copyLink}</Button>;
}
