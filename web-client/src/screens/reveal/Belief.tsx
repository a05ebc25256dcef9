import { usePage } from '../../app/context';
import type { Thought } from '../../wire/messages';

interface Props {
  readonly thoughts: readonly Thought[];
  readonly lastMs: number;
  readonly atMs: number;
  readonly understoodAt: number | undefined;
}

const WIDTH = 300;
const HEIGHT = 48;

/** How the belief in the word grew while it was drawn; drawn up to the moment that the replay shows. */
export function Belief({ thoughts, lastMs, atMs, understoodAt }: Props) {
  const { text } = usePage();
  const x = (ms: number): number => (lastMs > 0 ? (Math.min(ms, lastMs) / lastMs) * WIDTH : 0);
  const y = (probability: number): number => HEIGHT - (probability / 255) * (HEIGHT - 4) - 2;
  const steps = thoughts
    .filter((thought) => thought.atMs <= atMs)
    .map((thought) => `H${x(thought.atMs).toFixed(1)}V${y(thought.promptProbability).toFixed(1)}`);
  const line = `M0 ${y(0)}${steps.join('')}H${x(atMs).toFixed(1)}`;
  return (
    <svg
      class="belief"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text.reveal.belief}
    >
      <path class="belief-area" d={`${line}V${HEIGHT}H0Z`} />
      <path class="belief-line" d={line} />
      {understoodAt !== undefined && atMs >= Math.min(understoodAt, lastMs) && (
        <line class="belief-mark" x1={x(understoodAt)} x2={x(understoodAt)} y1="0" y2={HEIGHT} />
      )}
    </svg>
  );
}
