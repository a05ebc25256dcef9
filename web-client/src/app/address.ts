import { ROOM_CODE_ALPHABET, ROOM_CODE_LENGTH } from '../wire/generated/limits';

/** What the address asks for; `screen` is a room shown big to everybody around, by a page without power. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'board' }
  | { readonly page: 'room'; readonly code: string; readonly screen?: boolean };

/** Stands for the code of a room where nobody may read it. */
const UNSAID = '-';
const SCREEN = '?screen';

/**
 * Reads an address such as `/r/B2C3D`; whatever is unknown is the start.
 *
 * @param kept the place that the browser's history keeps beside the address, for one that does not say its code
 */
export function placeOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>, kept?: unknown): Place {
  if (pathname === '/board') return { page: 'board' };
  const code = /^\/r\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (code === undefined) return { page: 'start' };
  const read = code === UNSAID ? keptCode(kept) : tidyCode(code);
  return { page: 'room', code: read, ...(search === SCREEN && { screen: true }) };
}

/** @param unsaid whether the address keeps the code of a room to itself */
export function addressOf(place: Place, unsaid: boolean): string {
  if (place.page === 'room') return `/r/${unsaid ? UNSAID : place.code}${place.screen ? SCREEN : ''}`;
  return place.page === 'board' ? '/board' : '/';
}

/** A code as it is written: capitals, only letters that codes have, and no more of them than a code has. */
export function tidyCode(raw: string): string {
  const letters = [...raw.toUpperCase()].filter((letter) => ROOM_CODE_ALPHABET.includes(letter));
  return letters.slice(0, ROOM_CODE_LENGTH).join('');
}

/** What other pages of this site keep in the history is not ours to trust. */
function keptCode(kept: unknown): string {
  const code = (kept as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? tidyCode(code) : '';
}
