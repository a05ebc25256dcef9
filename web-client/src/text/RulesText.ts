import type { InkVisibility, Judging } from '../wire/messages';

/** The rules of a room's games, and its teams. */
export interface RulesText {
  readonly settings: {
    readonly title: string;
    readonly rounds: string;
    readonly seconds: string;
    readonly secondsUnit: (n: number) => string;
    readonly seats: string;
    readonly judging: string;
    readonly judgings: Record<Judging, string>;
    readonly judgedBy: Record<Judging, string>;
    readonly ink: string;
    readonly inkVisibility: Record<InkVisibility, string>;
    readonly early: string;
    readonly words: string;
    readonly sources: Record<'THEMES' | 'OWN', string>;
    readonly themes: string;
    readonly allThemes: string;
    readonly hardWords: string;
    readonly hardWordsToo: string;
    readonly addWord: string;
    readonly remove: (word: string) => string;
    readonly unknownWord: (word: string) => string;
    readonly teams: string;
    readonly teamCount: (n: number) => string;
    readonly teamBest: string;
    readonly teamBestUnit: (n: number) => string;
    readonly teamSummary: (teams: number, best: number) => string;
    readonly more: string;
    readonly less: string;
    readonly reveal: string;
    readonly countdown: string;
    readonly summary: (rounds: number, seconds: number) => string;
  };

  readonly teams: {
    /** In the order of the teams' numbers, which begin at 1. */
    readonly names: readonly string[];
    readonly shuffle: string;
    readonly come: string;
    readonly join: (team: string) => string;
    readonly assign: (name: string) => string;
  };
}
