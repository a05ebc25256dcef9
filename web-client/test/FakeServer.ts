import type { Socket } from '../src/wire/Connection';
import type { ClientMessage, ServerMessage, Settings } from '../src/wire/messages';

const OPEN = 1;
const CLOSED = 3;

/** One socket as the server's end holds it. */
export class FakeSocket implements Socket {
  binaryType: BinaryType = 'blob';
  readyState: 0 | 1 | 2 | 3 = OPEN;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: ((event: { readonly code: number }) => void) | null = null;
  readonly texts: ClientMessage[] = [];
  readonly frames: Uint8Array[] = [];

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (typeof data === 'string') this.texts.push(JSON.parse(data) as ClientMessage);
    else this.frames.push(data as Uint8Array);
  }

  close(): void {
    this.readyState = CLOSED;
  }

  /** The server closes, or the line is cut (1006). */
  cut(code = 1006): void {
    this.readyState = CLOSED;
    this.onclose?.({ code });
  }

  say(...messages: ServerMessage[]): void {
    messages.forEach((message) => this.onmessage?.({ data: JSON.stringify(message) }));
  }

  sayBytes(bytes: Uint8Array): void {
    this.onmessage?.({ data: Uint8Array.from(bytes).buffer });
  }
}

/** Hands out sockets and keeps them, newest last. */
export class FakeServer {
  readonly sockets: FakeSocket[] = [];

  readonly connect = (): Socket => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  };

  get socket(): FakeSocket {
    return this.sockets.at(-1)!;
  }

  /** The socket opens, and the server welcomes what was said. */
  welcome(recovered = false, epoch = 'e1'): void {
    this.socket.onopen?.();
    this.socket.say({
      type: 'welcome',
      version: 4,
      playerId: 'p1',
      name: 'Ana',
      token: `t-${epoch}`,
      epoch,
      recovered,
    });
  }
}

export const SETTINGS: Settings = {
  rounds: 5,
  seconds: 20,
  countdownSeconds: 3,
  revealSeconds: 8,
  seats: 30,
  inkVisibility: 'AT_REVEAL',
  endWhenAllRecognised: true,
  themes: [],
  hardWords: false,
  prompts: [],
  judging: 'TIME',
  teams: 0,
  teamBest: 3,
};

export function room(change: Partial<Extract<ServerMessage, { type: 'room' }>> = {}): ServerMessage {
  const seats = [
    {
      seat: 0,
      playerId: 'p1',
      name: 'Ana',
      total: 0,
      connected: true,
      recognised: false,
      ready: false,
      muted: false,
      avatar: 0,
    },
  ];
  const whole = {
    code: 'BKT47',
    phase: 'LOBBY',
    host: 'p1',
    round: 0,
    rounds: 5,
    settings: SETTINGS,
  } as const;
  const door = { paused: false, locked: false, hasPassword: false };
  return { type: 'room', ...whole, seats, spectators: 0, ...door, teams: [], draining: false, ...change };
}

export const PROMPT = { word: 'cat', en: 'cat', ko: '고양이' };

export function roundStarted(elapsedMs = 0, round = 1, serial = round): ServerMessage {
  return { type: 'roundStarted', round, rounds: 5, serial, prompt: PROMPT, durationMs: 20_000, elapsedMs };
}
