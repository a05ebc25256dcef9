import { existsSync } from 'node:fs';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser is. */
export function installed(): string {
  const found = process.env['CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));
  if (found === undefined) throw new Error('Chromium is missing; install it with apt-get install chromium');
  return found;
}
