// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript
import type { CloseReason, ErrorCode } from './reasons';
import type { InkBlock, Role, Settings, Window } from './shared';

export type ServerMessage =
  | Welcome
  | Joined
  | RoomState
  | Left
  | Countdown
  | RoundStarted
  | Paused
  | RoundVoid
  | Recognised
  | RoundEnded
  | GameEnded
  | Board
  | Pong
  | Refused
  | Closing
  | Suspects;

export type ServerFrame =
  | TickFrame
  | RevealFrame;

export interface Welcome {
  readonly type: 'welcome';
  readonly version: number;
  readonly playerId: string;
  readonly name: string;
  readonly token: string;
  readonly epoch: string;
  readonly recovered: boolean;
}

export interface Joined {
  readonly type: 'joined';
  readonly code: string;
  readonly role: Role;
  readonly seat?: number;
}

export interface RoomState {
  readonly type: 'room';
  readonly code: string;
  readonly phase: Phase;
  readonly host: string;
  readonly round: number;
  readonly rounds: number;
  readonly settings: Settings;
  readonly seats: readonly SeatState[];
  readonly spectators: number;
  readonly paused: boolean;
  readonly locked: boolean;
  readonly hasPassword: boolean;
  readonly teams: readonly TeamState[];
  readonly draining: boolean;
}

export interface Left {
  readonly type: 'left';
}

export interface Countdown {
  readonly type: 'countdown';
  readonly round: number;
  readonly rounds: number;
  readonly startsInMs: number;
}

export interface RoundStarted {
  readonly type: 'roundStarted';
  readonly round: number;
  readonly rounds: number;
  readonly serial: number;
  readonly prompt: Prompt;
  readonly durationMs: number;
  readonly elapsedMs: number;
}

export interface Paused {
  readonly type: 'paused';
  readonly paused: boolean;
  readonly remainingMs: number;
}

export interface RoundVoid {
  readonly type: 'roundVoid';
  readonly round: number;
  readonly reason: VoidReason;
}

export interface Recognised {
  readonly type: 'recognised';
  readonly round: number;
  readonly seat: number;
  readonly atMs: number;
  readonly place: number;
  readonly points?: number;
}

export interface RoundEnded {
  readonly type: 'roundEnded';
  readonly round: number;
  readonly rounds: number;
  readonly prompt: Prompt;
  readonly results: readonly RoundResult[];
  readonly stored: boolean;
  readonly revealMs: number;
}

export interface GameEnded {
  readonly type: 'gameEnded';
  readonly standings: readonly Standing[];
  readonly teams: readonly TeamStanding[];
}

export interface Board {
  readonly type: 'board';
  readonly window: Window;
  readonly entries: readonly BoardEntry[];
  readonly you?: BoardEntry;
}

export interface Pong {
  readonly type: 'pong';
  readonly id: number;
}

export interface Refused {
  readonly type: 'error';
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: string;
}

export interface Closing {
  readonly type: 'closing';
  readonly reason: CloseReason;
  readonly message: string;
  readonly reconnect: boolean;
  readonly retryInMs?: number;
}

export interface Suspects {
  readonly type: 'suspects';
  readonly round: number;
  readonly seats: readonly number[];
}

export interface TickFrame {
  readonly kind: 'tick';
  readonly tick: number;
  readonly own?: OwnDelta;
  readonly deltas: readonly SeatDelta[];
}

export interface RevealFrame {
  readonly kind: 'reveal';
  readonly round: number;
  readonly seat: number;
  readonly ink: InkBlock;
  readonly thoughts: readonly Thought[];
}

export type Phase = 'LOBBY' | 'COUNTDOWN' | 'DRAWING' | 'REVEAL';

export interface SeatState {
  readonly seat: number;
  readonly playerId: string;
  readonly name: string;
  readonly total: number;
  readonly connected: boolean;
  readonly recognised: boolean;
  readonly ready: boolean;
  readonly muted: boolean;
  readonly avatar: number;
  readonly team?: number;
}

export interface TeamState {
  readonly team: number;
  readonly total: number;
}

export interface Prompt {
  readonly word: string;
  readonly en: string;
  readonly ko: string;
}

export type VoidReason = 'SKIPPED' | 'SERVER_RESTARTED';

export interface RoundResult {
  readonly seat: number;
  readonly playerId: string;
  readonly name: string;
  readonly points: number;
  readonly total: number;
  readonly recognisedAtMs?: number;
  readonly bestBelief: number;
  readonly ink: number;
}

export interface Standing {
  readonly place: number;
  readonly playerId: string;
  readonly name: string;
  readonly total: number;
}

export interface TeamStanding {
  readonly place: number;
  readonly team: number;
  readonly total: number;
}

export interface BoardEntry {
  readonly rank: number;
  readonly playerId: string;
  readonly name: string;
  readonly points: number;
}

export interface OwnDelta {
  readonly ackSeq: number;
  readonly guesses?: readonly Guess[];
}

export interface SeatDelta {
  readonly seat: number;
  readonly reset: boolean;
  readonly ink: InkBlock;
  readonly best?: Guess;
}

export interface Thought {
  readonly atMs: number;
  readonly best: Guess;
  readonly promptProbability: number;
}

export interface Guess {
  readonly label: number;
  readonly probability: number;
}
