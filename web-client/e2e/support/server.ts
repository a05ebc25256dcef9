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
  /** How many rooms have changed since they were written last, which a {@link kill} would undo. */
  unwrittenRooms(): Promise<number>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it without asking, as a power cut would. */
  kill(): Promise<void>;
}

/** How a server is started, where that matters. */
export interface Start {
  /** Its port; any that is free if absent. */
  readonly port?: string;
  /** How long a stop waits for rounds that are being drawn: not at all, unless a test is about that. */
  readonly drainSeconds?: number;
}

/** A data folder that is gone after the test. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'inkrush-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Starts the distribution and waits until it says where it is.
 *
 * @throws Error with what the server printed when it ends before that
 */
export async function startServer(data: string, start: Start = {}): Promise<Server> {
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing; build it with ./inkrush build or mvn package`);
  const { port = '0', drainSeconds = 0 } = start;
  const where = ['--host', '127.0.0.1', '--port', port, '--data', data];
  const args = ['-jar', JAR, 'serve', ...where, '--drain-seconds', String(drainSeconds)];
  const child = spawn(java(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await greeting(child);
  return {
    url,
    unwrittenRooms: () => unwrittenRooms(url),
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
}

async function unwrittenRooms(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^inkrush_rooms_unwritten (\S+)$/m.exec(metrics)?.[1]);
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

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.on('exit', () => resolve());
    child.kill(signal);
  });
}
