import { readFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web';
import type { Token } from '../../src/ink/NormalForm';

const FOLDER = new URL('../../../models/src/main/resources/dev/inkrush/models/', import.meta.url);

interface Manifest {
  readonly file: string;
  readonly sha256: string;
  readonly stateSizes: readonly number[];
  readonly noneOfThem: number;
  readonly tokenFeatures: number;
  readonly normalForm: { readonly minimumSize: number; readonly stepsPerSize: number };
}

export const manifest = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as Manifest;
export const labels = JSON.parse(readFileSync(new URL('labels.json', FOLDER), 'utf8')) as { word: string }[];

/** A word and how much the recogniser believes in it, 0 to 1; the rest to one is none of the words. */
export type Belief = readonly [word: string, probability: number];

/** The shipped recogniser on a browser's runtime. */
export class Recogniser {
  private constructor(private readonly session: ort.InferenceSession) {}

  static async open(): Promise<Recogniser> {
    ort.env.wasm.numThreads = 1;
    const graph = readFileSync(new URL(manifest.file, FOLDER));
    return new Recogniser(await ort.InferenceSession.create(graph));
  }

  /** The logits after the last of the tokens. */
  async read(tokens: readonly Token[]): Promise<Float32Array> {
    const after = await this.readEach(tokens);
    return after.at(-1)!;
  }

  /** The logits after each token. */
  async readEach(tokens: readonly Token[]): Promise<readonly Float32Array[]> {
    let state = manifest.stateSizes.map(
      (size) => new ort.Tensor('float32', new Float32Array(size), [1, size]),
    );
    const logits: Float32Array[] = [];
    for (const token of tokens) {
      const answer = await this.session.run({
        tokens: new ort.Tensor('float32', [...token], [1, manifest.tokenFeatures]),
        ...Object.fromEntries(state.map((part, number) => [`state${number}`, part])),
      });
      state = state.map((_, number) => answer[`next_state${number}`] as (typeof state)[number]);
      logits.push(answer['logits']!.data as Float32Array);
    }
    return logits;
  }
}

/** What logits say of the words, best first. */
export function beliefs(logits: Float32Array): readonly Belief[] {
  const highest = Math.max(...logits);
  const weights = [...logits].map((logit) => Math.exp(logit - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights
    .slice(0, manifest.noneOfThem)
    .map((weight, label): Belief => [labels[label]!.word, weight / sum])
    .sort(([, one], [, other]) => other - one);
}
