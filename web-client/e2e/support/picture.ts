import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Look, Visitor } from './browser';

const FOLDER = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));

/** Pictures live in the repository for good: none may be larger, in bytes. */
const LARGEST = 150_000;

/** Takes a picture of what somebody sees, once it has come to rest. */
export type Shoot = (name: string, visitor: Visitor) => Promise<void>;

/** Takes the pictures of one language. */
export function shooter(locale: NonNullable<Look['locale']>): Shoot {
  return async (name, { page }) => {
    await mkdir(FOLDER, { recursive: true });
    const path = `${FOLDER}${name}-${locale.slice(0, 2)}.png`;
    await page.evaluate(async () => {
      await document.fonts.ready;
      const arriving = document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().endTime) < 1_500);
      await Promise.allSettled(arriving.map((one) => one.finished));
    });
    await page.screenshot({ path });
    expect((await stat(path)).size).toBeLessThan(LARGEST);
  };
}
