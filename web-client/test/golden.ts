import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../protocol/src/test/resources/golden/', import.meta.url);

/** A golden binary frame: its bytes and what they mean. */
export interface GoldenFrame<M> {
  readonly name: string;
  readonly hex: string;
  readonly message: M;
}

export function goldenFrames<M>(file: string): readonly GoldenFrame<M>[] {
  return JSON.parse(readFileSync(new URL(`binary/${file}`, FOLDER), 'utf8')) as GoldenFrame<M>[];
}

/** Every golden text message of one direction, by file name. */
export function goldenTexts<M>(direction: 'client' | 'server'): readonly (readonly [string, M])[] {
  const folder = new URL(`${direction}/`, FOLDER);
  return readdirSync(folder).map((file) => [
    file,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as M,
  ]);
}

export const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
export const hexOf = (from: Uint8Array): string => Buffer.from(from).toString('hex');
