import { addressOf } from '../../app/address';
import { usePage } from '../../app/context';
import { PHONE, useMedia } from '../../app/useMedia';
import { useOrigin } from '../../app/useOrigin';
import { hosting } from '../../game/State';

/** How the host gets the room onto a big screen: here in another window, or elsewhere from a phone. */
export function BigScreenHint({ code }: { readonly code: string }) {
  const { game, text, broadcasting } = usePage();
  const origin = useOrigin();
  const phone = useMedia(PHONE);
  if (!hosting(game.state.value) || broadcasting) return null;
  if (phone) return <p class="link">{text.screen.elsewhere(origin.replace(/^https?:\/\//, ''))}</p>;
  return (
    <a
      class="link"
      href={addressOf({ page: 'room', code, screen: true }, false)}
      target="_blank"
      rel="noopener"
    >
      {text.screen.open}
    </a>
  );
}
