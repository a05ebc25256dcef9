import { describe, expect, test } from 'vitest';
import { handDrawn } from '../src/ink/handDrawn';
import { PICTURES } from '../src/ink/pictures';
import { seeded } from '../src/ink/random';
import { decodeFrame, encodeInkFrame } from '../src/wire/BinaryCodec';
import { readInk } from '../src/wire/InkCodec';
import { InvalidFrame } from '../src/wire/InvalidFrame';
import type { InkFrame, ServerFrame } from '../src/wire/messages';
import { WireReader } from '../src/wire/WireReader';
import { bytes, goldenFrames, hexOf } from './golden';

test.each(goldenFrames<InkFrame>('ink.json'))(
  'ink frame "$name" is written as in Java',
  ({ hex, message }) => {
    expect(hexOf(encodeInkFrame(message))).toBe(hex);
  },
);

const fromServer = [...goldenFrames<ServerFrame>('tick.json'), ...goldenFrames<ServerFrame>('reveal.json')];

test.each(fromServer)('server frame "$name" is read as in Java', ({ hex, message }) => {
  expect(decodeFrame(bytes(hex))).toEqual(message);
});

test.each(Object.entries(PICTURES))('ink of a %s survives being written and read', (_, picture) => {
  const ink = handDrawn(picture, 7);
  const frame = encodeInkFrame({ serial: 1, seq: 1, ink });
  const head = 3;
  expect(readInk(new WireReader(frame.subarray(head)))).toEqual(ink);
});

describe('frames that are not the protocol', () => {
  test.each([
    ['nothing at all', ''],
    ['an unknown kind', '09'],
    ['a truncated tick', '02'],
    ['an over-long varint', '02ffffffffff01'],
    ['a varint that could be shorter', '028000'],
    ['ink that claims more than there is', '02000900ff01'],
    ['a point off the canvas', '02000900051180201000'],
    ['an unknown operation', '0200090001 07'.replace(' ', '')],
  ])('%s is refused', (_, hex) => {
    expect(() => decodeFrame(bytes(hex))).toThrow(InvalidFrame);
  });

  test('random bytes are read or refused, and never anything else', () => {
    const seed = 20_261_122;
    const random = seeded(seed);
    for (let i = 0; i < 20_000; i++) {
      const noise = Uint8Array.from({ length: 1 + Math.floor(random() * 24) }, () =>
        Math.floor(random() * 256),
      );
      noise[0] = 2 + (i % 2);
      try {
        decodeFrame(noise);
      } catch (fault) {
        expect(fault, `seed ${seed}, frame ${hexOf(noise)}`).toBeInstanceOf(InvalidFrame);
      }
    }
  });
});
