import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import normalForm from '../../models/golden/normal-form.json';
import golden from '../../models/golden/recogniser.json';
import type { Token } from '../src/ink/NormalForm';
import { beliefs, manifest, Recogniser } from './recogniser/Recogniser';

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await Recogniser.open();
});

test('the golden logits are those of the shipped recogniser', () => {
  const folder = new URL('../../models/src/main/resources/dev/inkrush/models/', import.meta.url);
  const graph = readFileSync(new URL(manifest.file, folder));
  expect(createHash('sha256').update(graph).digest('hex')).toBe(golden.sha256);
  expect(manifest.sha256).toBe(golden.sha256);
});

test.each(golden.cases)('a browser reads $name as the training code does', async ({ name, logits, top5 }) => {
  const { tokens } = normalForm.cases.find((one) => one.name === name)!;
  const read = await recogniser.read(tokens as unknown as readonly Token[]);
  const worst = Math.max(...logits.map((logit, i) => Math.abs(logit - read[i]!)));
  expect(worst).toBeLessThanOrEqual(golden.tolerance);
  const [word, probability] = top5.find(([answer]) => answer !== null)!;
  expect(beliefs(read)[0]).toEqual([word, expect.closeTo(probability as number, 3)]);
});
