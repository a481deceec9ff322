import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { StoreUnusable } from '../store.ts';
import { FORMAT, formatOf, inTransaction, migrate, pragma } from './format.ts';
import { Witness } from './Witness.ts';

/** Makes a folder and those above it one by one: under /proc, `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The file that says how many writes were acknowledged. */
export function witnessOf(file: string): string {
  return `${file}.writes`;
}

/**
 * Keeps a second server away from the same file: it would play every table twice. The lock is on a file of its own,
 * so that a backup may read the real one meanwhile; it ends with the process, however that ends.
 * @throws where another has it
 */
export function lockFile(file: string): DatabaseSync {
  const db = new DatabaseSync(`${file}.lock`);
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Tables whose indexes are tried at each start: they are small, and no chain of hashes watches them. */
const RECORDS = ['sessions', 'people', 'notices', 'choices', 'real_names', 'clock', 'writes'];

/** Brings an open file to the present format, and tries whether it is sound. @throws StoreUnusable */
function prepare(db: DatabaseSync, file: string): void {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  if (pragma(db, 'synchronous') !== 2) throw new StoreUnusable(`${file} cannot be written durably here.`);
  const format = formatOf(db);
  if (format > FORMAT)
    throw new StoreUnusable(`${file} was written by another version of Middle Ground (format ${format}).`);
  if (format < FORMAT) migrate(db, format);
  const damage = RECORDS.map((table) => pragma(db, `integrity_check(${table})`)).find(
    (said) => said !== 'ok',
  );
  if (damage !== undefined) throw new StoreUnusable(damaged(file, String(damage)));
}

function damaged(file: string, how: string): string {
  return `${file} is damaged (${how}). Put a backup in its place: npm run restore -- --from FILE`;
}

/** In words, why a file cannot be used. */
export function refusalOf(file: string, error: unknown): StoreUnusable {
  if (error instanceof StoreUnusable) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked/.test(reason))
    return new StoreUnusable(
      `${file} cannot be opened: another server is using it. Stop that one, or give this one a folder of its own: DATA_DIR=./other npm start`,
    );
  if (/malformed|not a database|corrupt/.test(reason)) return new StoreUnusable(damaged(file, reason));
  return new StoreUnusable(
    `${file} cannot be opened (${reason}). Choose a folder in which you may write: DATA_DIR=./data npm start`,
  );
}

const countRow = z.object({ count: z.number() });

/** An open database file that no other server has. */
export class OwnedFile {
  readonly db: DatabaseSync;
  readonly #lock: DatabaseSync | null = null;
  readonly #witness: Witness | null = null;

  /**
   * @param file path of the file, made where missing, or `:memory:`
   * @throws StoreUnusable
   */
  constructor(file: string) {
    const onDisk = file !== ':memory:';
    let db: DatabaseSync | null = null;
    try {
      if (onDisk) {
        makeFolder(dirname(file));
        this.#lock = lockFile(file);
        this.#witness = new Witness(witnessOf(file));
      }
      db = new DatabaseSync(file, { timeout: 500 });
      prepare(db, file);
      this.#compare(file, countRow.parse(db.prepare('SELECT count FROM writes').get()).count);
      this.db = db;
    } catch (error) {
      db?.close();
      this.#letGo();
      throw refusalOf(file, error);
    }
  }

  /** Does all of it durably, or nothing. */
  write<T>(work: () => T): T {
    const { result, count } = inTransaction(this.db, () => {
      const result = work();
      const row = this.db.prepare('UPDATE writes SET count = count + 1 RETURNING count').get();
      return { result, count: countRow.parse(row).count };
    });
    try {
      this.#witness?.write(count);
    } catch {
      // It lags behind, which says nothing against the database.
    }
    return result;
  }

  close(): void {
    this.db.close();
    this.#letGo();
  }

  #compare(file: string, count: number): void {
    const known = this.#witness?.read() ?? 0;
    if (known > count)
      throw new StoreUnusable(
        `${file} lacks the last ${known - count} of ${known} writes: it or its -wal file was cut, damaged or replaced. Put a backup in its place (npm run restore -- --from FILE), or delete ${witnessOf(file)} to go on from what is there.`,
      );
    this.#witness?.write(count);
  }

  #letGo(): void {
    this.#witness?.close();
    this.#lock?.close();
  }
}
