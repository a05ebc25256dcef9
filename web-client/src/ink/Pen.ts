import { CANVAS_HEIGHT, CANVAS_WIDTH } from '../wire/generated/limits';
import type { Point } from '../wire/ink';
import { pressureOf, toCanvas } from './canvasPoint';

/** Told what the pen does on the canvas; times are of the page's clock. */
export interface PenListener {
  down(point: Point): void;
  move(points: readonly Point[]): void;
  up(): void;
}

/** How long after the last pen contact a touch is taken for a resting palm, in milliseconds. */
const PALM_MS = 1_000;

/**
 * Follows one pointer at a time on an element: mouse, finger or pen. Once a pen has been seen, fingers are ignored
 * while it draws and shortly after, so that a palm leaves no ink.
 */
export class Pen {
  private pointer: number | undefined;
  private lastPenAt = -Infinity;
  private last: Point | undefined;

  constructor(
    private readonly surface: HTMLElement,
    private readonly listener: PenListener,
    private readonly timeOf: (event: PointerEvent) => number,
  ) {
    surface.addEventListener('pointerdown', this.onDown);
    surface.addEventListener('pointermove', this.onMove);
    surface.addEventListener('pointerup', this.onUp);
    surface.addEventListener('pointercancel', this.onUp);
    surface.addEventListener('lostpointercapture', this.onUp);
  }

  close(): void {
    this.lift();
    this.surface.removeEventListener('pointerdown', this.onDown);
    this.surface.removeEventListener('pointermove', this.onMove);
    this.surface.removeEventListener('pointerup', this.onUp);
    this.surface.removeEventListener('pointercancel', this.onUp);
    this.surface.removeEventListener('lostpointercapture', this.onUp);
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'pen') this.lastPenAt = event.timeStamp;
    const palm = event.pointerType === 'touch' && event.timeStamp - this.lastPenAt < PALM_MS;
    if (this.pointer !== undefined || palm || event.button !== 0) return;
    event.preventDefault();
    this.pointer = event.pointerId;
    this.surface.setPointerCapture(event.pointerId);
    this.last = this.point(event);
    this.listener.down(this.last);
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pointer) return;
    if (event.pointerType === 'pen') this.lastPenAt = event.timeStamp;
    const coalesced = event.getCoalescedEvents();
    const fresh = (coalesced.length > 0 ? coalesced : [event])
      .map((one) => this.point(one))
      .filter(this.isNew);
    if (fresh.length > 0) this.listener.move(fresh);
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId === this.pointer) this.lift();
  };

  private lift(): void {
    if (this.pointer === undefined) return;
    this.pointer = undefined;
    this.listener.up();
  }

  /** Drops what rounds to the place before: the model and the wire need no resting points. */
  private readonly isNew = (point: Point): boolean => {
    if (point.x === this.last?.x && point.y === this.last.y) return false;
    this.last = point;
    return true;
  };

  private point(event: PointerEvent): Point {
    const box = this.surface.getBoundingClientRect();
    const place = {
      x: toCanvas(event.clientX, box.left, box.width, CANVAS_WIDTH),
      y: toCanvas(event.clientY, box.top, box.height, CANVAS_HEIGHT),
      t: this.timeOf(event),
    };
    const pressure = pressureOf(event.pointerType, event.pressure);
    return pressure === undefined ? place : { ...place, pressure };
  }
}
