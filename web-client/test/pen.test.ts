import { beforeEach, expect, test } from 'vitest';
import { Pen } from '../src/ink/Pen';
import type { Point } from '../src/wire/ink';

type Kind = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'lostpointercapture';

/** A sheet of 400 by 300 pixels at (100, 50), and what a browser would tell it. */
class Sheet {
  private readonly handlers = new Map<string, (event: PointerEvent) => void>();
  readonly captured: number[] = [];

  addEventListener(kind: string, handler: (event: PointerEvent) => void): void {
    this.handlers.set(kind, handler);
  }

  removeEventListener(kind: string): void {
    this.handlers.delete(kind);
  }

  setPointerCapture(pointer: number): void {
    this.captured.push(pointer);
  }

  getBoundingClientRect(): Pick<DOMRect, 'left' | 'top' | 'width' | 'height'> {
    return { left: 100, top: 50, width: 400, height: 300 };
  }

  tell(kind: Kind, clientX: number, clientY: number, more: Partial<PointerEvent> = {}): void {
    const event = {
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      pressure: 0.5,
      timeStamp: 0,
      clientX,
      clientY,
    };
    const rest = { getCoalescedEvents: () => [], preventDefault: () => undefined };
    this.handlers.get(kind)?.({ ...event, ...rest, ...more } as unknown as PointerEvent);
  }
}

let sheet: Sheet;
let drawn: (string | Point)[];
let pen: Pen;

beforeEach(() => {
  sheet = new Sheet();
  drawn = [];
  const listener = {
    down: (point: Point) => void drawn.push('down', point),
    move: (points: readonly Point[]) => void drawn.push('move', ...points),
    up: () => void drawn.push('up'),
  };
  pen = new Pen(sheet as unknown as HTMLElement, listener, (event) => event.timeStamp - 1_000);
});

test('a stroke of the mouse, in units of the logical canvas and time of the round', () => {
  sheet.tell('pointerdown', 100, 50, { timeStamp: 1_000 });
  sheet.tell('pointermove', 300, 200, { timeStamp: 1_016 });
  sheet.tell('pointerup', 300, 200);
  expect(drawn).toEqual(['down', { x: 0, y: 0, t: 0 }, 'move', { x: 2048, y: 1536, t: 16 }, 'up']);
  expect(sheet.captured).toEqual([1]);
});

test('points between two frames of the screen are kept, resting ones dropped', () => {
  sheet.tell('pointerdown', 100, 50);
  const coalesced = [110, 120, 120, 130].map((clientX) => ({
    clientX,
    clientY: 50,
    timeStamp: 1_000,
    pointerType: 'mouse',
  }));
  sheet.tell('pointermove', 130, 50, { getCoalescedEvents: () => coalesced as PointerEvent[] });
  expect(drawn.filter((one) => typeof one === 'object').map((point) => point.x)).toEqual([0, 102, 204, 307]);
});

test('a pen that leaves the paper draws along its edge', () => {
  sheet.tell('pointerdown', 499, 349);
  sheet.tell('pointermove', 900, 900);
  sheet.tell('pointermove', -50, 900);
  const places = drawn.filter((one) => typeof one === 'object').map(({ x, y }) => [x, y]);
  expect(places.slice(1)).toEqual([
    [4095, 3071],
    [0, 3071],
  ]);
});

test('pens report pressure, mice and fingers none', () => {
  sheet.tell('pointerdown', 100, 50, { pointerType: 'pen', pressure: 0.5 });
  sheet.tell('pointerup', 100, 50, { pointerType: 'pen' });
  sheet.tell('pointerdown', 100, 50, { pointerType: 'touch', timeStamp: 5_000 });
  const points = drawn.filter((one) => typeof one === 'object');
  expect(points.map((point) => point.pressure)).toEqual([128, undefined]);
});

test('one pointer draws at a time', () => {
  sheet.tell('pointerdown', 100, 50, { pointerType: 'touch' });
  sheet.tell('pointerdown', 200, 50, { pointerType: 'touch', pointerId: 2 });
  sheet.tell('pointermove', 220, 50, { pointerType: 'touch', pointerId: 2 });
  sheet.tell('pointerup', 220, 50, { pointerType: 'touch', pointerId: 2 });
  expect(drawn.filter((one) => typeof one === 'string')).toEqual(['down']);
});

test('a palm that rests while a pen has just been there leaves no ink', () => {
  sheet.tell('pointerdown', 100, 50, { pointerType: 'pen', timeStamp: 2_000 });
  sheet.tell('pointerup', 100, 50, { pointerType: 'pen', timeStamp: 2_100 });
  sheet.tell('pointerdown', 300, 200, { pointerType: 'touch', pointerId: 7, timeStamp: 2_300 });
  expect(drawn.filter((one) => one === 'down')).toHaveLength(1);
  sheet.tell('pointerdown', 300, 200, { pointerType: 'touch', pointerId: 8, timeStamp: 9_000 });
  expect(drawn.filter((one) => one === 'down')).toHaveLength(2);
});

test.each(['pointercancel', 'lostpointercapture'] as const)('%s lifts the pen, once', (kind) => {
  sheet.tell('pointerdown', 100, 50);
  sheet.tell(kind, 100, 50);
  sheet.tell('pointerup', 100, 50);
  pen.close();
  expect(drawn.filter((one) => one === 'up')).toHaveLength(1);
});

test('only the main button draws', () => {
  sheet.tell('pointerdown', 100, 50, { button: 2 });
  expect(drawn).toEqual([]);
});
