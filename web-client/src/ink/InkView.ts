import { CANVAS_HEIGHT, CANVAS_WIDTH } from '../wire/generated/limits';
import type { Drawing } from './Drawing';
import { strokePath } from './strokePath';

/**
 * Paints a drawing onto a canvas at the screen's own resolution, once per animation frame at most. The element must
 * have the aspect ratio of the logical canvas.
 */
export class InkView {
  private readonly context: CanvasRenderingContext2D;
  private readonly resized: ResizeObserver;
  private readonly unsubscribe: () => void;
  private frame: number | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly drawing: Drawing,
  ) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no 2d canvas');
    this.context = context;
    this.resized = new ResizeObserver(() => this.schedule());
    this.resized.observe(canvas);
    this.unsubscribe = drawing.onChange(() => this.schedule());
    this.schedule();
  }

  close(): void {
    this.resized.disconnect();
    this.unsubscribe();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
  }

  private schedule(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.paint();
    });
  }

  private paint(): void {
    const width = Math.round(this.canvas.clientWidth * devicePixelRatio);
    const height = Math.round((width * CANVAS_HEIGHT) / CANVAS_WIDTH);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.scale(width / CANVAS_WIDTH, width / CANVAS_WIDTH);
    context.fillStyle = getComputedStyle(this.canvas).color;
    this.drawing.strokes.forEach((stroke) => context.fill(strokePath(stroke)));
  }
}
