import { setTimeout as waited } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { Client, DatabaseError } from 'pg';
import { SCHEMA } from './format.ts';

/** After a crash the database notices in its own time that the former server is gone. Milliseconds. */
const LOCK_PATIENCE = 3000;
const LOCK_RETRY = 50;

/** Another server writes to the same database. */
export class Occupied extends Error {
  override readonly name = 'Occupied';
}

/** A second server would play every table twice: the lock belongs to the connection, and ends with it. */
async function lock(client: Client): Promise<void> {
  const until = performance.now() + LOCK_PATIENCE;
  for (;;) {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(hashtext('${SCHEMA}')) AS got`);
    if (rows[0]?.got === true) return;
    if (performance.now() > until) throw new Occupied('Another server is using the database');
    await waited(LOCK_RETRY);
  }
}

/**
 * The one connection that writes, one transaction after the other. It holds the lock that keeps a second server away,
 * so that nothing is ever written without it. A connection that broke is made anew when the next write comes.
 */
export class Writer {
  readonly #config: ClientConfig;
  #client: Client | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(config: ClientConfig) {
    this.#config = config;
  }

  /** Does all of it durably, or nothing. @throws where it could not, or where it cannot be known whether it did */
  transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#transaction(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Ends the connection once everything under way is done. */
  async close(): Promise<void> {
    await this.#last;
    await this.#client?.end();
    this.#client = null;
  }

  async #transaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = this.#client ?? (await this.#connect());
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // The database said no and goes on; after anything else the connection is not to be trusted.
      if (error instanceof DatabaseError) await client.query('ROLLBACK').catch(() => this.#drop(client));
      else this.#drop(client);
      throw error;
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client(this.#config);
    client.on('error', () => this.#drop(client));
    try {
      await client.connect();
      await lock(client);
    } catch (error) {
      this.#drop(client);
      throw error;
    }
    this.#client = client;
    return client;
  }

  #drop(client: Client): void {
    if (this.#client === client) this.#client = null;
    client.end().catch(() => undefined);
  }
}
