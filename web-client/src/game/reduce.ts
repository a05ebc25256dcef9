import type { ServerMessage } from '../wire/messages';
import { NOWHERE, type Applause, type Reveal, type Round, type Span, type State } from './State';

/** How long the moment of being understood is shown, in milliseconds. */
const APPLAUSE_MS = 1_800;

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
        ? { ...between(state), final: state.final, room: message }
        : { ...state, room: message };
    case 'left':
      return away(state);
    case 'countdown':
      return { ...between(state), countdown: countdown(message, now) };
    case 'roundStarted':
      return { ...between(state), round: started(message, now) };
    case 'paused':
      return held(state, message, now);
    case 'roundVoid':
      return { ...between(state), voided: { reason: message.reason, at: now } };
    case 'recognised':
      return { ...state, round: recognise(state, message, now) };
    case 'roundEnded':
      return { ...between(state), reveal: reveal(state, message, now) };
    case 'suspects':
      return { ...state, reveal: suspect(state, message) };
    case 'gameEnded':
      return { ...between(state), final: { standings: message.standings, teams: message.teams } };
    case 'board':
      return { ...state, boards: { ...state.boards, [message.window]: message } };
    case 'error':
      return { ...state, problem: { code: message.code, at: now } };
    case 'closing':
    case 'pong':
      return state;
  }
}

type Told<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

/** In no room; who one is and the boards outlast it. */
function away(state: State): State {
  const { link, me, boards, problem, pingMs } = state;
  return { ...NOWHERE, link, me, boards, problem, pingMs };
}

/** In the room, but in none of the phases of a round. */
function between(state: State): State {
  return { ...state, countdown: undefined, round: undefined, reveal: undefined, final: undefined };
}

function countdown({ round, rounds, startsInMs }: Told<'countdown'>, now: number): State['countdown'] {
  return { round, rounds, startedAt: now, durationMs: startsInMs };
}

function started(message: Told<'roundStarted'>, now: number): State['round'] {
  const clock = { startedAt: now - message.elapsedMs, durationMs: message.durationMs };
  return {
    number: message.round,
    rounds: message.rounds,
    prompt: message.prompt,
    clock,
    recognised: [],
    understoodAt: undefined,
  };
}

/** Whatever is going on stands still with so much left, or goes on from there. */
function held(state: State, { paused, remainingMs }: Told<'paused'>, now: number): State {
  const { countdown, round, reveal } = state;
  const hold = ({ durationMs }: Span): Span => ({
    startedAt: now + remainingMs - durationMs,
    durationMs,
    ...(paused && { stoppedAt: now }),
  });
  return {
    ...state,
    countdown: countdown && { round: countdown.round, rounds: countdown.rounds, ...hold(countdown) },
    round: round && { ...round, clock: hold(round.clock) },
    reveal: reveal && { ...reveal, clock: hold(reveal.clock) },
  };
}

function recognise({ round, seat }: State, message: Told<'recognised'>, now: number): State['round'] {
  if (round?.number !== message.round) return round;
  const others = round.recognised.filter((one) => one.seat !== message.seat);
  const recognised = [...others, message].sort((a, b) => a.place - b.place);
  return { ...round, recognised, understoodAt: message.seat === seat ? now : round.understoodAt };
}

function reveal(state: State, message: Told<'roundEnded'>, now: number): Reveal {
  const { round, rounds, prompt, results, stored, revealMs } = message;
  const clock = { startedAt: now, durationMs: revealMs };
  return {
    round,
    rounds,
    prompt,
    results,
    stored,
    drawings: [],
    suspects: [],
    clock,
    applause: applause(state.round, now),
  };
}

function suspect({ reveal }: State, { round, seats }: Told<'suspects'>): State['reveal'] {
  return reveal?.round === round ? { ...reveal, suspects: seats } : reveal;
}

/** The last to be understood ends the round for all, and must still see it happen. */
function applause(round: Round | undefined, now: number): Applause | undefined {
  if (round?.understoodAt === undefined) return undefined;
  const until = round.understoodAt + APPLAUSE_MS;
  return until > now ? { round, until } : undefined;
}
