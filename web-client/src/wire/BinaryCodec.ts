import type {
  Guess,
  InkFrame,
  OwnDelta,
  RevealFrame,
  SeatDelta,
  ServerFrame,
  Thought,
  TickFrame,
} from './messages';
import { readInk, writeInk } from './InkCodec';
import { InvalidFrame } from './InvalidFrame';
import { WireReader } from './WireReader';
import { WireWriter } from './WireWriter';

const KIND_INK = 1;
const KIND_TICK = 2;
const KIND_REVEAL = 3;
const KIND_OWN_TICK = 4;
const FLAG_INK = 1;
const FLAG_BEST = 2;
const FLAG_RESET = 4;

export function encodeInkFrame(frame: InkFrame): Uint8Array<ArrayBuffer> {
  const out = new WireWriter();
  out.byte(KIND_INK);
  out.varint(frame.serial);
  out.varint(frame.seq);
  writeInk(frame.ink, out);
  return out.toBytes();
}

/**
 * Reads a binary frame of the server.
 *
 * @throws InvalidFrame when it is none
 */
export function decodeFrame(bytes: Uint8Array): ServerFrame {
  const from = new WireReader(bytes);
  const kind = from.byte();
  if (kind === KIND_TICK) return readTick(from);
  if (kind === KIND_OWN_TICK) return readOwnTick(from);
  if (kind === KIND_REVEAL) return readReveal(from);
  throw new InvalidFrame('unknown kind of frame');
}

function readTick(from: WireReader): TickFrame {
  return { kind: 'tick', tick: from.varint(), deltas: readSeats(from) };
}

function readOwnTick(from: WireReader): TickFrame {
  return { kind: 'tick', tick: from.varint(), own: readOwn(from), deltas: readSeats(from) };
}

function readOwn(from: WireReader): OwnDelta {
  const ackSeq = from.varint();
  const count = from.varint();
  if (count === 0) return { ackSeq };
  const guesses: Guess[] = [];
  for (let left = count - 1; left > 0; left--) guesses.push(readGuess(from));
  return { ackSeq, guesses };
}

function readSeats(from: WireReader): SeatDelta[] {
  const deltas: SeatDelta[] = [];
  while (!from.exhausted) deltas.push(readSeat(from));
  return deltas;
}

function readSeat(from: WireReader): SeatDelta {
  const head = from.varint();
  const seat = head >>> 3;
  const reset = (head & FLAG_RESET) !== 0;
  const ink = head & FLAG_INK ? readInk(from.section()) : [];
  return head & FLAG_BEST ? { seat, reset, ink, best: readGuess(from) } : { seat, reset, ink };
}

function readReveal(from: WireReader): RevealFrame {
  const round = from.varint();
  const seat = from.varint();
  const ink = readInk(from.section());
  const thoughts: Thought[] = [];
  let atMs = 0;
  while (!from.exhausted) {
    atMs += from.varint();
    thoughts.push({ atMs, best: readGuess(from), promptProbability: from.byte() });
  }
  return { kind: 'reveal', round, seat, ink, thoughts };
}

function readGuess(from: WireReader): Guess {
  return { label: from.varint(), probability: from.byte() };
}
