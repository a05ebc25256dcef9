import { useEffect, useRef } from 'preact/hooks';
import { InkView } from '../ink/InkView';
import { Pen } from '../ink/Pen';
import type { Sketch } from '../ink/Sketch';

interface Props {
  readonly sketch: Sketch;
  readonly startedAt: number;
  readonly label: string;
}

/** The paper that one draws on. */
export function PenCanvas({ sketch, startedAt, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const view = new InkView(canvas.current!, sketch.drawing);
    const pen = new Pen(canvas.current!, sketch, (event) => event.timeStamp - startedAt);
    return () => {
      pen.close();
      view.close();
    };
  }, [sketch, startedAt]);
  return <canvas ref={canvas} class="ink ink-own" role="img" aria-label={label} />;
}
