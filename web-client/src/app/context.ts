import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Game } from '../game/Game';
import type { Label } from '../game/labels';
import { nameIn, texts } from '../text/languages';
import type { Text } from '../text/Text';
import type { Language } from '../wire/messages';
import { ROOM_CODE_LENGTH } from '../wire/generated/limits';
import { place, unsaid } from './place';

/** What every screen needs: the game, the words of the recogniser, and the language. */
export interface Page {
  readonly game: Game;
  readonly labels: readonly Label[];
  readonly language: Language;
  readonly text: Text;
  readonly speak: (language: Language) => void;
  /** Whether the codes of rooms stay off the page, as while the screen is broadcast. */
  readonly broadcasting: boolean;
  readonly broadcast: (on: boolean) => void;
  /** Whether this is the screen in front of everybody. */
  readonly big: boolean;
  /** A code as it may be shown. */
  readonly shown: (code: string) => string;
  /** The name of a label or prompt in the reader's language. */
  readonly named: (word: { readonly en: string; readonly ko: string }) => string;
  /** The name of the label at an index; empty until the labels are there. */
  readonly word: (label: number) => string;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('no page around this component');
  return page;
}

/** The words of the recogniser; empty until they have been fetched. */
export const labels = signal<readonly Label[]>([]);

type Switches = Pick<Page, 'speak' | 'broadcast'>;

export function pageOf(game: Game, language: Language, switches: Switches): Page {
  const known = labels.value;
  const named: Page['named'] = (word) => nameIn(language, word);
  const word = (label: number): string => {
    const found = known[label];
    return found ? named(found) : '';
  };
  const broadcasting = unsaid.value;
  const big = place.value.page === 'room' && place.value.screen === true;
  const shown = (code: string): string => (broadcasting ? '•'.repeat(ROOM_CODE_LENGTH) : code);
  return {
    game,
    labels: known,
    language,
    text: texts[language],
    ...switches,
    broadcasting,
    big,
    shown,
    named,
    word,
  };
}
