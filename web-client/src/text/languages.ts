import type { Language } from '../wire/messages';
import { en } from './en';
import { ko } from './ko';
import type { Text } from './Text';

export const texts: Record<Language, Text> = { EN: en, KO: ko };

/** The first language of the reader that the page speaks; English when there is none. */
export function preferred(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'ko') return 'KO';
    if (primary === 'en') return 'EN';
  }
  return 'EN';
}

/** The name of a word or prompt in a language. */
export function nameIn(language: Language, named: { readonly en: string; readonly ko: string }): string {
  return language === 'KO' ? named.ko : named.en;
}
