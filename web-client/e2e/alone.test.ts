import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { drawByFinger, inkShare } from './support/drawing';
import { arrive, press } from './support/steps';

const SMALL_PHONE = { viewport: { width: 360, height: 640 }, touch: true };

const SITE = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('one person plays at once with a finger on a small phone, somebody watches, and back is out', async () => {
  const ana = await visitor(browser, SMALL_PHONE);
  await arrive(ana, SITE, 'Ana');
  await press(ana, ana.text.start.playAlone);
  await ana.page.locator('.prompt-word').waitFor();
  const watcher = await visitor(browser, { locale: 'ko-KR' });
  await arrive(watcher, ana.page.url(), '구경꾼');
  await press(watcher, watcher.text.start.watch);

  // Not the word itself: being understood would end the round.
  const word = await ana.page.locator('.prompt-word').textContent();
  await drawByFinger(ana, word === 'star' ? 'fish' : 'star', 1);
  await ana.page.locator('.bar').first().waitFor();
  await expect.poll(() => inkShare(watcher.page.locator('.wall-paper canvas'))).toBeGreaterThan(0.01);
  expect(await ana.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await press(ana, ana.text.drawing.clear);
  await expect.poll(() => inkShare(watcher.page.locator('.wall-paper canvas'))).toBe(0);
  await ana.page.goBack();
  await ana.page.getByRole('button', { name: ana.text.start.playAlone }).waitFor();
  expect(new URL(ana.page.url()).pathname).toBe('/');
  expect([...ana.faults, ...watcher.faults]).toEqual([]);
});

test('a code that leads nowhere is answered in one sentence, in the reader’s language', async () => {
  const ana = await visitor(browser, { locale: 'ko-KR' });
  await arrive(ana, SITE, '나연');
  await ana.page.getByLabel(ana.text.start.code).fill('zzzzz');
  await press(ana, ana.text.start.join);
  await ana.page.getByRole('alert').getByText(ana.text.errors.ROOM_NOT_FOUND).waitFor();
  expect(ana.faults).toEqual([]);
});

test('the leaderboard can be opened by its address, without a name or a room', async () => {
  const reader = await visitor(browser);
  await reader.page.goto(`${SITE}/board`);
  // Somebody may have earned points in the test before.
  const lines = reader.page.locator('.board-lines');
  await lines.or(reader.page.getByText(reader.text.board.empty)).waitFor();
  expect(reader.faults).toEqual([]);
});
