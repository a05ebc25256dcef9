import type { CDPSession, Locator } from 'playwright-core';
import { Drawing } from '../../src/ink/Drawing';
import { handDrawn } from '../../src/ink/handDrawn';
import { PICTURES, type PictureName } from '../../src/ink/pictures';
import { CANVAS_HEIGHT, CANVAS_WIDTH } from '../../src/wire/generated/limits';
import type { Point } from '../../src/wire/ink';
import type { Visitor } from './browser';

/** Points that a pen reports while the browser shows one frame; the page gets them together. */
const POINTS_A_FRAME = 4;

/** What touches the paper. Playwright's own mouse looks for a drag at every move, which takes longer than to draw. */
type Tip = (what: 'down' | 'move' | 'up', x: number, y: number) => Promise<unknown>;

/** Which strokes of a picture; all if absent. */
export interface Strokes {
  readonly from?: number;
  readonly to?: number;
}

/** Draws a picture on the paper with the mouse, through the points of a recorded pen path; or some of its strokes. */
export function draw(one: Visitor, picture: PictureName, seed: number, strokes: Strokes = {}): Promise<void> {
  return drawWith(mouse, one, picture, seed, strokes);
}

/** Draws a picture on the paper with a finger. */
export function drawByFinger(one: Visitor, picture: PictureName, seed: number): Promise<void> {
  return drawWith(finger, one, picture, seed, {});
}

async function drawWith(
  tipOf: (browser: CDPSession) => Tip,
  { page, context }: Visitor,
  picture: PictureName,
  seed: number,
  { from, to }: Strokes,
): Promise<void> {
  const paper = page.locator('.ink-own');
  await paper.waitFor();
  const box = (await paper.boundingBox())!;
  const session = await context.newCDPSession(page);
  const tip = tipOf(session);
  const touch = (what: Parameters<Tip>[0], { x, y }: Point): Promise<unknown> =>
    tip(
      what,
      box.x + ((x + 0.5) / CANVAS_WIDTH) * box.width,
      box.y + ((y + 0.5) / CANVAS_HEIGHT) * box.height,
    );
  for (const points of strokesOf(picture, seed).slice(from, to)) {
    await touch('down', points[0]!);
    for (let next = 1; next < points.length; next += POINTS_A_FRAME) {
      const frame = points.slice(next, next + POINTS_A_FRAME);
      await Promise.all(frame.map((point) => touch('move', point)));
    }
    await touch('up', points.at(-1)!);
  }
  await session.detach();
}

function mouse(browser: CDPSession): Tip {
  const types = { down: 'mousePressed', move: 'mouseMoved', up: 'mouseReleased' } as const;
  return (what, x, y) =>
    browser.send('Input.dispatchMouseEvent', {
      type: types[what],
      x,
      y,
      button: 'left',
      buttons: what === 'up' ? 0 : 1,
      clickCount: 1,
    });
}

function finger(browser: CDPSession): Tip {
  const types = { down: 'touchStart', move: 'touchMove', up: 'touchEnd' } as const;
  return (what, x, y) =>
    browser.send('Input.dispatchTouchEvent', {
      type: types[what],
      touchPoints: what === 'up' ? [] : [{ x, y }],
    });
}

function strokesOf(picture: PictureName, seed: number): readonly (readonly Point[])[] {
  const drawing = new Drawing();
  drawing.apply(handDrawn(PICTURES[picture], seed));
  return drawing.strokes.map((stroke) => stroke.points);
}

/** The share of a canvas that is covered with ink, 0 to 1. */
export function inkShare(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data: rgba } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let covered = 0;
    for (let i = 3; i < rgba.length; i += 4) if (rgba[i]! > 128) covered++;
    return covered / (width * height);
  });
}
