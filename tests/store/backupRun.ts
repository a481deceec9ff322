import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as waited } from 'node:timers/promises';
import { logFault } from '../../server/log.ts';
import { databaseFile, openStore } from '../../server/store/open.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { Filled } from '../crash/fill.ts';
import { fill, sitAtDesk } from '../crash/fill.ts';
import { allOpen } from '../crash/seats.ts';
import { COMPILED, startProcess } from '../crash/serverProcess.ts';
import { quickFolder } from '../support/quickFolder.ts';

export interface BackupReport {
  /** How many events the backup holds, and how many the database got after it. */
  readonly events: number;
  readonly later: number;
  /** Sessions whose log in the backup is not the beginning of the log in the database. */
  readonly wrong: readonly string[];
  /** What the commands printed. */
  readonly said: readonly string[];
  /** How long the commands took, each a process of its own, and a server's start on the restored database. Milliseconds. */
  readonly backup: number;
  readonly restore: number;
  readonly start: number;
}

function placeAt(dataDir: string) {
  return { dataDir, databaseUrl: null };
}

/** Somebody at a desk who gives a table more time, again and again. @returns how to stop that */
async function keepBusy(url: string, session: Filled): Promise<() => void> {
  const seat = sitAtDesk(url, session);
  await allOpen([seat]);
  let stopped = false;
  const extend = async () => {
    for (; !stopped; await waited(200)) await seat.link.model.asker.desk({ type: 'extend', by: 1 });
  };
  void extend();
  return () => {
    stopped = true;
    seat.stop();
  };
}

async function logsIn(dataDir: string): Promise<Map<string, readonly TableEvent[]>> {
  const store = await openStore(placeAt(dataDir), logFault);
  const logs = new Map<string, readonly TableEvent[]>();
  for (const code of await store.codesSince(0)) {
    const record = await store.findSession(code);
    if (record) logs.set(code, await store.load(record.table));
  }
  await store.close();
  return logs;
}

/** Resolves when a server has stored something more. */
async function grown(dataDir: string): Promise<void> {
  const db = new DatabaseSync(databaseFile(dataDir), { readOnly: true });
  const count = db.prepare('SELECT count(*) AS n FROM events');
  const before = count.get()?.n;
  while (count.get()?.n === before) await waited(20);
  db.close();
}

/** Runs a command of the project. @returns what it printed @throws where it ends with anything but 0 */
async function command(name: string, dataDir: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, ...COMPILED, DATA_DIR: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, [`server/cli/${name}.ts`, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${output}`);
  return output.trim();
}

function total(logs: ReadonlyMap<string, readonly TableEvent[]>): number {
  return [...logs.values()].reduce((sum, log) => sum + log.length, 0);
}

/** Backs a server up while bots play at all its tables, kills it, and goes on from the backup elsewhere. */
export async function runBackup(sessions: number): Promise<BackupReport> {
  const root = quickFolder('backup');
  const [dataDir, elsewhere, file] = [
    join(root, 'data'),
    join(root, 'elsewhere'),
    join(root, 'kept', 'backup'),
  ];
  const [first] = await fill(placeAt(dataDir), sessions);
  if (!first) throw new Error('No session');
  const server = await startProcess('tests/crash/serve.ts', placeAt(dataDir));
  const stop = await keepBusy(server.url, first);
  await grown(dataDir);
  const said: string[] = [];
  const run = async (name: string, folder: string, ...args: string[]) => {
    const began = performance.now();
    said.push(await command(name, folder, args));
    return performance.now() - began;
  };
  const backup = await run('backup', dataDir, '--to', file);
  await grown(dataDir);
  stop();
  await server.kill('SIGKILL');
  const whole = await logsIn(dataDir);

  const restore = await run('restore', elsewhere, '--from', file);
  const copy = await logsIn(elsewhere);
  const again = await startProcess('tests/crash/serve.ts', placeAt(elsewhere));
  await again.kill('SIGTERM');

  const begins = (log: readonly TableEvent[], longer: readonly TableEvent[]) =>
    log.length > 0 && JSON.stringify(longer.slice(0, log.length)) === JSON.stringify(log);
  const wrong = [...whole].flatMap(([code, log]) => (begins(copy.get(code) ?? [], log) ? [] : [code]));
  const start = again.upAt - again.spawnedAt;
  return { events: total(copy), later: total(whole) - total(copy), wrong, said, backup, restore, start };
}
