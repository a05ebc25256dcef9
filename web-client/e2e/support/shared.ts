import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { FLAGS, installed } from './chromium';
import { dataFolder, startServer } from './server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a server that all tests share, without a slash at its end. */
    readonly url: string;
    /** Where the browser that all tests share takes orders. */
    readonly browser: string;
  }
}

/** Starts what every test needs and none changes: one server and one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await dataFolder();
  const server = await startServer(data.path);
  const browser = await chromium.launchServer({ executablePath: installed(), args: FLAGS });
  project.provide('url', server.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
    await data.remove();
  };
}
