import { getStroke, type StrokeOptions } from 'perfect-freehand';
import type { Stroke } from './Drawing';

/** Width of a line at full pressure, in canvas units. */
const LINE_WIDTH = 46;

const OPTIONS: StrokeOptions = {
  size: LINE_WIDTH,
  thinning: 0.45,
  smoothing: 0.55,
  streamline: 0.3,
  start: { taper: 0 },
  end: { taper: 0 },
};

const finishedPaths = new WeakMap<Stroke, Path2D>();

/** The outline of a stroke in canvas units; outlines of finished strokes are kept. */
export function strokePath(stroke: Stroke): Path2D {
  const kept = finishedPaths.get(stroke);
  if (kept) return kept;
  const path = new Path2D(outline(stroke));
  if (stroke.finished) finishedPaths.set(stroke, path);
  return path;
}

/** The outline as SVG path data: quadratic curves through the midpoints of what perfect-freehand gives. */
export function outline(stroke: Stroke): string {
  const simulatePressure = stroke.points[0]?.pressure === undefined;
  const input = stroke.points.map(({ x, y, pressure }) => [
    x,
    y,
    pressure === undefined ? 0.5 : pressure / 255,
  ]);
  const edge = getStroke(input, { ...OPTIONS, simulatePressure, last: stroke.finished });
  if (edge.length < 3) return '';
  const parts = edge.map(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = edge[(i + 1) % edge.length] ?? [];
    return `${x.toFixed(1)} ${y.toFixed(1)} ${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)}`;
  });
  const [startX = 0, startY = 0] = edge[0] ?? [];
  return `M${startX.toFixed(1)} ${startY.toFixed(1)}Q${parts.join(' ')}Z`;
}
