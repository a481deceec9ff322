import type { SeatId } from '../../shared/rules/state.ts';

/** What this browser holds of a session: keys that open a seat, or the desk. */
export interface Keys {
  readonly seat: SeatId | null;
  readonly seatToken: string | null;
  readonly desk: string | null;
}

const PREFIX = 'middle-ground.keys.';
const NAME = 'middle-ground.name';

const NONE: Keys = { seat: null, seatToken: null, desk: null };

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The keys for a code; all null where this browser has none. */
export function keysOf(code: string): Keys {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + code) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NONE;
    const { seat, seatToken, desk } = kept as Readonly<Record<string, unknown>>;
    return { seat: textOr(seat), seatToken: textOr(seatToken), desk: textOr(desk) };
  } catch {
    return NONE;
  }
}

/** Adds keys to those that are kept for the code. */
export function keepKeys(code: string, keys: Partial<Keys>): void {
  localStorage.setItem(PREFIX + code, JSON.stringify({ ...keysOf(code), ...keys }));
}

/** Lets go of a seat whose key opens nothing any more. */
export function dropKeys(code: string): void {
  localStorage.removeItem(PREFIX + code);
}

export function hasKeys(code: string): boolean {
  const { seatToken, desk } = keysOf(code);
  return seatToken !== null || desk !== null;
}

/** The codes of all sessions of which this browser holds a seat or the desk. */
export function heldCodes(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .filter(hasKeys);
}

/** The name that this person gave last. */
export function keptName(): string {
  return localStorage.getItem(NAME) ?? '';
}

export function keepName(name: string): void {
  localStorage.setItem(NAME, name);
}
