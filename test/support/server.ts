import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVER_FLAGS } from '../../src/bootstrap/serverFlags.mjs';

/** Another build than the checkout's own, while somebody looks at work in progress. */
const ENTRY =
  process.env.SERVER_ENTRY ?? fileURLToPath(new URL('../../dist/server/server.js', import.meta.url));
export const SAMPLE_PASSWORD = 'Journey-2026-test';

export interface RunningServer {
  address: string;
  dataDir: string;
  process: ChildProcess;
  output(): string;
  /** Waits for its end; answers the exit code (null after a signal). */
  ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'talent-window-'));
export const removeDataDir = (dir: string): void => rmSync(dir, { recursive: true, force: true });

export interface ServerOptions {
  dataDir: string;
  env?: Record<string, string>;
  /** Milliseconds until it must listen. */
  patience?: number;
}

/** Starts the built server as its own process, as `npm start` does, and waits until it prints its address. */
export async function startServer({
  dataDir,
  env = {},
  patience = 60_000,
}: ServerOptions): Promise<RunningServer> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, [...SERVER_FLAGS, ENTRY], {
    env: { ...rest, DATA_DIR: dataDir, PORT: '0', SAMPLE_PASSWORD, SAMPLE_SIZE: 'hall', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', chunk => {
    text += String(chunk);
  });
  child.stderr.on('data', chunk => {
    text += String(chunk);
  });
  const ended = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server did not listen in time:\n${text}`)),
      patience,
    );
    const look = () => {
      const match = /Talent Window\s+(http:\/\/\S+?)\/?\s/.exec(text);
      if (!match?.[1]) return;
      clearTimeout(timer);
      resolve(match[1]);
    };
    child.stdout.on('data', look);
    child.on('exit', code => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${text}`));
    });
  });
  return {
    address,
    dataDir,
    process: child,
    output: () => text,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs the server until it refuses to start. Answers its exit code and what it said. */
export async function refusedStart(options: ServerOptions): Promise<{ code: number | null; said: string }> {
  try {
    const server = await startServer(options);
    await server.stop('SIGKILL');
    return { code: 0, said: server.output() };
  } catch (error) {
    const match = /ended with (\d+|null):\n([\s\S]*)/.exec((error as Error).message);
    if (!match) throw error;
    return { code: Number(match[1]), said: match[2] ?? '' };
  }
}

export async function signIn(address: string, username: string, password = SAMPLE_PASSWORD): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (response.status !== 200)
    throw new Error(`sign-in of ${username}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}
