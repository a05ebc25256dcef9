import { usePage } from '../../app/context';
import type { Reveal } from '../../game/State';
import { seconds } from '../../parts/percent';
import type { Room, RoundResult } from '../../wire/messages';
import { inkShare } from './inkShare';

interface Props {
  readonly room: Room;
  readonly result: RoundResult;
  readonly reveal: Reveal;
}

/** When it was understood, how much ink it took where that is judged, and for the host what looks made by no hand. */
export function Verdict({ room, result, reveal }: Props) {
  const { text } = usePage();
  const understoodAt = result.recognisedAtMs;
  const share = room.settings.judging === 'INK' ? inkShare(result, reveal.results) : undefined;
  const suspicious = reveal.suspects.includes(result.seat);
  return (
    <p class={understoodAt === undefined ? 'verdict' : 'verdict verdict-good'}>
      {understoodAt === undefined ? text.reveal.notUnderstood : text.reveal.at(seconds(understoodAt))}
      {share !== undefined && <span class="verdict-ink">{text.reveal.inkShare(share)}</span>}
      {suspicious && <span class="tag tag-host">{text.reveal.flagged}</span>}
    </p>
  );
}
