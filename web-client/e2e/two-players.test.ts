import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { dataFolder, startServer, type Server } from './support/server';
import {
  arrive,
  makeRoom,
  playToTheBell,
  press,
  setReveal,
  setSeconds,
  setWords,
  skipCountdown,
} from './support/steps';

const WORD = 'umbrella';

let data: Awaited<ReturnType<typeof dataFolder>>;
let browser: Browser;
let server: Server;

beforeAll(async () => {
  data = await dataFolder();
  [browser, server] = await Promise.all([openBrowser(), startServer(data.path)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await data?.remove();
});

test('two people draw in one room, see each other’s drawing, and stay on the board after a restart', async () => {
  const ana = await visitor(browser);
  const nayeon = await visitor(browser, { locale: 'ko-KR' });
  await gather(ana, nayeon);

  await press(ana, ana.text.lobby.start);
  // One after the other: two who draw at once may be understood in the same millisecond, and share a place.
  const first = await understood(ana, 1);
  const second = await understood(nayeon, 2);
  expect([first.place, second.place]).toEqual([1, 2]);
  expect(first.ms).toBeLessThanOrEqual(second.ms);

  await press(ana, ana.text.drawing.endRound);
  for (const one of [ana, nayeon]) await seesBothDrawings(one, 'Ana');
  await press(ana, ana.text.reveal.next);
  await ana.page.getByRole('heading', { level: 1, name: ana.text.scores.winner('Ana') }).waitFor();

  await press(ana, ana.text.scores.board);
  await holdsBoth(ana, ana.text.board.windows.ROOM);
  await holdsBoth(ana, ana.text.board.windows.TODAY);
  expect([...ana.faults, ...nayeon.faults]).toEqual([]);

  await server.stop();
  server = await startServer(data.path);
  const later = await visitor(browser);
  await arrive(later, server.url, 'Later');
  await press(later, later.text.start.board);
  for (const window of ['TODAY', 'WEEK', 'ALL_TIME'] as const)
    await holdsBoth(later, later.text.board.windows[window]);
  expect(later.faults).toEqual([]);
});

/** A room of one round, made by one and joined by its link by the other. */
async function gather(host: Visitor, guest: Visitor): Promise<void> {
  const link = await makeRoom(host, server.url, 'Ana');
  await setWords(host, [WORD]);
  await setSeconds(host, 60);
  await setReveal(host, 60);
  await skipCountdown(host);
  await playToTheBell(host);
  await arrive(guest, link, '나연');
  await press(guest, guest.text.start.enter);
  await host.page.getByText('나연').waitFor();
}

interface Moment {
  /** 1 for who was understood first. */
  readonly place: number;
  /** Since the round's start by the server's clock, as shown: to a tenth of a second. */
  readonly ms: number;
}

/** Draws until the model understands. */
async function understood(player: Visitor, seed: number): Promise<Moment> {
  await draw(player, WORD, seed);
  const shown = await player.page.locator('.understood').innerText();
  const place = [1, 2].find((nth) => shown.includes(player.text.drawing.place(nth))) ?? 0;
  return { place, ms: 1_000 * parseFloat(/[\d.]+/.exec(shown)![0]) };
}

async function seesBothDrawings({ page, text }: Visitor, winner: string): Promise<void> {
  const cards = page.getByRole('list', { name: text.reveal.title }).getByRole('listitem');
  await cards.nth(1).waitFor();
  expect(await cards.first().textContent()).toContain(winner);
  for (const name of ['Ana', '나연']) {
    const canvas = cards.filter({ hasText: name }).locator('canvas');
    await expect.poll(() => inkShare(canvas)).toBeGreaterThan(0.01);
  }
}

async function holdsBoth({ page }: Visitor, window: string): Promise<void> {
  await page.getByRole('tab', { name: window }).click();
  for (const name of ['Ana', '나연']) await page.locator('.board-line', { hasText: name }).waitFor();
}
