import { useMemo } from 'preact/hooks';
import { usePage } from '../app/context';
import { useSecondsLeft } from '../app/useNow';
import { running, type Span } from '../game/State';

const RADIUS = 44;
const LENGTH = 2 * Math.PI * RADIUS;
const HURRY_SECONDS = 5;

/** The time that is left, as a ring of ink that runs dry and as whole seconds. */
export function ClockRing({ span }: { readonly span: Span }) {
  const { game, text } = usePage();
  const seconds = useSecondsLeft(game.clock, span);
  // Once for each span: a delay that changes under way would count the time gone twice.
  const pace = useMemo(() => running(span, game.clock.now()), [span]);
  return (
    <div
      class={`ring ${seconds <= HURRY_SECONDS ? 'ring-hurry' : ''}`}
      role="timer"
      aria-label={text.drawing.secondsLeft(seconds)}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="ring-track" cx="50" cy="50" r={RADIUS} />
        <circle
          key={span.startedAt}
          class="ring-ink"
          cx="50"
          cy="50"
          r={RADIUS}
          stroke-dasharray={LENGTH}
          style={pace}
        />
      </svg>
      <span class="ring-number">{seconds}</span>
    </div>
  );
}
