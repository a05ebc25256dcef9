import { addressOf } from '../../app/address';
import { usePage } from '../../app/context';
import { useOrigin } from '../../app/useOrigin';
import { Qr } from '../../parts/Qr';

/** How latecomers still get in, small in a corner of the big screen; nothing while the screen is broadcast. */
export function JoinHere({ code }: { readonly code: string }) {
  const { text, big, broadcasting } = usePage();
  const link = useOrigin() + addressOf({ page: 'room', code }, false);
  if (!big || broadcasting) return null;
  return (
    <div class="join-here">
      <Qr of={link} label={text.lobby.scan} />
      <span class="code" translate={false}>
        {code}
      </span>
    </div>
  );
}
