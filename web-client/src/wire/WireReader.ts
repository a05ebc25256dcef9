import { InvalidFrame } from './InvalidFrame';

const MAX_VARINT_BYTES = 5;
const MAX_VARINT = 0x7fffffff;

/** Reads the wire's integers; throws {@link InvalidFrame} on anything truncated, over-long or not in its shortest form. */
export class WireReader {
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get exhausted(): boolean {
    return this.position === this.bytes.length;
  }

  get remaining(): number {
    return this.bytes.length - this.position;
  }

  byte(): number {
    const next = this.bytes[this.position];
    if (next === undefined) throw new InvalidFrame('frame is truncated');
    this.position++;
    return next;
  }

  varint(): number {
    let value = 0;
    for (let i = 0; i < MAX_VARINT_BYTES; i++) {
      const next = this.byte();
      // Not a shift: the fifth byte reaches beyond the 32 bits that shifts keep.
      value += (next & 0x7f) * 2 ** (7 * i);
      if (next < 0x80) {
        if (next === 0 && i > 0) throw new InvalidFrame('varint is not in its shortest form');
        if (value > MAX_VARINT) throw new InvalidFrame('varint is over 31 bits');
        return value;
      }
    }
    throw new InvalidFrame('varint is over-long');
  }

  zigzag(): number {
    const value = this.varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads a length and returns a reader over that many of the following bytes. */
  section(): WireReader {
    const size = this.varint();
    if (size > this.remaining) throw new InvalidFrame('frame is truncated');
    const section = new WireReader(this.bytes.subarray(this.position, this.position + size));
    this.position += size;
    return section;
  }
}
