import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visitor } from './support/browser';
import { draw } from './support/drawing';
import { arrive, leadRoom, press, setReveal, setWords, skipCountdown } from './support/steps';

const SITE = inject('url');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('a host who takes no seat shows the room, starts it and ends its round', async () => {
  const teacher = await visitor(browser);
  const link = await leadRoom(teacher, SITE, 'Ms Kim');
  const start = teacher.page.getByRole('button', { name: teacher.text.lobby.start });
  await expect.poll(() => start.isDisabled()).toBe(true);
  await setWords(teacher, ['cat']);
  await setReveal(teacher, 60);
  await skipCountdown(teacher);

  const pupil = await visitor(browser, { locale: 'ko-KR' });
  await arrive(pupil, link, '민준');
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
