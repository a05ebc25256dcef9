import type { ServerMessage } from '../wire/messages';
import { NOWHERE, type State } from './State';

/**
 * The state after a message of the server.
 *
 * @param now the page's clock when the message came, in milliseconds
 */
export function reduce(state: State, message: ServerMessage, now: number): State {
  switch (message.type) {
    case 'welcome':
      return { ...state, me: { playerId: message.playerId, name: message.name } };
    case 'joined':
      return { ...away(state), role: message.role, seat: message.seat };
    case 'room':
      return message.phase === 'LOBBY'
        ? { ...between(state), standings: state.standings, room: message }
        : { ...state, room: message };
    case 'left':
      return away(state);
    case 'countdown':
      return { ...between(state), countdown: countdown(message, now) };
    case 'roundStarted':
      return { ...between(state), round: started(message, now) };
    case 'recognised':
      return state.round?.number === message.round
        ? { ...state, round: recognise(state.round, message) }
        : state;
    case 'roundEnded':
      return { ...between(state), reveal: reveal(state, message, now) };
    case 'gameEnded':
      return { ...between(state), standings: message.standings };
    case 'board':
      return { ...state, boards: { ...state.boards, [message.window]: message } };
    case 'error':
      return { ...state, problem: { code: message.code, at: now } };
    case 'closing':
      return state;
  }
}

type Told<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

/** In no room; who one is and the boards outlast it. */
function away(state: State): State {
  return { ...NOWHERE, link: state.link, me: state.me, boards: state.boards, problem: state.problem };
}

/** In the room, but in none of the phases of a round. */
function between(state: State): State {
  return { ...state, countdown: undefined, round: undefined, reveal: undefined, standings: undefined };
}

function countdown({ round, rounds, startsInMs }: Told<'countdown'>, now: number): State['countdown'] {
  return { round, rounds, startedAt: now, durationMs: startsInMs };
}

function started(message: Told<'roundStarted'>, now: number): State['round'] {
  const clock = { startedAt: now - message.elapsedMs, durationMs: message.durationMs };
  return { number: message.round, rounds: message.rounds, prompt: message.prompt, clock, recognised: [] };
}

function recognise(round: NonNullable<State['round']>, message: Told<'recognised'>): State['round'] {
  const others = round.recognised.filter((one) => one.seat !== message.seat);
  return { ...round, recognised: [...others, message].sort((a, b) => a.place - b.place) };
}

function reveal(state: State, message: Told<'roundEnded'>, now: number): State['reveal'] {
  const { round, rounds, prompt, results, stored, revealMs } = message;
  const roundMs = state.room ? state.room.settings.seconds * 1_000 : 0;
  return {
    round,
    rounds,
    prompt,
    results,
    stored,
    roundMs,
    drawings: [],
    clock: { startedAt: now, durationMs: revealMs },
  };
}
