import type { CDPSession } from 'playwright-core';
import { handDrawn } from '../../src/ink/handDrawn';
import { PICTURES, type PictureName } from '../../src/ink/pictures';
import { CANVAS_HEIGHT, CANVAS_WIDTH } from '../../src/wire/generated/limits';
import type { Point } from '../../src/wire/ink';
import type { Visitor } from './browser';

/** Draws a picture on the paper with a finger. */
export async function drawByFinger(
  { page, context }: Visitor,
  picture: PictureName,
  seed: number,
): Promise<void> {
  const paper = page.locator('.ink-own');
  await paper.waitFor();
  const box = (await paper.boundingBox())!;
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', { x, y }: Point): Promise<void> => {
    const at = {
      x: box.x + ((x + 0.5) / CANVAS_WIDTH) * box.width,
      y: box.y + ((y + 0.5) / CANVAS_HEIGHT) * box.height,
    };
    return send(finger, type, [at]);
  };
  for (const op of handDrawn(PICTURES[picture], seed)) {
    if (op.op === 'down') await touch('touchStart', op.points[0]!);
    else if (op.op === 'move') for (const point of op.points) await touch('touchMove', point);
    else await send(finger, 'touchEnd', []);
  }
}

type TouchPoint = { readonly x: number; readonly y: number };

async function send(
  finger: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: TouchPoint[],
): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type, touchPoints });
}
