import { beforeEach, expect, test } from 'vitest';
import { Connection, type Link } from '../src/wire/Connection';
import { CLOSE_REASONS } from '../src/wire/generated/reasons';
import { isFinal, type ClientMessage, type ServerFrame, type ServerMessage } from '../src/wire/messages';
import { FakeClock } from './FakeClock';
import { FakeServer } from './FakeServer';

const LONGEST_WAIT_MS = 8_000;

let clock: FakeClock;
let server: FakeServer;
let links: Link[];
let openings: number[];
let told: (ServerMessage | ServerFrame)[];
let connection: Connection;

beforeEach(() => {
  clock = new FakeClock();
  server = new FakeServer();
  links = [];
  openings = [];
  told = [];
  const listener = {
    opening: (received: number): ClientMessage => {
      openings.push(received);
      return { type: 'hello', version: 4, name: 'Ana', language: 'EN', avatar: 0 };
    },
    message: (message: ServerMessage) => void told.push(message),
    frame: (frame: ServerFrame) => void told.push(frame),
    linked: (link: Link) => void links.push(link),
  };
  connection = new Connection(server.connect, listener, clock, () => 0.5);
});

test('says its opening first, and nothing else before the welcome', () => {
  connection.open();
  server.socket.onopen?.();
  connection.send({ type: 'start' });
  expect(server.socket.texts.map((message) => message.type)).toEqual(['hello']);
  server.welcome();
  connection.send({ type: 'start' });
  expect(server.socket.texts.at(-1)?.type).toBe('start');
  expect(links.map((link) => link.state)).toEqual(['connecting', 'open']);
});

test('comes back after a cut, and says how many messages of the epoch it has', () => {
  connection.open();
  server.welcome();
  server.socket.say({ type: 'left' }, { type: 'left' });
  server.socket.sayBytes(Uint8Array.of(2, 0));
  server.socket.cut();
  expect(links.at(-1)).toMatchObject({ state: 'waiting', reason: undefined });
  clock.advance(LONGEST_WAIT_MS);
  server.socket.onopen?.();
  expect(server.sockets).toHaveLength(2);
  expect(openings).toEqual([0, 3]);
});

test('counts from nothing again when the missed messages are not sent', () => {
  connection.open();
  server.welcome();
  server.socket.say({ type: 'left' });
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(false, 'e2');
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.socket.onopen?.();
  expect(openings).toEqual([0, 1, 0]);
});

test('goes on counting when the missed messages follow, without what opens and closes a connection', () => {
  connection.open();
  server.welcome();
  server.socket.say({ type: 'left' });
  server.socket.say({ type: 'closing', reason: 'SLOW_CONSUMER', message: '', reconnect: true });
  server.socket.cut(CLOSE_REASONS.SLOW_CONSUMER.code);
  clock.advance(LONGEST_WAIT_MS);
  server.welcome(true);
  server.socket.say({ type: 'left' });
  server.socket.sayBytes(Uint8Array.of(2, 0));
  server.socket.cut();
  clock.advance(LONGEST_WAIT_MS);
  server.socket.onopen?.();
  expect(openings).toEqual([0, 1, 3]);
});

test('waits longer after each failure, and as long as the server asks', () => {
  connection.open();
  const waits = Array.from({ length: 8 }, () => {
    const before = server.sockets.length;
    server.socket.cut();
    let waited = 0;
    for (; server.sockets.length === before; waited += 25) clock.advance(25);
    return waited;
  });
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeLessThanOrEqual(LONGEST_WAIT_MS);
  server.welcome();
  server.socket.say({
    type: 'closing',
    reason: 'GOING_AWAY',
    message: '',
    reconnect: true,
    retryInMs: 5_000,
  });
  const before = server.sockets.length;
  server.socket.cut(CLOSE_REASONS.GOING_AWAY.code);
  clock.advance(4_999);
  expect(server.sockets).toHaveLength(before);
  clock.advance(1_000);
  expect(server.sockets).toHaveLength(before + 1);
});

test.each(Object.entries(CLOSE_REASONS))(
  '%s: the range of the code decides whether to come back',
  (reason, close) => {
    expect(isFinal(close.code)).toBe(!close.reconnect);
    connection.open();
    server.welcome();
    server.socket.cut(close.code);
    clock.advance(LONGEST_WAIT_MS);
    expect(server.sockets).toHaveLength(close.reconnect ? 2 : 1);
    if (!close.reconnect) expect(links.at(-1)).toEqual({ state: 'closed', reason });
  },
);

test('what the server left with is said until it is back, also when attempts meanwhile fail', () => {
  connection.open();
  server.welcome();
  server.socket.cut(CLOSE_REASONS.GOING_AWAY.code);
  expect(links.at(-1)).toMatchObject({ state: 'waiting', reason: 'GOING_AWAY' });
  clock.advance(LONGEST_WAIT_MS);
  expect(links.at(-1)).toEqual({ state: 'connecting', reason: 'GOING_AWAY' });
  server.socket.cut();
  expect(links.at(-1)).toMatchObject({ state: 'waiting', reason: 'GOING_AWAY' });
  clock.advance(LONGEST_WAIT_MS);
  server.welcome();
  server.socket.cut();
  expect(links.at(-1)).toMatchObject({ state: 'waiting', reason: undefined });
});

test('a frame that cannot be read brings a new connection, and with it a snapshot', () => {
  connection.open();
  server.welcome();
  server.socket.sayBytes(Uint8Array.of(2));
  expect(server.sockets).toHaveLength(2);
  expect(told.filter((one) => 'kind' in one)).toEqual([]);
});
