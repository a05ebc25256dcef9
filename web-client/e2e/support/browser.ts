import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject, onTestFailed } from 'vitest';
import { texts } from '../../src/text/languages';
import type { Text } from '../../src/text/Text';
import { PATIENCE_MS } from './patience';

/** The browser that all tests share, seen from one of them: to close it closes what this test has opened. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

export interface Look {
  readonly locale?: 'en-US' | 'ko-KR';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
}

const DESKTOP = { width: 1280, height: 800 };

/** Somebody at a page of their own, with storage of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly text: Text;
  /** What went wrong in the page's own code; stays empty in a passing test. */
  readonly faults: readonly string[];
}

/** Opens a page; a failing test leaves a picture of it in `target/e2e-failures`. */
export async function visitor(browser: Browser, look: Look = {}): Promise<Visitor> {
  const locale = look.locale ?? 'en-US';
  const context = await browser.newContext({
    locale,
    viewport: look.viewport ?? DESKTOP,
    hasTouch: look.touch ?? false,
    reducedMotion: 'no-preference',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  onTestFailed(async ({ task }) => {
    await page.screenshot({ path: `target/e2e-failures/${task.name}-${locale}.png` });
  });
  return { page, context, text: locale === 'ko-KR' ? texts.KO : texts.EN, faults };
}
