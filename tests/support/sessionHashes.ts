/** Plays sessions and returns their logs' hashes; bundled for the browser, and run in Node as it is. */
import { logHash } from '../../shared/rules/logHash.ts';
import type { Setup } from '../../shared/rules/state.ts';
import { casualSession } from './sessions.ts';

export interface SessionCase {
  readonly setup: Setup;
  readonly seed: string;
  readonly calm: number;
}

export function sessionHashes(cases: readonly SessionCase[]): string[] {
  return cases.map(({ setup, seed, calm }) => logHash(casualSession(setup, seed, calm).log));
}
