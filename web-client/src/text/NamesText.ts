import type { CreatureName } from '../creatures/creatures';

/** Names of things. */
export interface NamesText {
  readonly themes: Readonly<Record<string, string>>;
  readonly creatures: Record<CreatureName, string>;
  /** For whoever has not chosen a name. */
  readonly nameSuggestions: readonly string[];
}
