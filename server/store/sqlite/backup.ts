import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../store.ts';
import { lockFile, refusalOf, witnessOf } from './file.ts';
import { FORMAT, formatOf } from './format.ts';
import type { Inspection } from './logs.ts';
import { inspect } from './logs.ts';

/** All pages at once: a backup in pieces would begin again with every write of the server. */
const ALL = 2 ** 31 - 1;

/** Reads a file that nobody changes meanwhile. @throws StoreUnusable where it is none of ours, or is damaged */
function inspected(file: string): Inspection {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const format = formatOf(db);
    if (format !== FORMAT)
      throw new StoreUnusable(`${file} was written by another version of Middle Ground (format ${format}).`);
    return inspect(db);
  } catch (error) {
    throw refusalOf(file, error);
  } finally {
    db?.close();
  }
}

/** Puts a file that is complete, and on the disk, in its place. */
function place(part: string, file: string): void {
  const open = openSync(part, 'r+');
  fsyncSync(open);
  closeSync(open);
  renameSync(part, file);
}

/**
 * Copies the database as it is at one moment, whether a server plays on it or not.
 * @param to a path at which nothing is yet
 * @returns what the copy holds
 * @throws StoreUnusable
 */
export async function backUp(file: string, to: string): Promise<Inspection> {
  if (!existsSync(file))
    throw new StoreUnusable(`There is no database at ${file}. Set DATA_DIR to its folder.`);
  if (existsSync(to)) throw new StoreUnusable(`${to} exists already. Choose another name.`);
  const part = `${to}.part`;
  let source: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(part, { force: true });
    source = new DatabaseSync(file, { readOnly: true });
    await backup(source, part, { rate: ALL });
  } catch (error) {
    throw refusalOf(file, error);
  } finally {
    source?.close();
  }
  const found = inspected(part);
  place(part, to);
  return found;
}

/**
 * Puts a backup in the place of the database. What was there is kept beside it.
 * @returns what the backup holds, and the folder of what was there
 * @throws StoreUnusable where a server has the database, or the backup cannot be used
 */
export function restore(from: string, file: string): Inspection & { readonly former: string | null } {
  if (!existsSync(from)) throw new StoreUnusable(`There is no backup at ${from}.`);
  const found = inspected(from);
  mkdirSync(dirname(file), { recursive: true });
  let lock: DatabaseSync | null = null;
  try {
    lock = lockFile(file);
    const part = `${file}.part`;
    copyFileSync(from, part);
    const former = setAside(file);
    place(part, file);
    return { ...found, former };
  } catch (error) {
    throw refusalOf(file, error);
  } finally {
    lock?.close();
  }
}

/** A write-ahead log that stayed behind would be taken for that of the restored file. */
function setAside(file: string): string | null {
  const files = [file, `${file}-wal`, `${file}-shm`, witnessOf(file)].filter((path) => existsSync(path));
  if (files.length === 0) return null;
  const folder = join(dirname(file), `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`);
  mkdirSync(folder);
  for (const path of files) renameSync(path, join(folder, basename(path)));
  return folder;
}
