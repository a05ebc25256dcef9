import { useEffect, useRef } from 'preact/hooks';
import { InkView } from '../ink/InkView';
import { Pen } from '../ink/Pen';
import type { Sketch } from '../ink/Sketch';

interface Props {
  readonly sketch: Sketch;
  readonly startedAt: number;
  /** While the clock stands still the paper takes no ink. */
  readonly paused: boolean;
  readonly label: string;
}

/** The paper that one draws on. */
export function PenCanvas({ sketch, startedAt, paused, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const view = new InkView(canvas.current!, sketch.drawing);
    return () => view.close();
  }, [sketch]);
  useEffect(() => {
    if (paused) return;
    const pen = new Pen(canvas.current!, sketch, (event) => event.timeStamp - startedAt);
    return () => pen.close();
  }, [sketch, startedAt, paused]);
  return <canvas ref={canvas} class="ink ink-own" role="img" aria-label={label} />;
}
