import * as z from 'zod/mini';
import { sameHash } from '../table/keys.ts';

const hash = z.string();

/** By what a person comes in. Keys and codes stand here as their SHA-256 in hex, never as themselves. */
export const accessSchema = z.readonly(
  z.object({
    /** The key that was shown last, or that was given out first. */
    current: hash,
    /** Keys given out since, none of which has been shown yet; the newest last. */
    issued: z.readonly(z.array(hash)),
    /** Keys in whose place others were shown, the newest last: whoever shows one has it from somebody else. */
    retired: z.readonly(z.array(hash)),
    /** Keys of a device that was left for another, the newest last. */
    left: z.readonly(z.array(hash)),
    /** A retired key was shown: no key opens anything before a new one is given out. */
    stopped: z.boolean(),
    /** A code that brings the person to another device, once; `until` is on the table's clock. */
    once: z.nullable(z.object({ hash, until: z.number() })),
    /** A code on paper that gives a lost desk back. */
    recovery: z.nullable(hash),
  }),
);
export type Access = z.infer<typeof accessSchema>;

/** How many keys that are not in use are known: a browser that keeps nothing shows its first one again and again. */
const MOST_ISSUED = 8;
const MOST_KNOWN = 64;

/** With one key, by its hash, and nothing else. */
export function firstAccess(current: string, recovery: string | null = null): Access {
  return { current, issued: [], retired: [], left: [], stopped: false, once: null, recovery };
}

function has(hashes: readonly string[], shown: string): boolean {
  return hashes.some((each) => sameHash(each, shown));
}

/** What a key is to a person; null where it never was that person's. */
export type Standing = 'good' | 'retired' | 'left' | 'stopped' | null;

export function standingOf({ current, issued, retired, left, stopped }: Access, shown: string): Standing {
  if (has([current, ...issued], shown)) return stopped ? 'stopped' : 'good';
  if (has(retired, shown)) return stopped ? 'stopped' : 'retired';
  return has(left, shown) ? 'left' : null;
}

/**
 * A good key was shown, and another one is given out for the next time. The one shown stays good until then, so that
 * an answer that is lost on its way locks nobody out.
 */
export function rotated(access: Access, shown: string, next: string): Access {
  const { current, issued, retired } = access;
  if (sameHash(current, shown)) return { ...access, issued: [...issued, next].slice(-MOST_ISSUED) };
  const others = issued.filter((each) => !sameHash(each, shown));
  return {
    ...access,
    current: shown,
    issued: [next],
    retired: [...retired, current, ...others].slice(-MOST_KNOWN),
  };
}

/** One more key beside those there are, for another place; of too many the oldest opens nothing any more. */
export function besides(access: Access, key: string): Access {
  return { ...access, issued: [...access.issued, key].slice(-MOST_ISSUED) };
}

/** A new key in place of all before, for another device or after a theft. */
export function renewed(access: Access, key: string): Access {
  const { current, issued, retired, left, recovery } = access;
  return {
    ...firstAccess(key, recovery),
    left: [...left, ...retired, current, ...issued].slice(-MOST_KNOWN),
  };
}
