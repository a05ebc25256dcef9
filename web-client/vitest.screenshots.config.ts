import { mergeConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

const shots = mergeConfig(e2e, {});
shots.test!.include = ['e2e/**/*.shots.ts'];

export default shots;
