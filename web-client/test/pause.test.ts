import { expect, test } from 'vitest';
import { Host } from '../src/game/Host';
import { Ping } from '../src/game/Ping';
import { reduce } from '../src/game/reduce';
import { left, NOWHERE, running, type State } from '../src/game/State';
import type { ClientMessage, ServerMessage } from '../src/wire/messages';
import { FakeClock } from './FakeClock';
import { room, roundStarted } from './FakeServer';

const JOINED = { type: 'joined', code: 'BKT47', role: 'PLAYER', seat: 0 } as const;
const paused = (is: boolean, remainingMs: number): ServerMessage => ({
  type: 'paused',
  paused: is,
  remainingMs,
});
const drawing = (): State =>
  [JOINED, room(), roundStarted()].reduce((state, message) => reduce(state, message, 1_000), NOWHERE);

test('a paused clock stands where the server says, and goes on from there', () => {
  const held = reduce(drawing(), paused(true, 12_000), 9_000);
  const clock = held.round!.clock;
  expect([left(clock, 9_000), left(clock, 60_000)]).toEqual([12_000, 12_000]);
  expect(running(clock, 9_000).animationPlayState).toBe('paused');
  const on = reduce(held, paused(false, 12_000), 60_000).round!.clock;
  expect([left(on, 60_000), left(on, 61_000)]).toEqual([12_000, 11_000]);
  expect(running(on, 60_000).animationPlayState).toBe('running');
});

test('a pause holds a countdown as well, and nothing that is not there', () => {
  const counting = reduce(drawing(), { type: 'countdown', round: 2, rounds: 5, startsInMs: 3_000 }, 1_000);
  const held = reduce(counting, paused(true, 2_000), 2_000);
  expect(left(held.countdown!, 30_000)).toBe(2_000);
  expect([held.round, held.reveal]).toEqual([undefined, undefined]);
});

test('a round that is void is gone', () => {
  const state = reduce(drawing(), { type: 'roundVoid', round: 1, reason: 'SKIPPED' }, 2_000);
  expect(state.round).toBeUndefined();
});

test('the way to the server is measured from question to answer, and an older answer counts for nothing', () => {
  const clock = new FakeClock();
  const asked: number[] = [];
  const ping = new Ping(clock, (id) => void asked.push(id));
  ping.start();
  clock.advance(600);
  expect(asked).toEqual([1]);
  expect(ping.answered(1)).toBe(100);
  clock.advance(4_000);
  expect(asked).toEqual([1, 2]);
  expect(ping.answered(1)).toBeUndefined();
  ping.stop();
  clock.advance(60_000);
  expect(asked).toHaveLength(2);
});

test('a change of the lock keeps the password', () => {
  const said: ClientMessage[] = [];
  const host = new Host((message) => void said.push(message));
  host.lock(true);
  host.guard(true, 'otter');
  expect(said).toEqual([
    { type: 'door', locked: true },
    { type: 'door', locked: true, password: 'otter' },
  ]);
});
