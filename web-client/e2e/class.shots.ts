import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import type { PictureName } from '../src/ink/pictures';
import { openBrowser, visitor, type Visitor } from './support/browser';
import { draw } from './support/drawing';
import { shooter } from './support/picture';
import {
  arrive,
  leadRoom,
  playToTheBell,
  press,
  setReveal,
  setSeconds,
  setTeams,
  setWords,
} from './support/steps';

const PHONE = { viewport: { width: 390, height: 780 }, touch: true };
const PROJECTOR = { viewport: { width: 1280, height: 720 } };

/** Whoever sits in the class, and what each of them makes of the word. */
const CLASS: Readonly<Record<'en-US' | 'ko-KR', readonly string[]>> = {
  'en-US': ['Ana', 'Ben', 'Mina', 'Theo'],
  'ko-KR': ['나연', '민준', '서윤', '도윤'],
};
const DRAWN: readonly PictureName[] = ['sailboat', 'sailboat', 'umbrella', 'sailboat'];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test.each(['en-US', 'ko-KR'] as const)('a class in %s', async (locale) => {
  const shoot = shooter(locale);
  const host = await visitor(browser, { locale, ...PHONE });
  const link = await leadRoom(host, inject('url'), locale === 'ko-KR' ? '김 선생님' : 'Ms Kim');
  await setWords(host, [locale === 'ko-KR' ? '돛단배' : 'sailboat']);
  await setSeconds(host, 180);
  await setTeams(host, 2);
  await setReveal(host, 60);
  await playToTheBell(host);
  const projector = await visitor(browser, { locale, ...PROJECTOR });
  await projector.page.goto(`${link}?screen`);
  const players = await Promise.all(CLASS[locale].map((name, seat) => takeSeat(link, locale, name, seat)));
  await projector.page
    .locator('.seat')
    .nth(players.length - 1)
    .waitFor();
  const [first] = players;
  await first!.page.locator('.seats').evaluate((seats) => seats.scrollIntoView());
  await shoot('teams-phone', first!);
  await shoot('projector-lobby', projector);

  await press(host, host.text.lobby.start);
  for (const [seat, player] of players.entries()) await draw(player, DRAWN[seat]!, seat + 1);
  await projector.page.locator('.wall-paper .wall-seal').first().waitFor();
  await shoot('projector-wall', projector);
  await shoot('remote-phone', host);
  await press(host, host.text.drawing.endRound);
  await projector.page.locator('.reveal-seal').first().waitFor();
  await shoot('projector-reveal', projector);
  await press(host, host.text.reveal.next);
  await projector.page.locator('.team-standing').first().waitFor();
  await shoot('projector-scores', projector);
});

async function takeSeat(
  link: string,
  locale: 'en-US' | 'ko-KR',
  name: string,
  creature: number,
): Promise<Visitor> {
  const player = await visitor(browser, { locale, ...PHONE });
  await arrive(player, link, name);
  await player.page.locator('.who-creature').click();
  await player.page.locator('.avatars label').nth(creature).click();
  await press(player, player.text.start.enter);
  await player.page.locator('.lobby').waitFor();
  return player;
}
