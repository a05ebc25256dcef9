// Generated from the Java records of the protocol module; do not edit.
// To write it anew: mvn -pl protocol test-compile exec:exec@typescript
import type { InkBlock, Role, Settings, Window } from './shared';

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

export interface InkFrame {
  readonly serial: number;
  readonly seq: number;
  readonly ink: InkBlock;
}

export type Language = 'EN' | 'KO';
