import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../server/store/open.ts';

/** Which program is started, from the root of the project. */
export type Entry = 'server/main.ts' | 'tests/crash/serve.ts' | 'tests/crash/crashingServe.ts';

export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  readonly port: number;
  /** When it was started and when it said that it is running; `performance.now()`. */
  readonly spawnedAt: number;
  readonly upAt: number;
  /** What it wrote so far. */
  output(): string;
  /** Resolves with how it ended: an exit code, or a signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** What Node compiled once need not be compiled again at every start. */
export const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'middle-ground-compiled') };

const running = new Set<ChildProcess>();

/** Kills whatever was started and has not ended; for the end of a run that went wrong. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

interface ProcessOptions {
  /** Any free one, where it is left out. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The real server in a process of its own.
 * @throws where it ends before it is running, with what it wrote
 */
export async function startProcess(
  entry: Entry,
  { dataDir, databaseUrl }: Place,
  { port = 0, env = {} }: ProcessOptions = {},
): Promise<ServerProcess> {
  const spawnedAt = performance.now();
  const program = fileURLToPath(new URL(`../../${entry}`, import.meta.url));
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...COMPILED,
      ...env,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      TRUST_PROXY: '',
    },
  });
  running.add(child);
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += String(chunk);
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  const taken = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const said = /Open http:\/\/[^:]+:(\d+)/.exec(output);
      if (said) resolve(Number(said[1]));
    });
    ended.then((how) => reject(new Error(`The server ended (${how}) before it was running.\n${output}`)));
  });
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    spawnedAt,
    upAt: performance.now(),
    output: () => output,
    ended,
    kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
