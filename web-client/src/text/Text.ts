import type { BoardWindow, CloseReason, ErrorCode, VoidReason } from '../wire/messages';
import type { NamesText } from './NamesText';
import type { RulesText } from './RulesText';

/** Every word that the page says. A language that lacks one does not compile. */
export interface Text extends RulesText, NamesText {
  /** What the language calls itself. */
  readonly language: string;
  readonly tagline: string;
  readonly howItWorks: readonly [string, string, string];
  readonly close: string;

  readonly start: {
    readonly name: string;
    readonly nameHint: string;
    readonly avatar: string;
    readonly playAlone: string;
    readonly playAloneHint: string;
    readonly makeRoom: string;
    readonly makeRoomHint: string;
    readonly lead: string;
    readonly leadHint: string;
    readonly big: string;
    readonly joinRoom: string;
    readonly code: string;
    readonly join: string;
    readonly board: string;
    readonly invited: string;
    readonly invitedTo: (code: string) => string;
    readonly enter: string;
    readonly watch: string;
    readonly otherRoom: string;
    readonly password: string;
    readonly full: string;
    readonly tryAgain: string;
  };

  readonly lobby: {
    readonly code: string;
    readonly copyLink: string;
    readonly copied: string;
    readonly scan: string;
    readonly players: (count: number, seats: number) => string;
    readonly spectators: (count: number) => string;
    readonly host: string;
    readonly you: string;
    readonly away: string;
    readonly start: string;
    readonly waitForHost: (name: string) => string;
    readonly takeSeat: string;
    readonly leave: string;
    readonly beReady: string;
    readonly ready: string;
    readonly ping: (ms: number) => string;
    readonly slowPing: (ms: number) => string;
  };

  readonly host: {
    readonly title: string;
    readonly pause: string;
    readonly goOn: string;
    readonly paused: string;
    readonly skipWord: string;
    readonly endGame: string;
    readonly sure: (order: string) => string;
    readonly people: string;
    readonly menu: (name: string) => string;
    readonly newName: (name: string) => string;
    readonly rename: string;
    readonly mute: string;
    readonly unmute: string;
    readonly muted: string;
    readonly handOver: string;
    readonly kick: string;
    readonly keepOut: string;
    readonly lock: string;
    readonly password: string;
    readonly noPassword: string;
    readonly hasPassword: string;
    readonly setPassword: string;
    readonly dropPassword: string;
  };

  readonly countdown: {
    readonly round: (round: number, rounds: number) => string;
    readonly ready: string;
    readonly tips: readonly string[];
  };

  readonly drawing: {
    readonly draw: string;
    readonly canvas: (word: string) => string;
    readonly secondsLeft: (n: number) => string;
    readonly thinks: string;
    readonly nothingYet: string;
    readonly nothingDrawn: string;
    readonly undo: string;
    readonly clear: string;
    readonly understood: string;
    readonly understoodAt: (seconds: string) => string;
    readonly place: (place: number) => string;
    readonly points: (n: number) => string;
    readonly inkDecides: string;
    readonly others: string;
    readonly otherUnderstood: (name: string, place: number) => string;
    readonly endRound: string;
    readonly watching: string;
    readonly modelSays: (word: string, percent: number) => string;
  };

  readonly reveal: {
    readonly title: string;
    readonly itWas: string;
    readonly replay: string;
    readonly at: (seconds: string) => string;
    readonly notUnderstood: string;
    readonly belief: string;
    readonly next: string;
    readonly nothingDrawn: string;
    readonly inkShare: (percent: number) => string;
    readonly flagged: string;
    readonly notStored: string;
  };

  readonly scores: {
    readonly title: string;
    readonly winner: (names: string) => string;
    readonly teamWinner: (names: string) => string;
    readonly alone: (points: number) => string;
    readonly again: string;
    readonly lobby: string;
    readonly board: string;
  };

  readonly board: {
    readonly title: string;
    readonly windows: Record<BoardWindow, string>;
    readonly empty: string;
    readonly loading: string;
    readonly you: string;
    readonly back: string;
    readonly rank: string;
  };

  readonly link: {
    readonly connecting: string;
    readonly lost: string;
    readonly draining: string;
    readonly nextTry: (seconds: number) => string;
    readonly retry: string;
    readonly reload: string;
    readonly here: string;
    readonly home: string;
    readonly title: string;
  };

  readonly watching: {
    readonly wall: string;
    readonly follow: (name: string) => string;
    readonly following: (name: string) => string;
    readonly back: string;
    readonly before: string;
    readonly after: string;
  };

  readonly screen: {
    readonly open: string;
    readonly elsewhere: (site: string) => string;
    readonly waiting: string;
    readonly people: string;
  };

  readonly streamer: {
    readonly title: string;
    readonly hint: string;
    readonly hidden: string;
  };

  readonly voids: Record<VoidReason, string>;
  readonly errors: Record<ErrorCode, string>;
  readonly closings: Record<CloseReason, string>;
  readonly closedUnknown: string;
}
