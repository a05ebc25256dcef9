import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { arrive, makeRoom, press, setSeats, setSeconds, setWords, skipCountdown } from './support/steps';

const SITE = inject('url');
const PHONE = { viewport: { width: 320, height: 640 }, touch: true } as const;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('a room that is full offers to watch, and who watches follows one player large and goes back', async () => {
  const ana = await visitor(browser);
  const link = await makeRoom(ana, SITE, 'Ana');
  await setWords(ana, ['cat']);
  await setSeconds(ana, 120);
  await setSeats(ana, 2);
  await skipCountdown(ana);
  const ben = await visitor(browser);
  await arrive(ben, link, 'Ben');
  await press(ben, ben.text.start.enter);
  await ana.page.locator('.seat', { hasText: 'Ben' }).waitFor();

  const late = await visitor(browser, { ...PHONE, locale: 'ko-KR' });
  await arrive(late, link, '하윤');
  await press(late, late.text.start.enter);
  await late.page.getByRole('heading', { name: late.text.start.full }).waitFor();
  await press(late, late.text.start.watch);
  await late.page.locator('.lobby').waitFor();

  await press(ana, ana.text.lobby.start);
  await draw(ben, 'house', 1, { to: 1 });
  await late.page.getByRole('button', { name: late.text.watching.follow('Ben') }).click();
  const followed = late.page.getByRole('region', { name: late.text.watching.following('Ben') });
  await expect.poll(() => inkShare(followed.locator('canvas'))).toBeGreaterThan(0.001);
  await followed.locator('.bar').first().waitFor();
  expect(await late.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await late.page.keyboard.press('ArrowRight');
  await late.page.getByRole('region', { name: late.text.watching.following('Ana') }).waitFor();
  await late.page.keyboard.press('Escape');
  await late.page.locator('.wall-paper').nth(1).waitFor();
  // The keyboard goes on where it was.
  await late.page.locator('.wall-follow:focus').waitFor();
  const label = await late.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(label).toBe(late.text.watching.follow('Ana'));
  expect([ana, ben, late].flatMap((one) => one.faults)).toEqual([]);
});
