import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { dataFolder, startServer, type Server } from './support/server';
import { makeRoom, press, setSeconds, setWords } from './support/steps';

let data: Awaited<ReturnType<typeof dataFolder>>;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  data = await dataFolder();
  [browser, server] = await Promise.all([openBrowser(), startServer(data.path, { drainSeconds: 60 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await data?.remove();
});

test('a page says that the server stops and why a round does not count, and goes on by itself', async () => {
  const ana = await visitor(browser);
  await makeRoom(ana, server.url, 'Ana');
  await setWords(ana, ['cat', 'house', 'fish']);
  await setSeconds(ana, 180);
  await press(ana, ana.text.lobby.start);
  await draw(ana, 'sailboat', 1, { to: 1 });

  const stopped = server.stop();
  await says(ana, ana.text.link.draining);
  await press(ana, ana.text.drawing.endRound);
  await ana.page.locator('.reveal').waitFor();
  await stopped;
  await says(ana, ana.text.closings.GOING_AWAY);
  const { port } = new URL(server.url);
  server = await startServer(data.path, { port });

  await ana.page.getByText(ana.text.countdown.round(2, 3)).first().waitFor();
  await draw(ana, 'sailboat', 1, { to: 1 });
  await ana.page.locator('.bar').first().waitFor();
  await expect.poll(() => server.unwrittenRooms()).toBe(0);
  await server.kill();
  await says(ana, ana.text.link.lost);
  server = await startServer(data.path, { port });
  await says(ana, ana.text.voids.SERVER_RESTARTED);
  await ana.page.locator('.ink-own').waitFor();
  expect(await inkShare(ana.page.locator('.ink-own'))).toBe(0);
  await ana.page.getByText(ana.text.countdown.round(2, 3)).first().waitFor();
});

async function says({ page }: Visitor, sentence: string): Promise<void> {
  await page.locator('.banner', { hasText: sentence }).waitFor();
}
