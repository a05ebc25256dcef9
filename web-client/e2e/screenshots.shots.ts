import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PICTURES } from '../src/ink/pictures';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { shooter, type Shoot } from './support/picture';
import { dataFolder, startServer, type Server } from './support/server';
import { arrive, makeRoom, playToTheBell, press, setReveal, setSeconds, setWords } from './support/steps';

/** Strokes of the cat that are there when the pictures of a round under way are taken. */
const BEGUN = 5;

const PHONE = { viewport: { width: 390, height: 780 }, touch: true };
const PEOPLE = {
  'en-US': ['Ana', 'Ben', 'Mina'],
  'ko-KR': ['나연', '민준', '서윤'],
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each(['en-US', 'ko-KR'] as const)('every screen in %s', async (locale) => {
  const data = await dataFolder();
  const server = await startServer(data.path);
  try {
    await tour(server, locale);
  } finally {
    await server.stop();
    await data.remove();
  }
});

async function tour(server: Server, locale: 'en-US' | 'ko-KR'): Promise<void> {
  const host = await visitor(browser, { locale });
  const guest = await visitor(browser, { locale, ...PHONE });
  const other = await visitor(browser, { locale, ...PHONE });
  const spectator = await visitor(browser, { locale });
  const [hostName, guestName, otherName] = PEOPLE[locale];
  const shoot = shooter(locale);

  await arrive(host, server.url, hostName);
  await expect.poll(() => inkShare(host.page.locator('.self-drawing canvas'))).toBeGreaterThan(0.02);
  await shoot('start', host);
  const link = await makeRoom(host, server.url, hostName);
  await rules(host, locale);
  await arrive(guest, link, guestName);
  await shoot('invitation-phone', guest);
  await press(guest, guest.text.start.enter);
  await arrive(other, link, otherName);
  await press(other, other.text.start.enter);
  await arrive(spectator, link, 'projector');
  await press(spectator, spectator.text.start.watch);
  await host.page.locator('.seat').nth(2).waitFor();
  await host.page.evaluate(() => scrollTo(0, 0));
  await shoot('lobby', host);
  await shoot('lobby-phone', guest);

  await press(host, host.text.lobby.start);
  await guest.page.locator('.countdown-number').waitFor();
  await shoot('countdown-phone', guest);
  await drawAll(host, guest, other);
  await shoot('drawing', host);
  await shoot('drawing-phone', guest);
  await shoot('wall', spectator);
  await press(spectator, spectator.text.watching.follow(guestName));
  await spectator.page.locator('.followed .bar').first().waitFor();
  await shoot('follow', spectator);
  await finish(guest, 2);
  await shoot('understood-phone', guest);
  await finish(host, 1);
  await shoot('understood', host);

  await press(host, host.text.drawing.endRound);
  await host.page.locator('.reveal-seal').nth(1).waitFor();
  await shoot('reveal', host);
  await press(host, host.text.reveal.next);
  await host.page.locator('.standing').nth(2).waitFor();
  await shoot('scores', host);
  await press(host, host.text.scores.board);
  await host.page.locator('.board-line').nth(1).waitFor();
  await shoot('board', host);
  await taken(guest, shoot);
  await lost(server, other, shoot);
}

async function rules(host: Visitor, locale: 'en-US' | 'ko-KR'): Promise<void> {
  await setWords(host, [locale === 'ko-KR' ? '고양이' : 'cat']);
  await setSeconds(host, 180);
  await setReveal(host, 60);
  await playToTheBell(host);
}

/** Everybody is in the middle of a drawing, and the model has begun to guess. */
async function drawAll(host: Visitor, guest: Visitor, other: Visitor): Promise<void> {
  await Promise.all([
    draw(host, 'cat', 1, { to: BEGUN }),
    draw(guest, 'cat', 2, { to: BEGUN }),
    draw(other, 'fish', 3, { to: 1 }),
  ]);
  for (const one of [host, guest]) await one.page.locator('.bar').first().waitFor();
}

/** Draws on until the model understands. */
async function finish(one: Visitor, seed: number): Promise<void> {
  const seal = one.page.locator('.seal');
  for (let stroke = BEGUN; stroke < PICTURES.cat.length && !(await seal.isVisible()); stroke++) {
    await draw(one, 'cat', seed, { from: stroke, to: stroke + 1 });
  }
  await seal.waitFor();
}

/** A second tab takes the game over; the first says so. */
async function taken(one: Visitor, shoot: Shoot): Promise<void> {
  const tab = await one.context.newPage();
  await tab.goto(one.page.url());
  await one.page.getByRole('heading', { name: one.text.link.title }).waitFor();
  await shoot('replaced-phone', one);
}

async function lost(server: Server, one: Visitor, shoot: Shoot): Promise<void> {
  await server.stop();
  await one.page.locator('.banner').waitFor();
  await shoot('lost-phone', one);
}
