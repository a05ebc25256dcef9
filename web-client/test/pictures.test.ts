import { beforeAll, expect, test } from 'vitest';
import { Drawing } from '../src/ink/Drawing';
import { handDrawn } from '../src/ink/handDrawn';
import { NormalForm } from '../src/ink/NormalForm';
import { PICTURES, type PictureName } from '../src/ink/pictures';
import { beliefs, manifest, Recogniser } from './recogniser/Recogniser';

/** The browser tests draw these and wait until the model understands. */
const DRAWN_IN_BROWSERS: readonly PictureName[] = ['umbrella', 'fish', 'sailboat', 'cat'];

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await Recogniser.open();
});

test.each(DRAWN_IN_BROWSERS)('the shipped recogniser takes our hand-drawn %s for one', async (name) => {
  const drawing = new Drawing();
  drawing.apply(handDrawn(PICTURES[name], 1));
  const strokes = drawing.strokes.map((stroke) => stroke.points);
  const [best] = beliefs(await recogniser.read(NormalForm.ofStrokes(manifest.normalForm, strokes)));
  expect(best?.[0]).toBe(name);
  expect(best?.[1]).toBeGreaterThan(0.5);
});

test('the same picture and seed give the same ink, another seed another', () => {
  expect(handDrawn(PICTURES.cat, 3)).toEqual(handDrawn(PICTURES.cat, 3));
  expect(handDrawn(PICTURES.cat, 3)).not.toEqual(handDrawn(PICTURES.cat, 4));
});
