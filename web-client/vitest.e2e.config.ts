import { defineConfig } from 'vitest/config';

/** A browser, a server and a game each take seconds; what takes longer than this hangs. */
const LONGEST_MS = 180_000;

/** How long a page may take until it shows what is expected of it. */
const PATIENCE_MS = 20_000;

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
