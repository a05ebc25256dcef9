import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FLAGS, installed } from './support/chromium';

/**
 * What a step of a recogniser costs in a real browser, on one thread of WebAssembly. `MODELS` names folders with a
 * recogniser and its manifest, `OUT` the file for the figures.
 */
const FOLDERS = (process.env['MODELS'] ?? '').split(':').filter((folder) => folder !== '');
const RUNTIME = fileURLToPath(new URL('../node_modules/onnxruntime-web/dist/', import.meta.url));
const SITE = 'http://bench.invalid/';
const BATCHES = [1, 32];
const RUNS = 40;

/** A run is as long with any batch, and long beside the tick of a page's clock. */
const ROWS_A_RUN = 160;
const TYPES: Record<string, string> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
};

/** Microseconds a step of each row, by batch: the least of the runs, for whatever else runs only adds. */
type Costs = Record<number, number>;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: installed(), args: FLAGS });
  page = await browser.newPage();
  await page.route(`${SITE}**`, async (route) => {
    const [kind, ...path] = new URL(route.request().url()).pathname.slice(1).split('/');
    if (kind === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const file = kind === 'runtime' ? join(RUNTIME, ...path) : join(FOLDERS[Number(kind)]!, ...path);
    const contentType = TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  await page.goto(SITE);
  await page.addScriptTag({ url: `${SITE}runtime/ort.wasm.min.js` });
});

afterAll(() => browser?.close());

test('a step costs little in a browser', async () => {
  expect(FOLDERS.length, 'MODELS names no folder').toBeGreaterThan(0);
  const costs: Record<string, Costs> = {};
  for (const [number, folder] of FOLDERS.entries()) {
    costs[basename(folder)] = await page.evaluate(measure, {
      ...(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
        file: string;
        stateSizes: readonly number[];
      }),
      folder: `${SITE}${number}/`,
      runtime: `${SITE}runtime/`,
      batches: BATCHES,
      runs: RUNS,
      rowsARun: ROWS_A_RUN,
    });
  }
  console.log(JSON.stringify(costs));
  if (process.env['OUT']) writeFileSync(process.env['OUT'], JSON.stringify(costs));
  for (const cost of Object.values(costs)) expect(Math.max(...Object.values(cost))).toBeGreaterThan(0);
});

interface Task {
  readonly file: string;
  readonly stateSizes: readonly number[];
  readonly folder: string;
  readonly runtime: string;
  readonly batches: readonly number[];
  readonly runs: number;
  readonly rowsARun: number;
}

/** Runs in the page. */
async function measure(task: Task): Promise<Costs> {
  const { ort } = globalThis as unknown as { ort: typeof import('onnxruntime-web') };
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = task.runtime;
  const session = await ort.InferenceSession.create(task.folder + task.file);
  const costs: Costs = {};
  for (const rows of task.batches) {
    const tokens = new ort.Tensor('float32', new Float32Array(4 * rows).fill(1), [rows, 4]);
    let state = Object.fromEntries(
      task.stateSizes.map((size, number) => [
        `state${number}`,
        new ort.Tensor('float32', new Float32Array(size * rows), [rows, size]),
      ]),
    );
    const micros: number[] = [];
    const steps = task.rowsARun / rows;
    for (let run = 0; run <= task.runs; run++) {
      const start = performance.now();
      for (let step = 0; step < steps; step++) {
        const after = await session.run({ tokens, ...state });
        for (const part in state) state[part] = after[`next_${part}`] as typeof tokens;
      }
      micros.push((1000 * (performance.now() - start)) / task.rowsARun);
    }
    costs[rows] = Math.min(...micros.slice(1));
  }
  return costs;
}
