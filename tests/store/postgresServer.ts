import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import * as z from 'zod/mini';
import { canInstall, installDebians, onPath } from '../support/debian.ts';
import { quickFolder } from '../support/quickFolder.ts';

/** Where Debian keeps the programs of its versions; only some of them are on the path. */
const DEBIAN_VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** Has a database written all to its files. @returns their folder; only where the server is ours. */
  filesOf(url: string): Promise<string>;
  /** Makes an empty database. @returns its address */
  newDatabase(): Promise<string>;
  /** Stops it as a crash would; only where the tests have started it. */
  stop(): void;
  /** Starts it again on the same data. */
  start(): void;
  /** Stops it for good. */
  remove(): void;
}

/** Where a server is to be had. */
export interface FoundPostgres {
  /** Whether the tests start it themselves, and may stop it. */
  readonly ours: boolean;
  launch(): PostgresServer;
}

/** The folder of the server's programs; null where it has none. */
function findPrograms(): string | null {
  const initdb = onPath('initdb');
  if (initdb) return dirname(initdb);
  if (!existsSync(DEBIAN_VERSIONS)) return null;
  const versions = readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a));
  return (
    versions
      .map((version) => join(DEBIAN_VERSIONS, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  );
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function userToBe(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * How the tests get at PostgreSQL: the server that DATABASE_URL_TEST names (its user may make databases), programs of
 * this machine, or those of Debian's package, which is installed where that may be done.
 * @returns a reason, in words, where there is none
 */
export function findPostgres(): FoundPostgres | string {
  const named = process.env.DATABASE_URL_TEST;
  if (named) return { ours: false, launch: () => servedAt(named) };
  if (findPrograms() === null && canInstall()) {
    console.log('No PostgreSQL found: installing the Debian package (about a minute).');
    installDebians('postgresql');
  }
  const programs = findPrograms();
  if (programs) return { ours: true, launch: () => startServer(programs) };
  return 'there is no PostgreSQL on this machine; install it, or name a server in DATABASE_URL_TEST';
}

function servedAt(url: string): PostgresServer {
  const nothing = () => undefined;
  return {
    filesOf: async () => '',
    newDatabase: () => newDatabase(url),
    start: nothing,
    stop: nothing,
    remove: nothing,
  };
}

/** A server on a socket in a temporary folder, with nothing in it; about a second. */
function startServer(programs: string): PostgresServer {
  const user = userToBe();
  const folder = quickFolder('postgres');
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const options = `-c listen_addresses= -c unix_socket_directories=${folder}`;
  const start = () => {
    run('pg_ctl', 'start', '-w', '-s', '-D', data, '-o', options, '-l', join(folder, 'log'));
  };
  const stop = () => {
    run('pg_ctl', 'stop', '-s', '-m', 'immediate', '-D', data);
  };
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  start();
  const url = `postgres:///postgres?user=postgres&host=${encodeURIComponent(folder)}`;
  const remove = () => {
    stop();
    rmSync(folder, { recursive: true });
  };
  const filesOf = async (url: string) => {
    await runSql(url, 'CHECKPOINT');
    const oid = 'SELECT oid::integer FROM pg_database WHERE datname = current_database()';
    const [row] = z.array(z.object({ oid: z.number() })).parse(await runSql(url, oid));
    return join(data, 'base', String(row?.oid));
  };
  return { filesOf, newDatabase: () => newDatabase(url), start, stop, remove };
}

let made = 0;

async function newDatabase(base: string): Promise<string> {
  made += 1;
  const name = `middle_ground_test_${process.pid}_${made}`;
  await runSql(base, `CREATE DATABASE ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL on a connection of its own. @returns the rows of the last statement */
export async function runSql(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const results = [await client.query(sql)].flat();
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
