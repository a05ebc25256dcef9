import { expect, test } from 'vitest';
import { CREATURES, creatureOf } from '../src/creatures/creatures';
import { SYMBOLS } from '../src/teams/symbols';
import { texts } from '../src/text/languages';
import { MAX_AVATAR, MAX_TEAMS } from '../src/wire/generated/limits';

test.each(Object.entries(texts))('%s: every team has a name and a symbol of its own', (_, { teams }) => {
  expect(new Set(teams.names).size).toBe(MAX_TEAMS);
  expect(new Set(SYMBOLS.map(({ d }) => d)).size).toBe(MAX_TEAMS);
});

test('creatures differ, each drawn once, and every number on the wire stands for one', () => {
  expect(CREATURES.length).toBeGreaterThanOrEqual(12);
  expect(new Set(CREATURES.map(({ name }) => name)).size).toBe(CREATURES.length);
  expect(new Set(CREATURES.map(({ shapes }) => JSON.stringify(shapes))).size).toBe(CREATURES.length);
  for (let avatar = 0; avatar <= MAX_AVATAR; avatar++) expect(creatureOf(avatar).shapes).not.toEqual([]);
});
