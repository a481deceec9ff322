import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a draw is for. Two draws with the same key are the same draw, whatever happened in between. */
export interface DrawKey {
  readonly round: number;
  readonly step: string;
  /** Names the card too, where a seat may have two. */
  readonly purpose: string;
  readonly seat?: string;
  readonly target?: string;
}

const SPAN = 2 ** 48;
const NONCE_BYTES = 16;

/** What binds a seed while it is secret: shown before the first draw, and checked when the seed is published. */
export function seedHash(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(seed)));
}

function digest(seed: string, { round, step, purpose, seat = '', target = '' }: DrawKey): Uint8Array {
  return sha256(utf8ToBytes(`${seed}\n${round}\n${step}\n${purpose}\n${seat}\n${target}`));
}

/**
 * A number in [0, 1) that depends on the seed and the key alone. SHA-256 keeps it unpredictable to anyone
 * without the seed, however many outcomes they have seen.
 */
export function fraction(seed: string, key: DrawKey): number {
  const hash = digest(seed, key);
  let whole = 0;
  for (let i = 0; i < 6; i++) whole = whole * 256 + (hash[i] ?? 0);
  return whole / SPAN;
}

/** A roll in ten-thousandths, 0–9999: something of chance c happens if its roll is under c. */
export function roll(seed: string, key: DrawKey): number {
  return Math.floor(fraction(seed, key) * 10_000);
}

/** The ids in an order drawn by lot; the order in which they are given does not matter. */
export function lots<T extends string>(seed: string, key: Omit<DrawKey, 'target'>, ids: readonly T[]): T[] {
  const drawn = ids.map((id) => ({ id, lot: fraction(seed, { ...key, target: id }) }));
  return drawn.sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** 128 bits as hex that nobody without the seed can guess. */
export function nonce(seed: string, key: DrawKey): string {
  return bytesToHex(digest(seed, { ...key, target: 'nonce' }).subarray(0, NONCE_BYTES));
}

/** A short id that tells nothing of what it is drawn for. */
export function keyedId(seed: string, key: DrawKey): string {
  return Math.floor(fraction(seed, { ...key, target: 'id' }) * SPAN)
    .toString(36)
    .padStart(10, '0');
}
