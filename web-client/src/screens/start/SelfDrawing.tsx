import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../../app/context';
import { prefersStillness, useFrames } from '../../app/useNow';
import { handDrawn } from '../../ink/handDrawn';
import { PICTURES, type PictureName } from '../../ink/pictures';
import { Replay } from '../../ink/Replay';
import { InkCanvas } from '../../parts/InkCanvas';
import { pointsOf } from '../../wire/ink';

/** How long a finished picture stays, in milliseconds. */
const REST_MS = 1_500;
const SHOWN: readonly PictureName[] = ['cat', 'sailboat', 'flower', 'house', 'umbrella'];

/** A sheet on which pictures draw themselves, one after the other. */
export function SelfDrawing() {
  const { game } = usePage();
  const [turn, setTurn] = useState(0);
  const { replay, lastMs } = useMemo(() => picture(SHOWN[turn % SHOWN.length]!, turn), [turn]);
  useFrames(
    game.clock,
    turning(game.clock.now(), (elapsedMs) => {
      if (prefersStillness()) {
        replay.showAll();
        return false;
      }
      replay.showAt(elapsedMs);
      const going = elapsedMs < lastMs + REST_MS;
      if (!going) setTurn(turn + 1);
      return going;
    }),
    [replay],
  );
  return (
    <div class="sheet self-drawing" aria-hidden="true">
      <InkCanvas drawing={replay.drawing} label="" />
    </div>
  );
}

function picture(name: PictureName, seed: number) {
  const ink = handDrawn(PICTURES[name], seed);
  return { replay: new Replay(ink), lastMs: ink.flatMap(pointsOf).at(-1)?.t ?? 0 };
}

function turning(startedAt: number, show: (elapsedMs: number) => boolean): (now: number) => boolean {
  return (now) => show(now - startedAt);
}
