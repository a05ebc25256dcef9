import type { Visitor } from './browser';

/** Opens a page of the site and writes a name. */
export async function arrive({ page, text }: Visitor, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(text.start.name).fill(name);
}

export async function press({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: false }).first().click();
}

/** Makes a room; the answer is its link. */
export async function makeRoom(host: Visitor, url: string, name: string): Promise<string> {
  await arrive(host, url, name);
  await press(host, host.text.start.makeRoom);
  await host.page.waitForURL(/\/r\/\w{5}$/);
  await host.page.getByRole('button', { name: host.text.lobby.start }).waitFor();
  return host.page.url();
}

/** Makes a room without a seat in it; the answer is its link. */
export async function leadRoom(host: Visitor, url: string, name: string): Promise<string> {
  await arrive(host, url, name);
  await press(host, host.text.start.lead);
  await host.page.waitForURL(/\/r\/\w{5}$/);
  await host.page.locator('.lobby').waitFor();
  return host.page.url();
}

/** The host sets a game of the given words, a round each. */
export async function setWords(host: Visitor, words: readonly string[]): Promise<void> {
  const { page, text } = host;
  await page.getByText(text.settings.sources.OWN).click();
  const entry = page.getByLabel(text.settings.addWord);
  for (const word of words) {
    await entry.fill(word);
    await entry.press('Enter');
    await page.getByRole('button', { name: text.settings.remove(word) }).waitFor();
  }
  await step(host, text.settings.rounds, words.length, String);
}

/** The host sets how long one may draw. */
export function setSeconds(host: Visitor, seconds: number): Promise<void> {
  return step(host, host.text.settings.seconds, seconds, host.text.settings.secondsUnit);
}

/** The host sets how many teams there are. */
export function setTeams(host: Visitor, teams: number): Promise<void> {
  return step(host, host.text.settings.teams, teams, host.text.settings.teamCount);
}

/** The host sets how many may play. */
export async function setSeats(host: Visitor, seats: number): Promise<void> {
  await showMore(host);
  await step(host, host.text.settings.seats, seats, String);
}

/** The host sets how long the reveal is shown. */
export async function setReveal(host: Visitor, seconds: number): Promise<void> {
  const { text } = host;
  await showMore(host);
  await step(host, text.settings.reveal, seconds, text.settings.secondsUnit);
}

/** The host has rounds start at once. */
export async function skipCountdown(host: Visitor): Promise<void> {
  const { text } = host;
  await showMore(host);
  await step(host, text.settings.countdown, 0, text.settings.secondsUnit);
}

/** The host has rounds last until the bell, so that nobody's moment is cut short. */
export async function playToTheBell(host: Visitor): Promise<void> {
  const { page, text } = host;
  await showMore(host);
  const early = page.getByLabel(text.settings.early);
  await early.click();
  await page.locator('.check', { hasText: text.settings.early }).locator('input:not(:checked)').waitFor();
}

/** Unfolds the rules that are mostly left as they are, unless they are shown. */
async function showMore({ page, text }: Visitor): Promise<void> {
  const { more, less } = text.settings;
  const folded = page.getByRole('button', { name: more, exact: true });
  await folded.or(page.getByRole('button', { name: less, exact: true })).waitFor();
  if (await folded.isVisible()) await folded.click();
}

async function step(
  { page }: Visitor,
  label: string,
  wanted: number,
  unit: (value: number) => string,
): Promise<void> {
  const group = page.getByRole('group', { name: label });
  for (;;) {
    // A word, such as that for no teams, stands for nothing.
    const shown = parseInt((await group.locator('output').textContent()) ?? '', 10) || 0;
    if (shown === wanted) return;
    const before = unit(shown);
    await group.getByRole('button', { name: shown < wanted ? '+' : '−' }).click();
    await group
      .locator('output')
      .filter({ hasNotText: new RegExp(`^${before}$`) })
      .waitFor();
  }
}
