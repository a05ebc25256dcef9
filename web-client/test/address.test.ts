import { expect, test } from 'vitest';
import { addressOf, placeOf, type Place } from '../src/app/address';

const at = (address: string): { pathname: string; search: string } => new URL(address, 'http://inkrush.test');

const PLACES: readonly (readonly [string, Place])[] = [
  ['/', { page: 'start' }],
  ['/board', { page: 'board' }],
  ['/r/B2C3D', { page: 'room', code: 'B2C3D' }],
  ['/r/B2C3D?screen', { page: 'room', code: 'B2C3D', screen: true }],
];

test.each(PLACES)('%s is the address of %j, and the other way round', (address, place) => {
  expect(placeOf(at(address))).toEqual(place);
  expect(addressOf(place, false)).toBe(address);
});

test.each(PLACES)('the unsaid address of what stands at %s is found again beside the history', (_, place) => {
  const unsaid = addressOf(place, true);
  expect(unsaid).not.toContain('B2C3D');
  expect(placeOf(at(unsaid), place)).toEqual(place);
});

test.each([undefined, null, 7, {}, { code: 7 }])('an unsaid address beside %j leads to no room', (kept) => {
  expect(placeOf(at('/r/-'), kept)).toEqual({ page: 'room', code: '' });
});

test.each(['/r/', '/x', '/r/a/b', '/boards', '/r'])('%s is the start', (path) => {
  expect(placeOf(at(path))).toEqual({ page: 'start' });
});

test('a code that was typed by hand is tidied', () => {
  expect(placeOf(at('/r/b2c3d'))).toEqual({ page: 'room', code: 'B2C3D' });
  expect(placeOf(at('/r/%'))).toEqual({ page: 'room', code: '' });
});
