// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript

export interface Settings {
  readonly rounds: number;
  readonly seconds: number;
  readonly countdownSeconds: number;
  readonly revealSeconds: number;
  readonly seats: number;
  readonly inkVisibility: InkVisibility;
  readonly endWhenAllRecognised: boolean;
  readonly themes: readonly string[];
  readonly hardWords: boolean;
  readonly prompts: readonly string[];
  readonly judging: Judging;
  readonly teams: number;
  readonly teamBest: number;
}

export type Role = 'PLAYER' | 'SPECTATOR';

export type Window = 'TODAY' | 'WEEK' | 'ALL_TIME' | 'ROOM';

export type InkBlock = readonly InkOp[];

export type InkVisibility = 'AT_REVEAL' | 'LIVE';

export type Judging = 'TIME' | 'INK';

export type InkOp =
  | { readonly op: 'down'; readonly points: readonly Point[] }
  | { readonly op: 'move'; readonly points: readonly Point[] }
  | { readonly op: 'up' }
  | { readonly op: 'undo' }
  | { readonly op: 'clear' };

/** A pen point; a run of points has pressure at all of them or at none. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Milliseconds since the round's start. */
  readonly t: number;
  readonly pressure?: number;
}
