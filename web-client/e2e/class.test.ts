import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import {
  arrive,
  leadRoom,
  press,
  setReveal,
  setSeconds,
  setTeams,
  setWords,
  skipCountdown,
} from './support/steps';

const SITE = inject('url');
const PHONE = { viewport: { width: 390, height: 844 }, touch: true } as const;
const PROJECTOR = { viewport: { width: 1920, height: 1080 } } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('a host’s phone leads three players through a game with teams, and a projector shows all of it', async () => {
  const host = await visitor(browser, PHONE);
  const link = await leadRoom(host, SITE, 'Ms Kim');
  await setWords(host, ['sailboat']);
  await setSeconds(host, 180);
  await setTeams(host, 2);
  await setReveal(host, 60);
  await skipCountdown(host);

  const projector = await visitor(browser, { ...PROJECTOR, locale: 'ko-KR' });
  await projector.page.goto(`${link}?screen`);
  await projector.page.locator('.big-lobby .code', { hasText: link.slice(-5) }).waitFor();
  const players = await Promise.all(['Ana', 'Ben', '민준'].map((name) => takeSeat(link, name)));
  await projector.page.locator('.seat').nth(2).waitFor();
  const [ana, ben, minjun] = players as [Visitor, Visitor, Visitor];

  await cross(ana, 2);
  await assign(host, 'Ben', 2);
  await assign(host, '민준', 1);
  await projector.page.locator('.team-2 .seat', { hasText: 'Ben' }).waitFor();
  await projector.page.locator('.team-1 .seat', { hasText: '민준' }).waitFor();

  await press(host, host.text.lobby.start);
  await draw(minjun, 'sailboat', 1, { to: 1 });
  const shown = projector.page.locator('.wall-paper', { hasText: '민준' }).locator('canvas');
  await expect.poll(() => inkShare(shown)).toBeGreaterThan(0.001);
  await press(host, host.text.host.pause);
  await projector.page.locator('.banner', { hasText: projector.text.host.paused }).waitFor();
  await press(host, host.text.host.goOn);
  await projector.page.locator('.banner').waitFor({ state: 'detached' });
  await draw(ana, 'sailboat', 2);
  await host.page.locator('.remote-seat', { hasText: 'Ana' }).locator('.mini-seal').waitFor();
  await press(host, host.text.drawing.endRound);

  await projector.page.locator('.reveal-card').nth(2).waitFor();
  await press(host, host.text.reveal.next);
  for (const { page, text } of [projector, ana, ben, minjun]) {
    await page.getByRole('heading', { name: text.scores.teamWinner(text.teams.names[1]!) }).waitFor();
  }
  // The projector shows the room and orders nothing.
  expect(await projector.page.getByRole('button').count()).toBe(0);
  await host.page.getByRole('button', { name: host.text.scores.again }).waitFor();
  expect([host, projector, ...players].flatMap((one) => one.faults)).toEqual([]);
});

async function takeSeat(link: string, name: string): Promise<Visitor> {
  const player = await visitor(browser, name === '민준' ? { locale: 'ko-KR' } : {});
  await arrive(player, link, name);
  await press(player, player.text.start.enter);
  await player.page.locator('.lobby').waitFor();
  return player;
}

/** A player goes over to a team, unless there already. */
async function cross({ page, text }: Visitor, team: number): Promise<void> {
  const there = page.locator(`.team-${team} .seat`, { hasText: text.lobby.you });
  const button = page.getByRole('button', { name: text.teams.join(text.teams.names[team - 1]!) });
  await there.or(button).first().waitFor();
  if (await button.isVisible()) await button.click();
  await there.waitFor();
}

/** The host puts a player into a team. */
async function assign({ page, text }: Visitor, name: string, team: number): Promise<void> {
  const menu = page.getByLabel(text.host.menu(name));
  await menu.click();
  const group = page.getByRole('group', { name: text.teams.assign(name) });
  await group.getByRole('button', { name: text.teams.names[team - 1]!, exact: true }).click();
  await page.locator(`.team-${team} .seat`, { hasText: name }).waitFor();
}
