import { pointsOf, type InkBlock, type InkOp, type Point } from './ink';
import { InvalidFrame } from './InvalidFrame';
import { CANVAS_HEIGHT, CANVAS_WIDTH, MAX_INK_MILLIS, MAX_POINTS_PER_ROUND } from './generated/limits';
import type { WireReader } from './WireReader';
import type { WireWriter } from './WireWriter';

const CODES = { move: 0, down: 1, up: 2, undo: 3, clear: 4 } as const;
const NAMES = ['move', 'down', 'up', 'undo', 'clear'] as const;
const PRESSURE_FLAG = 8;

/** Writes operations as bytes; the layout is described at `InkCodec.java`. */
export function writeInk(block: InkBlock, out: WireWriter): void {
  let last: Point | undefined;
  for (const op of block) {
    const points = pointsOf(op);
    const pressed = points[0]?.pressure !== undefined;
    out.varint((points.length << 4) | (pressed ? PRESSURE_FLAG : 0) | CODES[op.op]);
    for (const point of points) {
      writePoint(point, last, out);
      if (pressed) out.byte(point.pressure ?? 0);
      last = point;
    }
  }
}

function writePoint(point: Point, last: Point | undefined, out: WireWriter): void {
  if (last) {
    out.zigzag(point.x - last.x);
    out.zigzag(point.y - last.y);
    out.varint(point.t - last.t);
  } else {
    out.varint(point.x);
    out.varint(point.y);
    out.varint(point.t);
  }
}

/**
 * Reads operations up to the end of `from`.
 *
 * @throws InvalidFrame when they are not what the protocol allows
 */
export function readInk(from: WireReader): InkBlock {
  const ops: InkOp[] = [];
  let last: Point | undefined;
  while (!from.exhausted) {
    const header = from.varint();
    const count = header >>> 4;
    if (count > Math.min(from.remaining, MAX_POINTS_PER_ROUND)) throw new InvalidFrame('frame is truncated');
    const points: Point[] = [];
    for (let i = 0; i < count; i++) {
      last = readPoint(from, last, (header & PRESSURE_FLAG) !== 0);
      points.push(last);
    }
    ops.push(opOf(header & 7, points));
  }
  return ops;
}

function readPoint(from: WireReader, last: Point | undefined, pressed: boolean): Point {
  const at = last
    ? { x: last.x + from.zigzag(), y: last.y + from.zigzag(), t: last.t + from.varint() }
    : { x: from.varint(), y: from.varint(), t: from.varint() };
  const onCanvas = at.x >= 0 && at.x < CANVAS_WIDTH && at.y >= 0 && at.y < CANVAS_HEIGHT;
  if (!onCanvas || at.t > MAX_INK_MILLIS) throw new InvalidFrame('a point lies off the canvas or the clock');
  return pressed ? { ...at, pressure: from.byte() } : at;
}

function opOf(code: number, points: readonly Point[]): InkOp {
  const op = NAMES[code];
  if (op === undefined) throw new InvalidFrame('unknown operation');
  if (op === 'down' || op === 'move') {
    if (points.length === 0) throw new InvalidFrame('pen down and move need points');
    return { op, points };
  }
  if (points.length > 0) throw new InvalidFrame('only pen down and move have points');
  return { op };
}
