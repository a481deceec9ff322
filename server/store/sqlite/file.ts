import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../store.ts';
import { FORMAT, migrate } from './format.ts';

/** Makes a folder and those above it one by one: under /proc, `recursive` tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Keeps a second server away from the same file: it would play every table twice. The lock is on a file of its own,
 * so that a backup may read the real one meanwhile; it ends with the process, however that ends.
 */
function lock(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('BEGIN EXCLUSIVE');
  return db;
}

function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 500 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const version = Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0];
  if (typeof version !== 'number' || version > FORMAT)
    throw new StoreUnusable(`${file} was written by another version of Middle Ground (format ${version}).`);
  if (version < FORMAT) migrate(db, version);
  return db;
}

/** An open database file that no other server has. */
export interface OwnedFile {
  readonly db: DatabaseSync;
  close(): void;
}

/**
 * @param file path of the file, made where missing, or `:memory:`
 * @throws StoreUnusable
 */
export function ownFile(file: string): OwnedFile {
  let locked: DatabaseSync | null = null;
  try {
    if (file !== ':memory:') {
      makeFolder(dirname(file));
      locked = lock(`${file}.lock`);
    }
    const db = openDatabase(file);
    const close = () => {
      db.close();
      locked?.close();
    };
    return { db, close };
  } catch (error) {
    locked?.close();
    if (error instanceof StoreUnusable) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(
      /locked/.test(reason)
        ? `${file} cannot be opened: another server is using it. Stop that one, or give this one a folder of its own: DATA_DIR=./other npm start`
        : `${file} cannot be opened (${reason}). Choose a folder in which you may write: DATA_DIR=./data npm start`,
    );
  }
}
