import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What WCAG asks of text, level AA. */
const READABLE = 4.5;
const PAPER = '#fffaf0';
const DESK = '#f1e6d0';

const style = (name: string): string =>
  readFileSync(new URL(`../src/style/${name}.css`, import.meta.url), 'utf8');

/** Each colour that a style sheet gives a name, such as `ink-3: --drop`. */
function coloursOf(sheet: string): readonly (readonly [string, string])[] {
  const rules = sheet.matchAll(/\.([\w-]+) \{\s+--\w+: (#[0-9a-f]{6});/g);
  return [...rules].map(([, name, colour]) => [name!, colour!]);
}

const people = [...coloursOf(style('avatars')), ...coloursOf(style('teams'))];

test('every seat and every team has a colour', () => {
  expect(people).toHaveLength(10 + 8);
});

test.each(people)('what is cut into %s, and what it is written with, can be read', (_, colour) => {
  expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(READABLE);
  expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(READABLE);
});

const words = [...style('base').matchAll(/--(ink|ink-soft|seal|celadon): (#[0-9a-f]{6});/g)];

test.each(words.map(([, name, colour]) => [name!, colour!]))(
  '%s is readable on desk and paper',
  (_, colour) => {
    expect(contrast(colour, DESK)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(READABLE);
  },
);

/** The ratio of the luminances of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
