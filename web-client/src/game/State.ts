import type { RevealFrame } from '../wire/messages';
import type { Link } from '../wire/Connection';
import type {
  Board,
  BoardWindow,
  ErrorCode,
  Prompt,
  Recognised,
  Role,
  Room,
  RoundResult,
  SeatState,
  Standing,
  TeamStanding,
  VoidReason,
} from '../wire/messages';

/** A clock that runs from `startedAt`, by the page's own clock, for `durationMs`. */
export interface Span {
  readonly startedAt: number;
  readonly durationMs: number;
  /** Since when it stands still; absent while it runs. */
  readonly stoppedAt?: number;
}

/** What is left of a span, in milliseconds. */
export function left(span: Span, now: number): number {
  return Math.max(0, span.startedAt + span.durationMs - (span.stoppedAt ?? now));
}

/** A span as the pace of an animation that is under way at `now`. */
export function running(span: Span, now: number): Pace {
  return {
    animationDuration: `${span.durationMs}ms`,
    animationDelay: `${span.startedAt - now}ms`,
    animationPlayState: span.stoppedAt === undefined ? 'running' : 'paused',
  };
}

type Pace = Record<'animationDuration' | 'animationDelay' | 'animationPlayState', string>;

/** The round that is being drawn. */
export interface Round {
  readonly number: number;
  readonly rounds: number;
  readonly prompt: Prompt;
  readonly clock: Span;
  /** In the order of their places. */
  readonly recognised: readonly Recognised[];
  /** When one's own drawing was understood, by the page's clock. */
  readonly understoodAt: number | undefined;
}

/** The round that is over, shown until the moment of being understood has had its time. */
export interface Applause {
  readonly round: Round;
  /** By the page's clock, in milliseconds. */
  readonly until: number;
}

/** What is shown after a round. */
export interface Reveal {
  readonly round: number;
  readonly rounds: number;
  readonly prompt: Prompt;
  readonly results: readonly RoundResult[];
  readonly stored: boolean;
  readonly clock: Span;
  readonly drawings: readonly RevealFrame[];
  /** Seats whose pens moved as no hand can, as the host alone is told. */
  readonly suspects: readonly number[];
  readonly applause: Applause | undefined;
}

/** How a game came out; no teams where there were none. */
export interface Final {
  readonly standings: readonly Standing[];
  readonly teams: readonly TeamStanding[];
}

/** A round that does not count, and since when that is known, by the page's clock. */
export interface Voided {
  readonly reason: VoidReason;
  readonly at: number;
}

/** A refusal to show; `at` tells one from the next of the same code. */
export interface Problem {
  readonly code: ErrorCode;
  readonly at: number;
}

/** Whom the server takes this page for. */
export interface Me {
  readonly playerId: string;
  readonly name: string;
}

/** All that the page shows but ink and guesses, which change too often. */
export interface State {
  readonly link: Link;
  readonly me: Me | undefined;
  readonly role: Role;
  readonly seat: number | undefined;
  readonly room: Room | undefined;
  readonly countdown: (Span & { readonly round: number; readonly rounds: number }) | undefined;
  readonly round: Round | undefined;
  readonly reveal: Reveal | undefined;
  readonly final: Final | undefined;
  readonly voided: Voided | undefined;
  readonly boards: Partial<Record<BoardWindow, Board>>;
  readonly problem: Problem | undefined;
  /** The room that did not let one in like that. */
  readonly atDoor: AtDoor | undefined;
  /** How long a message takes to the server and back, in milliseconds; absent until measured. */
  readonly pingMs: number | undefined;
}

/** A room that did not let one in as one wished to come, and why; there is another way. */
export interface AtDoor {
  readonly code: string;
  readonly role: Role;
  readonly why: Extract<ErrorCode, 'WRONG_PASSWORD' | 'ROOM_FULL'>;
}

export const NOWHERE: State = {
  link: { state: 'idle' },
  me: undefined,
  role: 'PLAYER',
  seat: undefined,
  room: undefined,
  countdown: undefined,
  round: undefined,
  reveal: undefined,
  final: undefined,
  voided: undefined,
  boards: {},
  problem: undefined,
  atDoor: undefined,
  pingMs: undefined,
};

/** Whether the state is the host's own. */
export function hosting(state: State): boolean {
  return state.room !== undefined && state.room.host === state.me?.playerId;
}

/** The seat of a player; none once the player has left. */
export function seatOf(room: Room | undefined, playerId: string): SeatState | undefined {
  return room?.seats.find((taken) => taken.playerId === playerId);
}
