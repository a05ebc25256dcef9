import { useEffect, useState } from 'preact/hooks';
import { left, type Span } from '../game/State';
import type { Clock } from '../time/Clock';

/** Whole seconds left of a span, rounded up; the component is drawn again as they pass. */
export function useSecondsLeft(clock: Clock, span: Span): number {
  const [, redraw] = useState(0);
  const leftMs = left(span, clock.now());
  const seconds = Math.ceil(leftMs / 1_000);
  useEffect(() => {
    if (leftMs <= 0 || span.stoppedAt !== undefined) return;
    return clock.after(leftMs - (seconds - 1) * 1_000, () => redraw((n) => n + 1));
  });
  return seconds;
}

/** Whether a moment of the page's clock is still to come; the component is drawn again when it has. */
export function useUntil(clock: Clock, moment: number | undefined): boolean {
  const [, redraw] = useState(0);
  const leftMs = moment === undefined ? 0 : moment - clock.now();
  useEffect(() => (leftMs > 0 ? clock.after(leftMs, () => redraw((n) => n + 1)) : undefined), [moment]);
  return leftMs > 0;
}

/** Runs with each animation frame, with the page's clock in milliseconds, until it answers false. */
export function useFrames(clock: Clock, run: (now: number) => boolean, because: readonly unknown[]): void {
  useEffect(() => {
    let frame = 0;
    const step = (): void => {
      if (run(clock.now())) frame = requestAnimationFrame(step);
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [...because]);
}

/** Whether the reader has asked for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
