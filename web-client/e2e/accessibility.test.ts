import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, visitor, type Look, type Visitor } from './support/browser';
import { ME, staged } from './support/staged';
import { stagesOf } from './support/stages';
import { arrive, press } from './support/steps';
import { SETTINGS } from '../test/FakeServer';

const SITE = inject('url');
const CROWD = 5;
const ANOTHER = 'p1';
const RULES = { ...SETTINGS, teams: 2, judging: 'INK' } as const;
const STAGES = stagesOf(RULES, CROWD);

/** Levels A and AA of the Web Content Accessibility Guidelines 2.2, as far as a program can tell. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe.each([
  [320, 'ko-KR'],
  [768, 'en-US'],
  [1920, 'ko-KR'],
] as const)('at %i px in %s', (width, locale) => {
  const look = { locale, viewport: { width, height: 900 } };

  test('everybody can use what comes before a room', async () => {
    const one = await still(look);
    await one.page.goto(`${SITE}/board`);
    await one.page.locator('.board').waitFor();
    await usable(one);
    await arrive(one, SITE, 'Ana');
    await usable(one);
    expect(one.faults).toEqual([]);
  });

  test.each([
    ['a host who plays', 'PLAYER', ME],
    ['a host who does not', 'SPECTATOR', ME],
    ['a spectator', 'SPECTATOR', ANOTHER],
  ] as const)('everybody can use a room as %s', async (_, role, host) => {
    const one = await still(look);
    const room = await staged(one.page, role, RULES, CROWD, host);
    await arrive(one, `${SITE}/r/BKT47`, 'Ana');
    await usable(one);
    await press(one, role === 'PLAYER' ? one.text.start.enter : one.text.start.watch);
    for (const [shown, enter] of STAGES) {
      enter(room, host);
      await one.page.locator(shown).first().waitFor();
      await usable(one);
    }
    expect(one.faults).toEqual([]);
  });
});

test.each([
  [320, 568, 'ko-KR'],
  [1920, 1080, 'en-US'],
] as const)('everybody can read a projector of %i x %i px in %s', async (width, height, locale) => {
  const screen = await still({ locale, viewport: { width, height } });
  const room = await staged(screen.page, 'SPECTATOR', RULES, CROWD, ANOTHER);
  await screen.page.goto(`${SITE}/r/BKT47?screen`);
  for (const [shown, enter] of STAGES) {
    enter(room, ANOTHER);
    await screen.page.locator(shown).first().waitFor();
    await usable(screen);
    expect(await outOfReach(screen.page)).toEqual([]);
  }
  expect(screen.faults).toEqual([]);
});

/** Somebody to whom nothing moves, so that every colour is at once what it will be. */
async function still(look: Look): Promise<Visitor> {
  const one = await visitor(browser, look);
  await one.page.emulateMedia({ reducedMotion: 'reduce' });
  return one;
}

/** Nothing on the page breaks the standard, and it says that it is in its reader's language. */
async function usable({ page }: Visitor): Promise<void> {
  await page.evaluate(axe.source);
  expect(await breaches(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang === navigator.language.slice(0, 2))).toBe(
    true,
  );
}

/** What scrolls though no key gets there: nothing in it takes the focus, nor does it by itself and with a name. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
      .filter((one) => one.tabIndex !== 0 || one.ariaLabel === null)
      .filter((one) => one.querySelector('button, a[href]') === null)
      .map((one) => one.className),
  );
}

function breaches(page: Page): Promise<string[]> {
  return page.evaluate(async (standard) => {
    const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run({ runOnly: standard, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.html}`));
  }, STANDARD);
}
