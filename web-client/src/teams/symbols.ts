/** A team's sign, drawn on a square of 24 x 24; `line` is a stroke, everything else is filled. */
export interface Symbol {
  readonly d: string;
  readonly line?: boolean;
}

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** In the order of the teams' numbers, which begin at 1; as many as a room may have. */
export const SYMBOLS: readonly Symbol[] = [
  {
    d: `${disc(12, 12, 4.5)}M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.400M17.6 17.6L19 19M19 5l-1.4 1.400M6.4 17.6L5 19`,
  },
  { d: 'M14.5 3A9.5 9.5 0 1 0 21 15.500A7.5 7.5 0 0 1 14.5 3z' },
  { d: 'M4 20.500Q1 6 20 4Q21.5 20 7.5 18.500z' },
  { d: 'M12 2.500l2.9 6.2 6.6.8-4.9 4.6 1.3 6.7-5.9-3.3-5.9 3.3 1.3-6.7-4.9-4.6 6.6-.8z' },
  { d: 'M12.5 2q6.5 6 6.5 12.500a7 7 0 0 1-14 0q0-4.5 3-6.500q0 3 2 3q2.5-4 2.5-9z' },
  { d: 'M2 9q3.3-4.5 6.6 0t6.7 0t6.7 0M2 16q3.3-4.5 6.6 0t6.7 0t6.7 0', line: true },
  { d: 'M7 19a4.6 4.6 0 0 1-.5-9.100a6 6 0 0 1 11.5 1a4.1 4.1 0 0 1-.5 8.100z' },
  {
    d:
      disc(12, 6.5, 3.6) +
      disc(17.3, 10.3, 3.6) +
      disc(15.3, 16.6, 3.6) +
      disc(8.7, 16.6, 3.6) +
      disc(6.7, 10.3, 3.6),
  },
];
