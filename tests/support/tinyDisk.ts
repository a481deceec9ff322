import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickFolder } from './quickFolder.ts';

/** A file system of its own that is soon full. */
export interface TinyDisk {
  readonly folder: string;
  /** Takes all room that is left. */
  fill(): void;
  /** Gives the room back. */
  free(): void;
  /** Lets nobody write, or everybody again. */
  lock(locked: boolean): void;
  remove(): void;
}

function mount(...args: string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

/**
 * Mounts a few megabytes of memory.
 * @returns null where that may not be done: it takes Linux and its root
 */
export function tinyDisk(megabytes: number): TinyDisk | null {
  const folder = quickFolder('disk');
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder))
    return null;
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      // As much as goes in: what does not is refused in the middle of the write.
      for (const size of [1_000_000, 1000])
        try {
          for (let i = 0; i < 10_000; i++) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full for pieces of this size.
        }
    },
    free: () => rmSync(filler),
    lock: (locked) => {
      if (!mount('-o', `remount,${locked ? 'ro' : 'rw'}`, folder))
        throw new Error('The disk cannot be locked');
    },
    remove() {
      spawnSync('umount', ['-l', folder]);
    },
  };
}
