import { mergeConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

/** A tour sees more than a test, and nobody waits for it. */
const LONGEST_MS = 600_000;

const shots = mergeConfig(e2e, { test: { testTimeout: LONGEST_MS } });
shots.test!.include = ['e2e/**/*.shots.ts'];

export default shots;
