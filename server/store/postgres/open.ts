import type { ClientConfig } from 'pg';
import { Pool } from 'pg';
import { StoreUnusable } from '../store.ts';
import { migrate, SCHEMA } from './format.ts';
import { Occupied, Writer } from './Writer.ts';

/** Connections that read. */
const READERS = 4;

/** How long the database may take to let one in, and to answer. Milliseconds. */
const CONNECT_PATIENCE = 3000;
const ANSWER_PATIENCE = 10_000;

/**
 * Settings of each connection: a commit is acknowledged when it is on the disk, whatever the database does for others,
 * and a server that vanished without a word is noticed within seconds.
 */
const SETTINGS = {
  search_path: SCHEMA,
  synchronous_commit: 'on',
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
};

function configOf(url: string): ClientConfig {
  const options = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  return {
    connectionString: url,
    application_name: 'middle-ground',
    options: options.join(' '),
    connectionTimeoutMillis: CONNECT_PATIENCE,
    query_timeout: ANSWER_PATIENCE,
    keepAlive: true,
  };
}

/** What is said of a database that cannot be used; the address is told without its password. */
function unusable(url: string, error: unknown): StoreUnusable {
  const { host, pathname } = new URL(url);
  const name = `The database ${pathname.slice(1)} at ${host || 'this machine'}`;
  if (error instanceof Occupied)
    return new StoreUnusable(
      `${name} is in use by another server. Stop that one, or give this one a database of its own in DATABASE_URL.`,
    );
  const reason = error instanceof Error ? error.message || Reflect.get(error, 'code') : error;
  return new StoreUnusable(
    `${name} cannot be used (${reason}). Start PostgreSQL or correct DATABASE_URL; without DATABASE_URL the game keeps everything in a file of its own.`,
  );
}

/** Connections to a database of the present format that no other server writes to. */
export interface OwnedDatabase {
  readonly writer: Writer;
  readonly readers: Pool;
}

/**
 * @param url such as `postgres://user:password@host:5432/database`
 * @param onFault told of connections that broke while nobody used them
 * @throws StoreUnusable
 */
export async function ownDatabase(url: string, onFault: (error: unknown) => void): Promise<OwnedDatabase> {
  const config = configOf(url);
  const writer = new Writer(config);
  try {
    await writer.transaction(async (client) => {
      await migrate(client);
      const { rows } = await client.query('SHOW fsync');
      if (rows[0]?.fsync !== 'on')
        throw new StoreUnusable('PostgreSQL runs with fsync = off, and would lose what it acknowledged.');
    });
  } catch (error) {
    await writer.close();
    throw error instanceof StoreUnusable ? error : unusable(url, error);
  }
  const readers = new Pool({ ...config, max: READERS });
  readers.on('error', onFault);
  return { writer, readers };
}
