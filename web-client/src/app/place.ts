import { signal, type ReadonlySignal } from '@preact/signals';
import { addressOf, placeOf, type Place } from './address';

const here = (): Place => placeOf(location, history.state);

const current = signal<Place>(here());
const codesHidden = signal(false);

addEventListener('popstate', () => {
  current.value = here();
  rewrite();
});

export const place: ReadonlySignal<Place> = current;

/** Whether codes of rooms are kept out of the address and off the page, as while the screen is broadcast. */
export const unsaid: ReadonlySignal<boolean> = codesHidden;

/** Changes the address without loading a page. */
export function goTo(next: Place): void {
  const address = addressOf(next, codesHidden.value);
  const samePlace = addressOf(next, false) === addressOf(current.value, false);
  if (!samePlace) history.pushState(next, '', address);
  current.value = next;
}

/** Hides the codes of rooms, in this address and in those to come, or shows them again. */
export function hideCodes(hidden: boolean): void {
  codesHidden.value = hidden;
  rewrite();
}

/** The present address as it may be read; the history keeps the code beside it, so that a reload finds the room. */
function rewrite(): void {
  history.replaceState(current.value, '', addressOf(current.value, codesHidden.value));
}
