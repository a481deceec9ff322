import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ROOM = 500_000_000;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}

let made: string[] = [];

/** Removes all folders that were made here; at the end of a process it happens by itself, but not in every worker. */
export function removeFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made = [];
}
process.once('exit', removeFolders);

/** A new temporary folder: in memory, where there is room, for tests that write more than a disk takes quickly. */
export function quickFolder(name: string): string {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `${name}-`));
  made.push(folder);
  return folder;
}
