import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../time/Clock';
import { Connection, type Link, type Socket } from '../wire/Connection';
import type {
  BoardWindow,
  ErrorCode,
  Language,
  Role,
  ServerFrame,
  ServerMessage,
  Settings,
} from '../wire/messages';
import { Doorway, joining, type Entrance } from './Doorway';
import { Host } from './Host';
import { Ink } from './Ink';
import type { Memory } from './Memory';
import { Ping } from './Ping';
import { Profile } from './Profile';
import { reduce } from './reduce';
import { hosting, NOWHERE, type AtDoor, type State } from './State';

/** What the page stands on; a test gives its own. */
export interface Surroundings {
  readonly connect: () => Socket;
  readonly clock: Clock;
  readonly random: () => number;
  readonly memory: Memory;
  readonly language: () => Language;
}

/** The game as this page plays it: what the server said, and what the player may do. */
export class Game {
  readonly ink: Ink;
  readonly profile: Profile;
  /** The orders of a host. */
  readonly host: Host;
  private readonly ping: Ping;
  private readonly current = signal<State>(NOWHERE);
  private readonly connection: Connection;
  private readonly doorway = new Doorway();
  private boardWanted: BoardWindow | undefined;
  private startAtOnce = false;

  constructor(private readonly around: Surroundings) {
    this.profile = new Profile(around.memory, around.language);
    this.connection = new Connection(around.connect, this.listener(), around.clock, around.random);
    this.ink = new Ink(around.clock, {
      send: (frame) => this.connection.sendInk(frame),
      full: () => this.show('TOO_MANY_POINTS'),
    });
    this.host = new Host((message) => this.connection.send(message));
    this.ping = new Ping(around.clock, (id) => this.connection.send({ type: 'ping', id }));
  }

  get state(): ReadonlySignal<State> {
    return this.current;
  }

  get clock(): Clock {
    return this.around.clock;
  }

  createRoom(role: Role, settings: Partial<Settings> = {}): void {
    this.startAtOnce = false;
    this.enter({ type: 'createRoom', role, settings: settings as Settings });
  }

  /** Makes a room and starts its game without a stop in the lobby. */
  playAlone(): void {
    this.createRoom('PLAYER');
    this.startAtOnce = true;
  }

  join(code: string, role: Role, password?: string): void {
    this.startAtOnce = false;
    this.enter(joining(code, role, password));
  }

  /** Gives up a room that did not let one in. */
  turnBack(): void {
    this.current.value = { ...this.current.value, atDoor: undefined };
  }

  /** Comes back to a room in which this browser may still have a seat, as after a reload. */
  comeBack(): void {
    if (this.profile.remembered) this.open();
  }

  /** From watching to playing in the same room. */
  takeSeat(): void {
    this.doorway.turn('PLAYER');
    this.leave();
  }

  leave(): void {
    this.connection.send({ type: 'leave' });
  }

  ready(ready: boolean): void {
    this.connection.send({ type: 'ready', ready });
  }

  chooseTeam(team: number): void {
    this.connection.send({ type: 'chooseTeam', team });
  }

  askBoard(window: BoardWindow): void {
    this.boardWanted = window;
    if (this.current.value.link.state === 'open') this.connection.send({ type: 'askBoard', window });
    else this.open();
  }

  /** Tries again at once, or takes the game back from another tab; nothing where no connection was wanted. */
  reconnect(): void {
    if (this.current.value.link.state !== 'idle') this.connection.open();
  }

  dismissProblem(): void {
    this.current.value = { ...this.current.value, problem: undefined };
  }

  dismissStandings(): void {
    this.current.value = { ...this.current.value, final: undefined };
  }

  private show(code: ErrorCode): void {
    this.current.value = { ...this.current.value, problem: { code, at: this.around.clock.now() } };
  }

  private enter(entrance: Entrance): void {
    this.doorway.want(entrance);
    this.dismissProblem();
    if (this.current.value.link.state === 'open' && this.profile.current) this.connection.send(entrance);
    else this.connection.reopen();
  }

  private open(): void {
    if (this.profile.current || this.current.value.room) this.connection.open();
    else this.connection.reopen();
  }

  private listener() {
    return {
      opening: (received: number) => this.profile.opening(received),
      message: (message: ServerMessage) => this.told(message),
      frame: (frame: ServerFrame) => this.framed(frame),
      linked: (link: Link) => {
        if (link.state === 'open') this.ping.start();
        else this.ping.stop();
        this.current.value = { ...this.current.value, link };
      },
    };
  }

  private told(message: ServerMessage): void {
    if (message.type === 'error' && this.settle(message.code)) return;
    this.current.value = reduce(this.current.value, message, this.around.clock.now());
    switch (message.type) {
      case 'welcome':
        return this.welcomed(message);
      case 'joined':
        return this.doorway.arrived(message.code, message.role);
      case 'room':
        return this.roomChanged();
      case 'roundStarted': {
        const { serial, elapsedMs } = message;
        return this.ink.begin(serial, this.current.value.role === 'PLAYER', elapsedMs > 0);
      }
      case 'paused':
        // Ink that met the pause on its way was refused.
        return message.paused ? undefined : this.ink.resend();
      case 'roundVoid':
      case 'gameEnded':
        return this.ink.forget();
      case 'pong': {
        const pingMs = this.ping.answered(message.id);
        if (pingMs !== undefined) this.current.value = { ...this.current.value, pingMs };
        return;
      }
      case 'roundEnded':
        return this.ink.end();
      case 'left':
        this.ink.forget();
        return this.goOn();
    }
  }

  private framed(frame: ServerFrame): void {
    const state = this.current.value;
    if (frame.kind === 'tick') {
      this.ink.tick(frame, state.seat);
    } else if (state.reveal?.round === frame.round) {
      const drawings = [...state.reveal.drawings.filter((one) => one.seat !== frame.seat), frame];
      this.current.value = { ...state, reveal: { ...state.reveal, drawings } };
    }
  }

  private welcomed({ token, epoch, recovered }: Extract<ServerMessage, { type: 'welcome' }>): void {
    this.profile.welcomed(token, epoch);
    if (recovered) {
      // Still in the room, and all that was missed follows; only what the pen did meanwhile is not there yet.
      this.ink.resend();
    } else {
      const entrance = this.doorway.welcomed();
      if (entrance) this.connection.send(entrance);
    }
    if (this.boardWanted) this.connection.send({ type: 'askBoard', window: this.boardWanted });
  }

  private goOn(): void {
    const entrance = this.doorway.left();
    if (entrance) this.connection.send(entrance);
  }

  private roomChanged(): void {
    this.boardWanted = undefined;
    const { room } = this.current.value;
    if (this.startAtOnce && room?.phase === 'LOBBY' && hosting(this.current.value)) {
      this.startAtOnce = false;
      this.host.start();
    }
  }

  /** Refusals that the page answers by itself; true when there is nothing to show. */
  private settle(code: ErrorCode): boolean {
    switch (code) {
      case 'TOKEN_INVALID':
        this.profile.forgotten();
        this.connection.reopen();
        return true;
      case 'ALREADY_IN_ROOM':
        if (this.doorway.blocked()) this.leave();
        return true;
      case 'INK_GAP':
        this.ink.resend();
        return true;
      case 'ROUND_NOT_RUNNING':
        // Ink that crossed the bell on its way; the reveal shows what counted.
        return true;
      case 'NAME_INVALID':
      case 'NAME_NOT_ALLOWED':
        this.unwelcome();
        return false;
      case 'WRONG_PASSWORD':
      case 'ROOM_FULL':
        this.waitAtDoor(code);
        return false;
      case 'ROOM_LOCKED':
      case 'KEPT_OUT':
      case 'ROOM_NOT_FOUND':
        this.turnedAway();
        return false;
      default:
        return false;
    }
  }

  /** A hello with such a name opens nothing, however often it is said; a name that a host gives is merely refused. */
  private unwelcome(): void {
    if (this.current.value.link.state === 'open') return;
    this.doorway.shut();
    this.connection.close();
  }

  /** There is another way in: with a password, or without a seat. */
  private waitAtDoor(why: AtDoor['why']): void {
    const refused = this.turnedAway();
    if (refused?.type !== 'join') return;
    const atDoor = { code: refused.code, role: refused.role, why };
    this.current.value = { ...this.current.value, atDoor };
  }

  private turnedAway(): Entrance | undefined {
    this.ink.forget();
    this.current.value = reduce(this.current.value, { type: 'left' }, this.around.clock.now());
    return this.doorway.shut();
  }
}
