/**
 * The symbols of join codes: no vowels (no words), and none that is easily misread for another
 * (0 and O, 1 and I and L, 5 and S, 2 and Z, 8 and B, 6 and G, U and V).
 */
export const CODE_SYMBOLS = 'BCDFGHJKMNPQRTVWXY3479';

/** Symbols of a join code; of a code that moves a person to another device; of one that gives a desk back. */
export const CODE_LENGTH = 6;
export const ONCE_LENGTH = 8;
export const RECOVERY_LENGTH = 30;

/** What people put between the symbols, or what a pasted text brings along. */
const SEPARATORS = /[\s\-–—_.·]/g;

/**
 * What somebody typed or pasted, as a join code is written: upper case, without spaces and dashes. A pasted link
 * gives the code behind its `#`. What is no code stays visible in the result, so that it can be shown and corrected.
 */
export function normaliseCode(text: string): string {
  const behindHash = text.slice(text.lastIndexOf('#') + 1);
  const lastPart = behindHash.slice(behindHash.lastIndexOf('/') + 1);
  return lastPart.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
}

function isOfSymbols(text: string, length: number): boolean {
  return text.length === length && [...text].every((symbol) => CODE_SYMBOLS.includes(symbol));
}

/** Whether a normalised text could be a join code; whether a session has it, only the server knows. */
export function isCode(text: string): boolean {
  return isOfSymbols(text, CODE_LENGTH);
}

/** Whether a normalised text could be a code for another device. */
export function isOnceCode(text: string): boolean {
  return isOfSymbols(text, ONCE_LENGTH);
}

/** Whether a normalised text could be the code on paper that gives a desk back. */
export function isRecoveryCode(text: string): boolean {
  return isOfSymbols(text, RECOVERY_LENGTH);
}

/** The symbols of a typed text that stand in no join code, each once, in the order typed: for a hint. */
export function misreadSymbols(text: string): string[] {
  return [...new Set(normaliseCode(text))].filter((symbol) => !CODE_SYMBOLS.includes(symbol));
}
