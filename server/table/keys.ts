import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';
import { CODE_LENGTH, CODE_SYMBOLS, ONCE_LENGTH, RECOVERY_LENGTH } from '../../shared/protocol/code.ts';

/** Where the host takes what nobody may foresee; tests give their own. */
export interface Secrets {
  /** A join code. */
  code(): string;
  /** What a person shows to sit at a seat or a desk: 256 random bits. */
  key(): string;
  /** What brings a person to another device, once and soon. */
  onceCode(): string;
  /** What stands on paper for the day on which a desk is lost: more than 128 random bits, to be typed. */
  recoveryCode(): string;
  /** The seed of all chance at a table: 256 random bits. */
  seed(): string;
  table(): string;
  person(): string;
}

export const SECRETS: Secrets = {
  code: customAlphabet(CODE_SYMBOLS, CODE_LENGTH),
  key: () => randomBytes(32).toString('base64url'),
  onceCode: customAlphabet(CODE_SYMBOLS, ONCE_LENGTH),
  recoveryCode: customAlphabet(CODE_SYMBOLS, RECOVERY_LENGTH),
  seed: () => randomBytes(32).toString('hex'),
  table: () => nanoid(),
  person: () => nanoid(),
};

/**
 * The key that is given out for a named request: the same again for the same name, as strong as the name is, and no
 * other's. Nothing of it need be kept until an answer has reached the client.
 * @param purpose what the key opens, so that one name never makes two equal keys
 */
export function keyFor(action: string, purpose: string): string {
  return createHash('sha256').update(`${purpose}\n${action}`).digest('base64url');
}

/** The code on paper that is given out for a named request, in the same way. */
export function recoveryCodeFor(action: string): string {
  const digest = createHash('sha256').update(`recovery\n${action}`).digest();
  return Array.from(digest.subarray(0, RECOVERY_LENGTH), (byte) =>
    CODE_SYMBOLS.charAt(byte % CODE_SYMBOLS.length),
  ).join('');
}

/** What is stored of a key. A plain hash is enough: nobody guesses 256 random bits. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}
