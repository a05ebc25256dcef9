// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript

export const VERSION = 3;
export const CANVAS_WIDTH = 4096;
export const CANVAS_HEIGHT = 3072;
export const MAX_MESSAGE_BYTES = 16384;
export const MAX_POINTS_PER_FRAME = 1000;
export const MAX_OPS_PER_FRAME = 200;
export const MAX_POINTS_PER_ROUND = 30000;
export const MAX_INK_MILLIS = 300000;
export const MAX_SEAT = 63;
export const MAX_NAME_CODE_POINTS = 20;
export const MAX_AVATAR = 63;
export const MAX_PASSWORD_CODE_POINTS = 20;
export const ROOM_CODE_LENGTH = 5;
export const ROOM_CODE_ALPHABET = 'BCDFGHJKMNPQRSTVWXZ23456789';
export const MAX_PROMPTS = 100;
export const MAX_THEMES = 20;
export const MAX_TEAMS = 8;
export const MAX_TOKEN_LENGTH = 512;
export const MAX_GUESSES = 5;

/** Each refusal's sentence, in English. */
export const ERROR_SENTENCES = {
  MALFORMED_JSON: 'The message is not a JSON object of the protocol; see docs/protocol.md for its fields.',
  UNKNOWN_TYPE: 'The message type is unknown; see docs/protocol.md for the types a client may send.',
  MALFORMED_FRAME: 'The binary frame is truncated, over-long or not canonical; send whole frames of docs/protocol.md.',
  BINARY_EXPECTED: 'Ink travels in binary frames; send it as kind 1 of docs/protocol.md.',
  TEXT_EXPECTED: 'Only ink travels in binary frames; send everything else as JSON text.',
  VERSION_UNSUPPORTED: 'This server speaks another protocol version; reload the page.',
  HELLO_EXPECTED: 'Say hello first.',
  HELLO_TWICE: 'This connection has said hello already; open another one for another player.',
  NAME_INVALID: 'Choose a name of 1 to 20 visible characters.',
  NAME_NOT_ALLOWED: 'This name is not allowed here; choose another one.',
  TOKEN_INVALID: 'The session has expired; join again.',
  ROOM_NOT_FOUND: 'There is no room with this code; check it or make a new room.',
  ROOM_CODE_INVALID: 'A room code has five letters or digits; check it.',
  ROOM_FULL: 'The room is full; join as a spectator or ask the host for a seat.',
  ROOM_LOCKED: 'The room is locked; ask the host to open it.',
  WRONG_PASSWORD: 'This room has a password; ask the host for it and type it in.',
  PASSWORD_INVALID: 'A room password has at most 20 characters; choose a shorter one.',
  KEPT_OUT: 'The host has kept this player out of the room; play in another one.',
  NO_SUCH_PLAYER: 'This player is not in the room any more; choose another one.',
  NOT_IN_ROOM: 'Join a room first.',
  ALREADY_IN_ROOM: 'Leave the present room first.',
  NOT_HOST: 'Only the host of the room may do this.',
  NO_PLAYERS: 'Nobody has a seat; a game needs at least one player.',
  NOT_A_PLAYER: 'Spectators cannot draw; join as a player.',
  NO_TEAMS: 'This room plays without teams; ask the host for some.',
  TEAM_INVALID: 'There is no such team in this room; choose one that the room shows.',
  SETTINGS_INVALID: 'A setting is out of its range; see docs/protocol.md.',
  UNKNOWN_PROMPT: 'A word of the list is unknown to the recogniser; choose words from /labels.json.',
  GAME_RUNNING: 'A game is under way; wait until it ends.',
  GAME_NOT_RUNNING: 'No round is under way.',
  ROUND_NOT_RUNNING: 'Ink counts only while its round runs.',
  POINT_OFF_CANVAS: 'A point lies off the canvas of 4096 x 3072 units.',
  TIME_BACKWARDS: 'A point is older than the one before it.',
  INK_ORDER: 'Ink must go pen down, move, pen up.',
  INK_GAP: 'An ink frame is missing; send the frames again from the last acknowledged one.',
  TOO_MANY_POINTS: 'The drawing has more points than a round allows; clear it to go on.',
  RATE_LIMITED: 'Too many messages at once; slow down.',
  SERVER_BUSY: 'The server is busy; try again in a moment.',
  SERVER_STOPPING: 'The server is about to stop; try again when it is back, in a minute or two.',
} as const;
export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** Why a server closes a connection, and whether to connect again. */
export const CLOSE_REASONS = {
  GOING_AWAY: { code: 4000, reconnect: true, sentence: 'The server is restarting; reconnecting shortly.' },
  IDLE: { code: 4001, reconnect: true, sentence: 'Nothing was heard from this client for too long.' },
  SLOW_CONSUMER: { code: 4002, reconnect: true, sentence: 'This client could not keep up with the room.' },
  HELLO_TIMEOUT: { code: 4003, reconnect: true, sentence: 'No hello arrived in time.' },
  INTERNAL: { code: 4010, reconnect: true, sentence: 'The server met an unexpected fault; reconnecting.' },
  REPLACED: { code: 4500, reconnect: false, sentence: 'The game goes on in another tab or device.' },
  PROTOCOL_ERROR: { code: 4501, reconnect: false, sentence: 'The client sent too many messages that the protocol does not allow.' },
  MESSAGE_TOO_LARGE: { code: 4502, reconnect: false, sentence: 'The client sent a message over the size limit.' },
  VERSION_UNSUPPORTED: { code: 4503, reconnect: false, sentence: 'This server speaks another protocol version; reload the page.' },
  KICKED: { code: 4504, reconnect: false, sentence: 'The host removed this player from the room.' },
  RATE_LIMITED: { code: 4505, reconnect: false, sentence: 'The client kept sending too many messages.' },
  LEFT: { code: 4506, reconnect: false, sentence: 'The client left.' },
} as const;
export type CloseReason = keyof typeof CLOSE_REASONS;

/** A pen point; a run of points has pressure at all of them or at none. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Milliseconds since the round's start. */
  readonly t: number;
  readonly pressure?: number;
}

export type InkOp =
  | { readonly op: 'down'; readonly points: readonly Point[] }
  | { readonly op: 'move'; readonly points: readonly Point[] }
  | { readonly op: 'up' }
  | { readonly op: 'undo' }
  | { readonly op: 'clear' };

export type ClientMessage =
  | Hello
  | Resume
  | Kick
  | Mute
  | Rename
  | HandOver
  | AssignTeam
  | ChangeSettings
  | Start
  | EndRound
  | Pause
  | SkipWord
  | EndGame
  | Door
  | ShuffleTeams
  | ChooseTeam
  | Ready
  | Leave
  | CreateRoom
  | Join
  | AskBoard
  | Ping;

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
  | Closing;

export type ServerFrame =
  | TickFrame
  | RevealFrame;

export interface Hello {
  readonly type: 'hello';
  readonly version: number;
  readonly name: string;
  readonly language: Language;
  readonly avatar: number;
}

export interface Resume {
  readonly type: 'resume';
  readonly version: number;
  readonly name: string;
  readonly language: Language;
  readonly avatar: number;
  readonly token: string;
  readonly epoch: string;
  readonly offset: number;
}

export interface Kick {
  readonly type: 'kick';
  readonly player: string;
  readonly keepOut: boolean;
}

export interface Mute {
  readonly type: 'mute';
  readonly player: string;
  readonly muted: boolean;
}

export interface Rename {
  readonly type: 'rename';
  readonly player: string;
  readonly name: string;
}

export interface HandOver {
  readonly type: 'handOver';
  readonly player: string;
}

export interface AssignTeam {
  readonly type: 'assignTeam';
  readonly player: string;
  readonly team: number;
}

export interface ChangeSettings {
  readonly type: 'settings';
  readonly settings: Settings;
}

export interface Start {
  readonly type: 'start';
}

export interface EndRound {
  readonly type: 'endRound';
}

export interface Pause {
  readonly type: 'pause';
  readonly paused: boolean;
}

export interface SkipWord {
  readonly type: 'skipWord';
}

export interface EndGame {
  readonly type: 'endGame';
}

export interface Door {
  readonly type: 'door';
  readonly locked: boolean;
  readonly password?: string;
}

export interface ShuffleTeams {
  readonly type: 'shuffleTeams';
}

export interface ChooseTeam {
  readonly type: 'chooseTeam';
  readonly team: number;
}

export interface Ready {
  readonly type: 'ready';
  readonly ready: boolean;
}

export interface Leave {
  readonly type: 'leave';
}

export interface CreateRoom {
  readonly type: 'createRoom';
  readonly role: Role;
  readonly settings: Settings;
}

export interface Join {
  readonly type: 'join';
  readonly code: string;
  readonly role: Role;
  readonly password?: string;
}

export interface AskBoard {
  readonly type: 'askBoard';
  readonly window: Window;
}

export interface Ping {
  readonly type: 'ping';
  readonly id: number;
}

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

export interface InkFrame {
  readonly serial: number;
  readonly seq: number;
  readonly ink: InkBlock;
}

export type Language = 'EN' | 'KO';

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
  readonly flagged: boolean;
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

export type InkBlock = readonly InkOp[];

export interface Thought {
  readonly atMs: number;
  readonly best: Guess;
  readonly promptProbability: number;
}

export type InkVisibility = 'AT_REVEAL' | 'LIVE';

export type Judging = 'TIME' | 'INK';

export interface Guess {
  readonly label: number;
  readonly probability: number;
}
