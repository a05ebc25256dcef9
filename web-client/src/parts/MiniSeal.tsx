import { usePage } from '../app/context';
import type { Recognised, SeatState } from '../wire/messages';

interface Props {
  readonly seat: SeatState;
  /** In the order of their places; those from before one came are told by their seats alone. */
  readonly recognised: readonly Recognised[];
  readonly class?: string;
}

/** The seal on a drawing that was understood, with its place where that is known before the bell. */
export function MiniSeal({ seat, recognised, class: more = '' }: Props) {
  const { text } = usePage();
  const moment = recognised.find((one) => one.seat === seat.seat);
  if (!moment && !seat.recognised) return null;
  // Without points it is the ink that decides, and nobody has a place yet.
  const place = moment?.points === undefined ? '✓' : text.drawing.place(moment.place);
  return <span class={`mini-seal ${more}`}>{place}</span>;
}
