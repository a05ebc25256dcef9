import { mergeConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

const bench = mergeConfig(e2e, {});
bench.test!.include = ['e2e/**/*.bench.ts'];
bench.test!.globalSetup = [];

export default bench;
