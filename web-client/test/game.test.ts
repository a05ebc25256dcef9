import { beforeEach, expect, test } from 'vitest';
import { Game } from '../src/game/Game';
import type { Memory, MemoryKey } from '../src/game/Memory';
import { FakeClock } from './FakeClock';
import { FakeServer, room, roundStarted } from './FakeServer';
import { bytes } from './golden';

const LONGEST_WAIT_MS = 8_000;

let clock: FakeClock;
let server: FakeServer;
let memory: Map<MemoryKey, string>;
let game: Game;

function open(): Game {
  const kept: Memory = {
    read: (key) => memory.get(key),
    write: (key, value) => void (value === undefined ? memory.delete(key) : memory.set(key, value)),
  };
  return new Game({ connect: server.connect, clock, random: () => 0.5, memory: kept, language: () => 'EN' });
}

beforeEach(() => {
  clock = new FakeClock();
  server = new FakeServer();
  memory = new Map([['name', 'Ana']]);
  game = open();
});

const JOINED = { type: 'joined', code: 'BKT47', role: 'PLAYER', seat: 0 } as const;
const types = (): string[] => server.socket.texts.map((message) => message.type);

function seated(): void {
  game.join('BKT47', 'PLAYER');
  server.welcome();
  server.socket.say(JOINED, room());
}

function penStroke(): void {
  const sketch = game.ink.sketch.value!;
  sketch.down({ x: 1, y: 1, t: 1 });
  sketch.up();
}

const refused = (
  code:
    | 'NAME_NOT_ALLOWED'
    | 'WRONG_PASSWORD'
    | 'ROOM_FULL'
    | 'ALREADY_IN_ROOM'
    | 'TOKEN_INVALID'
    | 'ROOM_NOT_FOUND'
    | 'INK_GAP',
) => ({ type: 'error', code, message: '', detail: '' }) as const;

test('playing alone makes a room and starts it as soon as it stands', () => {
  game.playAlone();
  server.welcome();
  server.socket.say(JOINED, room(), room());
  expect(types()).toEqual(['hello', 'createRoom', 'start']);
});

test('a token that expired is forgotten, and a hello opens the same door', () => {
  memory.set('token', 'old');
  game.join('BKT47', 'PLAYER');
  server.socket.onopen?.();
  expect(types()).toEqual(['resume']);
  server.socket.say(refused('TOKEN_INVALID'));
  server.welcome();
  expect(types()).toEqual(['hello', 'join']);
});

test('a seat that was kept in another room is given up for the new one', () => {
  memory.set('token', 'old');
  game.createRoom('PLAYER');
  server.welcome();
  server.socket.say({ ...JOINED, code: 'ZZZ99' }, room({ code: 'ZZZ99' }), refused('ALREADY_IN_ROOM'));
  expect(types().at(-1)).toBe('leave');
  server.socket.say({ type: 'left' });
  expect(types().at(-1)).toBe('createRoom');
  expect(game.state.value.problem).toBeUndefined();
});

test('a room that does not exist is not asked for again', () => {
  game.join('ZZZ99', 'PLAYER');
  server.welcome();
  server.socket.say(refused('ROOM_NOT_FOUND'));
  expect(game.state.value.problem?.code).toBe('ROOM_NOT_FOUND');
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(false, 'e2');
  expect(types()).toEqual(['resume']);
});

test('a room that is gone when one comes back is left, and the refusal says why', () => {
  seated();
  server.socket.say(roundStarted());
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(false, 'e2');
  server.socket.say(refused('ROOM_NOT_FOUND'));
  expect(game.state.value.room).toBeUndefined();
  expect(game.state.value.problem?.code).toBe('ROOM_NOT_FOUND');
  expect(game.ink.sketch.value).toBeUndefined();
});

test('after a cut the seat is taken again, and unacknowledged ink goes out again', () => {
  seated();
  server.socket.say(roundStarted());
  penStroke();
  penStroke();
  server.socket.sayBytes(bytes('0405' + '0100')); // tick 5: the server has the own frame 1
  server.socket.cut();
  penStroke();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(false, 'e2');
  server.socket.say(JOINED, room({ phase: 'DRAWING' }), refused('ALREADY_IN_ROOM'), roundStarted(9_000));
  server.socket.sayBytes(bytes('049001' + '0100' + '04')); // tick 144: own frame 1, seat 0 reset
  expect(types()).toEqual(['resume', 'join']);
  expect(server.socket.frames.map((frame) => frame[2])).toEqual([2, 3]);
  expect(game.ink.sketch.value?.drawing.strokes).toHaveLength(3);
});

test('a cut that the server makes up for changes nothing: what was missed follows, and the pen goes on', () => {
  seated();
  server.socket.say(roundStarted());
  penStroke();
  penStroke();
  server.socket.sayBytes(bytes('0405' + '0100')); // tick 5: the server has frame 1
  const sketch = game.ink.sketch.value;
  server.socket.cut();
  penStroke();
  const before = game.state.value;
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(true);
  expect({ ...game.state.value, link: before.link }).toEqual(before);
  server.socket.sayBytes(bytes('0406' + '0200')); // tick 6, missed by the cut: the server has frame 2
  expect(types()).toEqual(['resume']);
  expect(server.socket.texts[0]).toMatchObject({ epoch: 'e1', offset: 4 });
  expect(server.socket.frames.map((frame) => frame[2])).toEqual([2, 3]);
  expect(game.ink.sketch.value).toBe(sketch);
  expect(sketch?.acknowledged).toBe(2);
  expect(sketch?.drawing.strokes).toHaveLength(3);
});

test('a room that was made while the line was cut is the room one is in, and no second one is made', () => {
  game.createRoom('PLAYER');
  server.welcome();
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(true);
  server.socket.say(JOINED, room());
  expect(types()).toEqual(['resume']);
  expect(game.state.value.room?.code).toBe('BKT47');
});

test('a page that was loaded anew shows the ink that the server has and counts on from there', () => {
  memory.set('token', 'old');
  game.comeBack();
  server.welcome();
  server.socket.say(JOINED, room({ phase: 'DRAWING' }), roundStarted(9_000));
  // Tick 1000: own frame 40, seat 0 reset with two strokes, the second open.
  server.socket.sayBytes(bytes('04e807' + '2800' + '051121e807a006780603100211c201cc01c80e'));
  expect(game.ink.sketch.value?.drawing.strokes).toHaveLength(2);
  penStroke();
  expect(server.socket.frames.map((frame) => frame[2])).toEqual([41, 42]);
});

test('a gap that the server reports is filled', () => {
  seated();
  server.socket.say(roundStarted());
  penStroke();
  server.socket.say(refused('INK_GAP'));
  expect(server.socket.frames.map((frame) => frame[2])).toEqual([1, 1]);
  expect(game.state.value.problem).toBeUndefined();
});

test('a new name opens a new connection with it', () => {
  seated();
  server.socket.say({ type: 'left' });
  game.profile.introduce('Bo', 3);
  game.join('BKT47', 'PLAYER');
  server.welcome(false, 'e2');
  expect(server.sockets).toHaveLength(2);
  expect(server.socket.texts[0]).toMatchObject({ type: 'resume', name: 'Bo', avatar: 3 });
});

test('the online event opens nothing where nothing was wanted', () => {
  game.reconnect();
  expect(server.sockets).toEqual([]);
});

test('a room with a password asks for it, and comes back with it after a cut', () => {
  game.join('BKT47', 'PLAYER');
  server.welcome();
  server.socket.say(refused('WRONG_PASSWORD'));
  expect(game.state.value.atDoor).toEqual({ code: 'BKT47', role: 'PLAYER', why: 'WRONG_PASSWORD' });
  game.join('BKT47', 'PLAYER', 'otter');
  server.socket.say(JOINED, room());
  expect(game.state.value.atDoor).toBeUndefined();
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(false, 'e2');
  expect(server.socket.texts.at(-1)).toMatchObject({ type: 'join', password: 'otter' });
});

test('ink that met a pause goes out again when the clock goes on', () => {
  seated();
  server.socket.say(roundStarted(), { type: 'paused', paused: true, remainingMs: 9_000 });
  penStroke();
  server.socket.say({ type: 'error', code: 'ROUND_NOT_RUNNING', message: '', detail: '' });
  clock.advance(400);
  server.socket.say({ type: 'paused', paused: false, remainingMs: 9_000 });
  expect(server.socket.frames.map((frame) => frame[2])).toEqual([1, 1]);
});

test('ink carries the serial of its round, which no other round of the room has', () => {
  seated();
  server.socket.say(roundStarted(0, 1, 1), { type: 'roundVoid', round: 1, reason: 'SKIPPED' });
  expect(game.ink.sketch.value).toBeUndefined();
  server.socket.say(roundStarted(0, 1, 2));
  penStroke();
  expect(server.socket.frames.map((frame) => frame[1])).toEqual([2]);
});

test('a room that is full can still be watched', () => {
  game.join('BKT47', 'PLAYER');
  server.welcome();
  server.socket.say(refused('ROOM_FULL'));
  expect(game.state.value.atDoor).toEqual({ code: 'BKT47', role: 'PLAYER', why: 'ROOM_FULL' });
  game.join('BKT47', 'SPECTATOR');
  expect(server.socket.texts.at(-1)).toMatchObject({ type: 'join', role: 'SPECTATOR' });
  server.socket.say({ type: 'joined', code: 'BKT47', role: 'SPECTATOR' }, room());
  expect(game.state.value.atDoor).toBeUndefined();
});

test('who watches takes a seat by leaving and coming in again', () => {
  game.join('BKT47', 'SPECTATOR');
  server.welcome();
  server.socket.say({ type: 'joined', code: 'BKT47', role: 'SPECTATOR' }, room());
  game.takeSeat();
  expect(types().at(-1)).toBe('leave');
  server.socket.say({ type: 'left' });
  expect(server.socket.texts.at(-1)).toMatchObject({ type: 'join', code: 'BKT47', role: 'PLAYER' });
});

test('a name that is refused is not offered again and again, and another one opens the door', () => {
  game.join('BKT47', 'PLAYER');
  server.socket.onopen?.();
  server.socket.say(refused('NAME_NOT_ALLOWED'));
  expect(game.state.value.problem?.code).toBe('NAME_NOT_ALLOWED');
  clock.advance(LONGEST_WAIT_MS);
  game.reconnect();
  expect(server.sockets).toHaveLength(1);
  game.profile.introduce('Bo', 0);
  game.join('BKT47', 'PLAYER');
  server.welcome();
  expect(types()).toEqual(['hello', 'join']);
});
