import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { TableEvent } from './events.ts';

/** A fingerprint of a log: equal for equal logs, in Node and in a browser alike. */
export function logHash(events: readonly TableEvent[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(events) ?? '')));
}
