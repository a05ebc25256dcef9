import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { dataFolder, startServer, type Server } from './support/server';
import { arrive, draw, press, setWords } from './support/steps';

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

test('a host who takes no seat shows the room, starts it and ends its round', async () => {
  const teacher = await visitor(browser);
  await arrive(teacher, server.url, 'Ms Kim');
  await press(teacher, teacher.text.start.lead);
  await teacher.page.waitForURL(/\/r\/\w{5}$/);
  const start = teacher.page.getByRole('button', { name: teacher.text.lobby.start });
  await expect.poll(() => start.isDisabled()).toBe(true);
  await setWords(teacher, ['cat']);

  const pupil = await visitor(browser, { locale: 'ko-KR' });
  await arrive(pupil, teacher.page.url(), '민준');
  await press(pupil, pupil.text.start.enter);
  await expect.poll(() => start.isEnabled()).toBe(true);
  await start.click();
  await draw(pupil, 'house', 1, { to: 1 });
  await teacher.page.locator('.wall-caption', { hasText: '%' }).waitFor();
  await press(teacher, teacher.text.drawing.endRound);
  for (const { page, text } of [teacher, pupil]) {
    await page.getByRole('list', { name: text.reveal.title }).getByText('민준').waitFor();
  }
  expect([...teacher.faults, ...pupil.faults]).toEqual([]);
});
