import { useEffect, useRef } from 'preact/hooks';
import type { Drawing } from '../ink/Drawing';
import { InkView } from '../ink/InkView';

interface Props {
  readonly drawing: Drawing;
  readonly label: string;
}

/** Shows a drawing, and follows it as it grows. */
export function InkCanvas({ drawing, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const view = new InkView(canvas.current!, drawing);
    return () => view.close();
  }, [drawing]);
  return <canvas ref={canvas} class="ink" role="img" aria-label={label} />;
}
