import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { digestOf } from '../digest.ts';

/**
 * A small file beside the database that says how many writes were acknowledged. SQLite takes what is left of a
 * write-ahead log that was cut or damaged for all there ever was; this file knows better. It is never ahead of the
 * database by itself: it is written after each write, and nobody waits until it is on the disk.
 */
export class Witness {
  readonly #path: string;
  readonly #file: number;

  /** @throws where the file cannot be written */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT);
  }

  /** How many writes there must be; null where the file is new, or is not as it was written. */
  read(): number | null {
    const [count = '', digest] = readFileSync(this.#path, 'utf8').trim().split(' ');
    return digest === digestOf([Number(count)]) ? Number(count) : null;
  }

  write(count: number): void {
    // Always as long as before, so that no rest of an older one follows.
    writeSync(this.#file, `${String(count).padStart(16)} ${digestOf([count])}\n`, 0);
  }

  close(): void {
    closeSync(this.#file);
  }
}
