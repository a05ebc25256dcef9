import { expect, test } from 'vitest';
import golden from '../../models/golden/normal-form.json';
import { NormalForm } from '../src/ink/NormalForm';

test.each(golden.cases)('the normal form of $name equals the reference to the bit', ({ strokes, tokens }) => {
  const placed = strokes.map((stroke) => stroke.map(([x, y]) => ({ x: x!, y: y! })));
  expect(NormalForm.ofStrokes(golden, placed)).toEqual(tokens);
});

test('tokens do not depend on how densely a straight line is sampled', () => {
  const ends = [
    { x: 100, y: 100 },
    { x: 3300, y: 2500 },
  ];
  const dense = Array.from({ length: 801 }, (_, i) => ({ x: 100 + 4 * i, y: 100 + 3 * i }));
  const sparseTokens = NormalForm.ofStrokes(golden, [ends]);
  const denseTokens = NormalForm.ofStrokes(golden, [dense]);
  expect(denseTokens.length).toBe(sparseTokens.length);
  denseTokens.forEach((token, i) =>
    token.forEach((value, field) => expect(value).toBeCloseTo(sparseTokens[i]![field]!, 6)),
  );
});
