import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { draw, inkShare } from './support/drawing';
import { arrive, makeRoom, press, setSeconds, setWords, skipCountdown } from './support/steps';

const PHONE = { viewport: { width: 390, height: 844 }, touch: true } as const;

const SITE = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('a host on a phone guards the room, stops the clock, gives another word and takes a vandal out', async () => {
  const host = await visitor(browser, PHONE);
  const link = await makeRoom(host, SITE, 'Ana');
  await setWords(host, ['cat', 'house']);
  await setSeconds(host, 180);
  await skipCountdown(host);
  await host.page.getByLabel(host.text.host.password).fill('otter');
  await press(host, host.text.host.setPassword);

  const guest = await visitor(browser, { locale: 'ko-KR' });
  await arrive(guest, link, '민준');
  await press(guest, guest.text.start.enter);
  await guest.page.getByLabel(guest.text.start.password).fill('otter');
  await press(guest, guest.text.start.join);
  await press(guest, guest.text.lobby.beReady);
  await host.page.locator('.tag-ready').waitFor();
  await guest.page.locator('.ping').waitFor();

  await press(host, host.text.lobby.start);
  await draw(guest, 'house', 1, { to: 1 });
  await press(host, host.text.host.pause);
  await guest.page.locator('.banner', { hasText: guest.text.host.paused }).waitFor();
  const before = await inkShare(guest.page.locator('.ink-own'));
  await draw(guest, 'house', 1, { from: 1 });
  expect(await inkShare(guest.page.locator('.ink-own'))).toBe(before);
  await press(host, host.text.host.goOn);
  await guest.page.locator('.banner').waitFor({ state: 'detached' });

  const word = (await guest.page.locator('.prompt-word').textContent()) ?? '';
  await press(host, host.text.host.skipWord);
  await guest.page.locator('.prompt-word').filter({ hasNotText: word }).waitFor();

  await host.page.locator('.host-people > summary').click();
  await host.page.getByLabel(host.text.host.menu('민준')).click();
  await host.page.getByRole('button', { name: host.text.host.keepOut, exact: true }).click();
  await guest.page.getByText(guest.text.closings.KICKED).waitFor();
  expect([...host.faults, ...guest.faults]).toEqual([]);
});
