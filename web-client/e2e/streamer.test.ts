import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { arrive, makeRoom, press } from './support/steps';

const SITE = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('in streamer mode no page and no address says the code, the link still copies, and it outlasts a reload', async () => {
  const ana = await visitor(browser);
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: SITE });
  const code = (await makeRoom(ana, SITE, 'Ana')).slice(-5);
  expect(await said(ana.page)).toContain(code);

  await press(ana, ana.text.streamer.title);
  await expect.poll(() => said(ana.page)).not.toContain(code);
  await press(ana, ana.text.lobby.copyLink);
  await ana.page.getByRole('button', { name: ana.text.lobby.copied }).waitFor();
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe(`${SITE}/r/${code}`);

  await ana.page.reload();
  await ana.page.locator('.lobby').waitFor();
  expect(await said(ana.page)).not.toContain(code);
  await press(ana, ana.text.lobby.start);
  await ana.page.locator('.countdown').waitFor();
  expect(await said(ana.page)).not.toContain(code);

  await ana.page.goto(`${SITE}/r/${code}?screen`);
  await ana.page.locator('.big main').waitFor();
  expect(await said(ana.page)).not.toContain(code);
  expect(ana.faults).toEqual([]);
});

test('a streamer who makes a room leaves no code in the history', async () => {
  const ana = await visitor(browser);
  await arrive(ana, SITE, 'Ana');
  await press(ana, ana.text.streamer.title);
  await press(ana, ana.text.start.makeRoom);
  await ana.page.locator('.lobby').waitFor();
  expect(new URL(ana.page.url()).pathname).toBe('/r/-');
  await press(ana, ana.text.streamer.title);
  const shown = await ana.page.locator('.invitation .code').textContent();
  expect(new URL(ana.page.url()).pathname).toBe(`/r/${shown}`);
  expect(ana.faults).toEqual([]);
});

/** All that somebody who sees the screen, or the source of the page, can read. */
function said(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map((field) => field.value);
    return [document.title, location.href, document.documentElement.outerHTML, ...fields].join('\n');
  });
}
