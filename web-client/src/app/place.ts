import { signal } from '@preact/signals';
import { ROOM_CODE_ALPHABET, ROOM_CODE_LENGTH } from '../wire/generated';

/** What the address asks for. */
export type Place =
  { readonly page: 'start' } | { readonly page: 'board' } | { readonly page: 'room'; readonly code: string };

/** Reads a path such as `/r/B2C3D`; whatever is unknown is the start. */
export function placeOf(path: string): Place {
  if (path === '/board') return { page: 'board' };
  const code = /^\/r\/([^/]+)\/?$/.exec(path)?.[1];
  return code === undefined ? { page: 'start' } : { page: 'room', code: tidyCode(decodeURIComponent(code)) };
}

export function pathOf(place: Place): string {
  if (place.page === 'room') return `/r/${place.code}`;
  return place.page === 'board' ? '/board' : '/';
}

/** A code as it is written: capitals, only letters that codes have, and no more of them than a code has. */
export function tidyCode(raw: string): string {
  const letters = [...raw.toUpperCase()].filter((letter) => ROOM_CODE_ALPHABET.includes(letter));
  return letters.slice(0, ROOM_CODE_LENGTH).join('');
}

const current = signal<Place>(placeOf(location.pathname));
addEventListener('popstate', () => (current.value = placeOf(location.pathname)));

export const place = current as { readonly value: Place };

/** Changes the address without loading a page. */
export function goTo(next: Place): void {
  if (pathOf(next) !== location.pathname) history.pushState(null, '', pathOf(next));
  current.value = next;
}
