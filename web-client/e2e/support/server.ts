import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../../server/target/inkrush/inkrush.jar', import.meta.url));

/** A running server: the built distribution, as a user starts it. */
export interface Server {
  /** Where the page is, without a slash at its end. */
  readonly url: string;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

/** A data folder that is gone after the test. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'inkrush-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Starts the distribution on a free port and waits until it says where it is.
 *
 * @throws Error with what the server printed when it ends before that
 */
export async function startServer(data: string): Promise<Server> {
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing; build it with ./inkrush build or mvn package`);
  const args = ['-jar', JAR, 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data];
  const child = spawn(java(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await greeting(child);
  return { url, stop: () => ended(child) };
}

function java(): string {
  const home = process.env['JAVA_HOME'];
  return home === undefined ? 'java' : join(home, 'bin', 'java');
}

function greeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
