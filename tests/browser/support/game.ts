import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The game as its users start it: the real server in a process of its own, with a database of its own. */
export interface Game {
  /** Where a browser opens it. */
  readonly address: string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const OPENED = /Open (http:\/\/\S+)/;

function launch(port: string, dataDir: string): Promise<{ server: ChildProcess; address: string }> {
  const env = { ...process.env, PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '' };
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env, stdio: 'pipe' });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = OPENED.exec(said)?.[1];
      if (address) resolve({ server, address });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

export async function startGame(): Promise<Game> {
  const dataDir = await mkdtemp(join(tmpdir(), 'middle-ground-'));
  let { server, address } = await launch('0', dataDir);
  const { port } = new URL(address);
  return {
    address,
    kill: () => ended(server, 'SIGKILL'),
    async restart() {
      ({ server, address } = await launch(port, dataDir));
    },
    async stop() {
      await ended(server, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
