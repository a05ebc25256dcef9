import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from './e2e/support/patience.ts';

/** A browser, a server and a game each take seconds; what takes longer than this hangs. */
const LONGEST_MS = 300_000;

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'e2e/support/shared.ts',
    testTimeout: LONGEST_MS,
    hookTimeout: LONGEST_MS,
    fileParallelism: false,
    expect: { poll: { timeout: PATIENCE_MS } },
  },
});
