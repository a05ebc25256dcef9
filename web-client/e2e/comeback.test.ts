import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { makeRoom, press, setReveal, setSeconds, setWords, skipCountdown } from './support/steps';

/** Any close code that does not tell the page to stay away. */
const CUT = 3_000;

const SITE = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

async function begin(player: Visitor): Promise<void> {
  await makeRoom(player, SITE, 'Ana');
  await setWords(player, ['sailboat']);
  await setSeconds(player, 180);
  await setReveal(player, 60);
  await skipCountdown(player);
  await press(player, player.text.lobby.start);
  await draw(player, 'sailboat', 1, { to: 1 });
  await player.page.locator('.bar').first().waitFor();
}

test('a page that is reloaded in the middle of a round has its ink again, and the round can be won', async () => {
  const ana = await visitor(browser);
  await begin(ana);
  await ana.page.reload();
  await expect.poll(() => inkShare(ana.page.locator('.ink-own'))).toBeGreaterThan(0.001);
  await draw(ana, 'sailboat', 1, { from: 1 });
  await ana.page.getByText(ana.text.drawing.understood).first().waitFor();
  await ana.page.locator('.verdict-good').waitFor();
  expect(ana.faults).toEqual([]);
});

test('ink that is drawn while the line is cut arrives when it is back', async () => {
  const ana = await visitor(browser);
  const line = await tapped(ana.page);
  await begin(ana);
  line.hold();
  line.cut();
  await ana.page.locator('.banner').waitFor();
  await draw(ana, 'sailboat', 1, { from: 1 });
  expect(await ana.page.locator('.seal').isVisible()).toBe(false);
  line.release();
  const back = ana.page.locator('.banner').waitFor({ state: 'hidden' });
  // The page may come back by itself while the button is being pressed, and takes it away.
  await Promise.any([press(ana, ana.text.link.retry), back]);
  await back;
  await ana.page.getByText(ana.text.drawing.understood).first().waitFor();
  await ana.page.locator('.verdict-good').waitFor();
  expect(ana.faults).toEqual([]);
});

/** A line to the server that a test can cut, and hold so that nothing gets through. */
async function tapped(page: Page): Promise<{ cut(): void; hold(): void; release(): void }> {
  let current: WebSocketRoute | undefined;
  let held = false;
  await page.routeWebSocket(/\/ws$/, (socket) => {
    if (held) {
      void socket.close({ code: CUT });
      return;
    }
    current = socket;
    socket.connectToServer();
  });
  return {
    cut: () => void current?.close({ code: CUT }),
    hold: () => (held = true),
    release: () => (held = false),
  };
}
