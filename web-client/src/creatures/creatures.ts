import { faces } from './faces';
import { figures } from './figures';
import type { Shape } from './shapes';

const drawings = { ...faces, ...figures };

export type CreatureName = keyof typeof drawings;

export interface Creature {
  readonly name: CreatureName;
  readonly shapes: readonly Shape[];
}

/** In the order of their numbers on the wire: new ones go to the end. */
const ORDER: readonly CreatureName[] = [
  'otter',
  'fox',
  'crane',
  'whale',
  'mouse',
  'owl',
  'octopus',
  'frog',
  'rabbit',
  'panda',
  'cat',
  'hedgehog',
  'penguin',
  'snail',
  'puffer',
  'tiger',
];

export const CREATURES: readonly Creature[] = ORDER.map((name) => ({ name, shapes: drawings[name] }));

/** The creature of a number on the wire; a page of another version may know more of them than this one. */
export function creatureOf(avatar: number): Creature {
  return CREATURES[avatar % CREATURES.length]!;
}
