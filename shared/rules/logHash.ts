import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { TableEvent } from './events.ts';
import { utf8 } from './utf8.ts';

/** A fingerprint of a log: equal for equal logs, in Node and in a browser alike. */
export function logHash(events: readonly TableEvent[]): string {
  return bytesToHex(sha256(utf8(canonicalize(events) ?? '')));
}
