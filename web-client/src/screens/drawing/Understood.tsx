import { useEffect } from 'preact/hooks';
import { usePage } from '../../app/context';
import { seconds } from '../../parts/percent';
import { Seal } from '../../parts/Seal';
import { Splash } from '../../parts/Splash';
import type { Recognised } from '../../wire/messages';

/** How long the phone hums, in milliseconds. */
const HUM_MS = 45;

/** The moment at which the model understood one's drawing. */
export function Understood({ recognised }: { readonly recognised: Recognised }) {
  const { text } = usePage();
  useEffect(() => {
    navigator.vibrate?.(HUM_MS);
  }, []);
  return (
    <div class="understood" role="alert">
      <Splash seed={recognised.seat + 1} />
      <Seal title={text.drawing.understood} detail={text.drawing.understoodAt(seconds(recognised.atMs))} />
      <p class="understood-points">
        {recognised.points === undefined ? (
          <span>{text.drawing.inkDecides}</span>
        ) : (
          <>
            <span>{text.drawing.place(recognised.place)}</span>
            <span>{text.drawing.points(recognised.points)}</span>
          </>
        )}
      </p>
    </div>
  );
}
