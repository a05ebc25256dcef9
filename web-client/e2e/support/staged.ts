import type { Page, WebSocketRoute } from 'playwright-core';
import { handDrawn } from '../../src/ink/handDrawn';
import { PICTURES, type PictureName } from '../../src/ink/pictures';
import { VERSION } from '../../src/wire/generated/limits';
import { writeInk } from '../../src/wire/InkCodec';
import type { Role, RoundResult, SeatState, ServerMessage, Settings } from '../../src/wire/messages';
import { WireWriter } from '../../src/wire/WireWriter';

export const ME = 'p0';
const MANY_WORDS = 'Wilhelmina Ottoline';
const PROMPT = { word: 'hot air balloon', en: 'hot air balloon', ko: '열기구' };
const DRAWN = Object.keys(PICTURES) as PictureName[];

/** A room that no server holds, of any size, in any stage: what a page makes of it is to be looked at. */
export interface Staged {
  say(...messages: readonly ServerMessage[]): void;
  show(...frames: readonly Uint8Array[]): void;
}

/** Answers the page's socket by itself: welcomes it into a room, and then says what the test says. */
export async function staged(
  page: Page,
  role: Role,
  settings: Settings,
  crowd: number,
  host = ME,
): Promise<Staged> {
  let socket: WebSocketRoute | undefined;
  const say = (message: ServerMessage): void => socket?.send(JSON.stringify(message));
  await page.routeWebSocket(/\/ws$/, (route) => {
    socket = route;
    route.onMessage((text) => {
      const { type } = JSON.parse(String(text)) as { type: string };
      if (type === 'hello') say(welcome());
      if (type !== 'join') return;
      say({ type: 'joined', code: 'BKT47', role, ...(role === 'PLAYER' && { seat: 0 }) });
      say(roomOf(settings, crowd, 'LOBBY', host));
    });
  });
  return {
    say: (...messages) => messages.forEach(say),
    show: (...frames) => frames.forEach((frame) => socket?.send(Buffer.from(frame))),
  };
}

function welcome(): ServerMessage {
  return {
    type: 'welcome',
    version: VERSION,
    playerId: ME,
    name: 'Ana',
    token: 't',
    epoch: 'e',
    recovered: false,
  };
}

export function roomOf(settings: Settings, crowd: number, phase: Phase = 'LOBBY', host = ME): ServerMessage {
  const teams = Array.from({ length: settings.teams }, (_, i) => ({ team: i + 1, total: 3_210 - 400 * i }));
  return {
    type: 'room',
    code: 'BKT47',
    phase,
    host,
    round: 2,
    rounds: 5,
    settings,
    seats: Array.from({ length: crowd }, (_, i) => seatOf(i, settings)),
    spectators: 12,
    paused: false,
    locked: false,
    hasPassword: false,
    teams,
    draining: false,
  };
}

type Phase = Extract<ServerMessage, { type: 'room' }>['phase'];

function seatOf(seat: number, { teams }: Settings): SeatState {
  return {
    seat,
    playerId: `p${seat}`,
    name: nameOf(seat),
    total: 400 * (seat % 7),
    connected: seat % 9 !== 8,
    recognised: seat % 4 === 1,
    ready: seat % 3 === 0,
    muted: seat % 11 === 10,
    avatar: seat,
    ...(teams > 0 && { team: 1 + (seat % teams) }),
  };
}

/** Short names and the longest there may be. */
function nameOf(seat: number): string {
  return seat % 5 === 3 ? MANY_WORDS : ['Ana', '민준', 'Mina', '서윤'][seat % 4]!;
}

export function countdown(): ServerMessage {
  return { type: 'countdown', round: 2, rounds: 5, startsInMs: 60_000 };
}

export function roundStarted(): ServerMessage {
  const time = { durationMs: 180_000, elapsedMs: 500 };
  return { type: 'roundStarted', round: 2, rounds: 5, serial: 2, prompt: PROMPT, ...time };
}

export function roundEnded(crowd: number): ServerMessage {
  const results = Array.from({ length: crowd }, (_, seat) => resultOf(seat));
  return {
    type: 'roundEnded',
    round: 2,
    rounds: 5,
    prompt: PROMPT,
    results,
    stored: false,
    revealMs: 60_000,
  };
}

/** What the host is told besides. */
export function suspects(crowd: number): ServerMessage {
  const seats = Array.from({ length: crowd }, (_, seat) => seat).filter((seat) => seat % 6 === 5);
  return { type: 'suspects', round: 2, seats };
}

function resultOf(seat: number): RoundResult {
  return {
    seat,
    playerId: `p${seat}`,
    name: nameOf(seat),
    points: 1_000 - 20 * seat,
    total: 2_000,
    bestBelief: 0.9,
    ink: 3_000 + 100 * seat,
    ...(seat % 3 !== 2 && { recognisedAtMs: 4_200 + 100 * seat }),
  };
}

export function gameEnded({ teams }: Settings, crowd: number): ServerMessage {
  const standings = Array.from({ length: crowd }, (_, i) => ({
    place: i + 1,
    playerId: `p${i}`,
    name: nameOf(i),
    total: 4_000 - 90 * i,
  }));
  const inTeams = Array.from({ length: teams }, (_, i) => ({
    place: i + 1,
    team: i + 1,
    total: 9_000 - 800 * i,
  }));
  return { type: 'gameEnded', standings, teams: inTeams };
}

/** The whole drawing of a seat, with what the model thought of it. */
export function revealFrame(seat: number): Uint8Array {
  const frame = new WireWriter();
  frame.byte(3);
  frame.varint(2);
  frame.varint(seat);
  section(frame, inkOf(seat));
  for (let thought = 0; thought < 8; thought++) {
    frame.varint(300);
    frame.varint((seat * 7 + thought) % 300);
    frame.byte(20 + 25 * thought);
    frame.byte(25 * thought);
  }
  return frame.toBytes();
}

/** A tick that shows everybody's drawing from its beginning. */
export function snapshot(crowd: number): Uint8Array {
  const frame = new WireWriter();
  frame.byte(2);
  frame.varint(10);
  for (let seat = 0; seat < crowd; seat++) {
    frame.varint((seat << 3) | 4 | 2 | 1);
    section(frame, inkOf(seat));
    frame.varint((seat * 13) % 300);
    frame.byte(40 + 5 * seat);
  }
  return frame.toBytes();
}

function inkOf(seat: number): Uint8Array {
  const out = new WireWriter();
  writeInk(handDrawn(PICTURES[DRAWN[seat % DRAWN.length]!], seat + 1), out);
  return out.toBytes();
}

function section(frame: WireWriter, bytes: Uint8Array): void {
  frame.varint(bytes.length);
  frame.append(bytes);
}
