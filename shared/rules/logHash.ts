import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { TableEvent } from './events.ts';
import type { TableState } from './state.ts';

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}

/** A fingerprint of a log: equal for equal logs, in Node and in a browser alike. */
export function logHash(events: readonly TableEvent[]): string {
  return hashOf(events);
}

/** A fingerprint of a table: equal wherever its log is folded by the same version. */
export function stateHash(state: TableState): string {
  return hashOf(state);
}
