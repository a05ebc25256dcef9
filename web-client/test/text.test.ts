import { describe, expect, test } from 'vitest';
import labels from '../../models/src/main/resources/dev/inkrush/models/labels.json';
import { CLOSE_REASONS, ERROR_SENTENCES } from '../src/wire/generated/reasons';
import { preferred, texts } from '../src/text/languages';

/** Every string of a language by its path; functions are called with sample arguments. */
function sentences(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...sample: unknown[]) => string)(2, 3))]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}/${key}`));
}

const english = sentences(texts.EN);
const korean = sentences(texts.KO);

test('both languages say the same things', () => {
  expect(korean.map(([path]) => path)).toEqual(english.map(([path]) => path));
});

test('Korean is Korean, and English English', () => {
  const hangul = /\p{Script=Hangul}/u;
  expect(korean.filter(([, sentence]) => !hangul.test(sentence))).toEqual([]);
  expect(english.filter(([, sentence]) => hangul.test(sentence) || sentence.trim() === '')).toEqual([]);
});

test('Korean speaks politely, and always in the same form', () => {
  const spoken = korean.flatMap(([path, text]) =>
    text.split(/(?<=[.!])\s+/).map((sentence) => `${path}: ${sentence}`),
  );
  expect(spoken.filter((sentence) => /[.!]$/.test(sentence) && !/요[.!]$/.test(sentence))).toEqual([]);
});

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('every refusal and every close has one sentence', () => {
    expect(Object.keys(text.errors).sort()).toEqual(Object.keys(ERROR_SENTENCES).sort());
    expect(Object.keys(text.closings).sort()).toEqual(Object.keys(CLOSE_REASONS).sort());
    [...Object.values(text.errors), ...Object.values(text.closings)].forEach((one) =>
      expect(one).toMatch(/[.!]$/),
    );
  });

  test('every theme of the labels has a name', () => {
    const themes = new Set(labels.map((label) => label.theme));
    expect([...themes].filter((theme) => text.themes[theme] === undefined)).toEqual([]);
  });
});

test.each([
  [['ko-KR', 'en-US'], 'KO'],
  [['en-GB', 'ko'], 'EN'],
  [['fr', 'ko-KR'], 'KO'],
  [['fr'], 'EN'],
  [[], 'EN'],
] as const)('a reader of %j is spoken to in %s', (tags, language) => {
  expect(preferred(tags)).toBe(language);
});
