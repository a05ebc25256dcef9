import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { ME, staged } from './support/staged';
import { stagesOf } from './support/stages';
import { arrive, press } from './support/steps';
import { SETTINGS } from '../test/FakeServer';

const SITE = inject('url');
const NARROW = { width: 320, height: 568 };
const PROJECTOR = { width: 1920, height: 1080 };
const CROWD = 40;
const ANOTHER = 'p1';
const RULES = { ...SETTINGS, seats: CROWD, teams: 8, judging: 'INK', themes: ['animals', 'food'] } as const;
const STAGES = stagesOf(RULES, CROWD);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe.each(['en-US', 'ko-KR'] as const)('%s', (locale) => {
  test.each(['PLAYER', 'SPECTATOR'] as const)(
    'nothing of a room of forty is wider than the narrowest phone of a host who is a %s',
    async (role) => {
      const one = await visitor(browser, { locale, viewport: NARROW, touch: true });
      const room = await staged(one.page, role, RULES, CROWD);
      await arrive(one, `${SITE}/r/BKT47`, 'Ana');
      await fits(one.page);
      await press(one, role === 'PLAYER' ? one.text.start.enter : one.text.start.watch);
      for (const [shown, stage] of STAGES) {
        stage(room, ME);
        await one.page.locator(shown).first().waitFor();
        await fits(one.page);
      }
      expect(one.faults).toEqual([]);
    },
  );

  test('a projector shows a room of forty without a scroll bar', async () => {
    const screen = await visitor(browser, { locale, viewport: PROJECTOR });
    const room = await staged(screen.page, 'SPECTATOR', RULES, CROWD, ANOTHER);
    await screen.page.goto(`${SITE}/r/BKT47?screen`);
    for (const [shown, stage] of STAGES) {
      stage(room, ANOTHER);
      await screen.page.locator(shown).first().waitFor();
      await expect.poll(() => hidden(screen.page)).toEqual([]);
    }
    expect(screen.faults).toEqual([]);
  });
});

async function fits(page: Page): Promise<void> {
  const { width } = page.viewportSize()!;
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await brokenNumbers(page)).toEqual([]);
}

/** Numbers that go on in the next line, where they read as two. */
function brokenNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.childElementCount === 0 && /^[+\d.%]+$/.test(one.textContent))
      .filter((one) => {
        const written = document.createRange();
        written.selectNodeContents(one);
        const [first, ...rest] = written.getClientRects();
        return first !== undefined && rest.some(({ top }) => top > (first.top + first.bottom) / 2);
      })
      .map((one) => `${one.className}: ${one.textContent}`),
  );
}

/** What of a crowd is out of sight on a screen that nobody scrolls. */
function hidden(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.seat, .wall-paper, .reveal-card, .standing, .team')]
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        return top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1;
      })
      .map((one) => `${one.className}: ${one.textContent}`),
  );
}
