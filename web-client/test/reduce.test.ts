import { expect, test } from 'vitest';
import { reduce } from '../src/game/reduce';
import { NOWHERE, type State } from '../src/game/State';
import type { ServerMessage } from '../src/wire/messages';
import { PROMPT, room, roundStarted } from './FakeServer';
import { goldenTexts } from './golden';

const after = (...messages: ServerMessage[]): State =>
  messages.reduce((state, message) => reduce(state, message, 1_000), NOWHERE);

const JOINED = { type: 'joined', code: 'BKT47', role: 'PLAYER', seat: 0 } as const;
const ENDED = {
  type: 'roundEnded',
  round: 1,
  rounds: 5,
  prompt: PROMPT,
  results: [],
  stored: true,
  revealMs: 8_000,
} as const;

test.each(goldenTexts<ServerMessage>('server'))('%s is understood', (_, message) => {
  expect(() => reduce(NOWHERE, message, 0)).not.toThrow();
});

test('a host learns whose pens moved as no hand can, in the round that is shown', () => {
  const shown = after(JOINED, room(), ENDED, { type: 'suspects', round: 1, seats: [3] });
  expect(shown.reveal?.suspects).toEqual([3]);
  expect(reduce(shown, { type: 'suspects', round: 2, seats: [0] }, 0).reveal?.suspects).toEqual([3]);
  expect(after(JOINED, room(), { type: 'suspects', round: 1, seats: [3] }).reveal).toBeUndefined();
});

test('who comes late sees the clock where it stands', () => {
  expect(after(JOINED, room(), roundStarted(4_000)).round?.clock).toEqual({
    startedAt: -3_000,
    durationMs: 20_000,
  });
});

test('each stage of a round ends the one before', () => {
  const counting = after(JOINED, room(), { type: 'countdown', round: 1, rounds: 5, startsInMs: 3_000 });
  expect(counting.countdown).toBeDefined();
  const drawing = reduce(counting, roundStarted(), 2_000);
  expect([drawing.countdown, drawing.round?.number]).toEqual([undefined, 1]);
  const revealed = reduce(drawing, ENDED, 3_000);
  expect([revealed.round, revealed.reveal?.round]).toEqual([undefined, 1]);
  const over = reduce(revealed, { type: 'gameEnded', standings: [], teams: [] }, 4_000);
  expect([over.reveal, over.final?.standings]).toEqual([undefined, []]);
  const lobby = reduce(over, room(), 5_000);
  expect(lobby.final?.standings).toEqual([]);
});

test('a room back in its lobby has no round under way', () => {
  expect(after(JOINED, room(), roundStarted(), room({ phase: 'LOBBY' })).round).toBeUndefined();
});

test('recognitions are kept in the order of their places, each seat once, and only for the round under way', () => {
  const recognised = (seat: number, place: number, round = 1): ServerMessage => ({
    type: 'recognised',
    round,
    seat,
    place,
    atMs: 100,
    points: 900,
  });
  const state = after(
    JOINED,
    room(),
    roundStarted(),
    recognised(3, 2),
    recognised(1, 1),
    recognised(1, 1),
    recognised(5, 1, 9),
  );
  expect(state.round?.recognised.map((one) => one.seat)).toEqual([1, 3]);
});

test('who was understood last sees it before the reveal, and nobody else waits', () => {
  const seen = (seat: number, endsAt: number): number | undefined => {
    const recognised = { type: 'recognised', round: 1, seat, place: 1, atMs: 100, points: 900 } as const;
    return reduce(after(JOINED, room(), roundStarted(), recognised), ENDED, endsAt).reveal?.applause?.until;
  };
  expect(seen(0, 1_010)).toBeGreaterThan(2_000);
  expect(seen(0, 60_000)).toBeUndefined();
  expect(seen(3, 1_010)).toBeUndefined();
});

test('leaving keeps who one is and the boards, and nothing of the room', () => {
  const board = { type: 'board', window: 'TODAY', entries: [] } as const;
  const state = after(JOINED, room(), roundStarted(), board, { type: 'left' });
  expect([state.room, state.round, state.seat]).toEqual([undefined, undefined, undefined]);
  expect(state.boards.TODAY).toEqual(board);
});

test('why a round does not count is known until one leaves the room', () => {
  const voided = after(JOINED, room(), roundStarted(), {
    type: 'roundVoid',
    round: 1,
    reason: 'SERVER_RESTARTED',
  });
  expect(voided.round).toBeUndefined();
  expect(voided.voided).toEqual({ reason: 'SERVER_RESTARTED', at: 1_000 });
  const again = reduce(voided, roundStarted(), 2_000);
  expect(again.voided?.reason).toBe('SERVER_RESTARTED');
  expect(reduce(again, { type: 'left' }, 3_000).voided).toBeUndefined();
});
