import type { SeatId } from '../../shared/rules/state.ts';

/** What this browser holds of a session. */
export interface Held {
  /** By which the server knows the person; null where there is none. */
  readonly key: string | null;
  /** Where the person sits, for the way back; null for one who plays no seat. */
  readonly seat: SeatId | null;
  /** Whether the person only looks on. Omitted: no. */
  readonly watches?: boolean;
}

const PREFIX = 'middle-ground.keys.';
const NAME = 'middle-ground.name';

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What is held for a code. Earlier versions kept a key for the seat and one for the desk. */
export function heldOf(code: string): Held {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + code) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return { key: null, seat: null };
    const { key, seat, seatToken, desk, watches } = kept as Readonly<Record<string, unknown>>;
    return {
      key: textOr(key) ?? textOr(seatToken) ?? textOr(desk),
      seat: textOr(seat),
      watches: watches === true,
    };
  } catch {
    return { key: null, seat: null };
  }
}

export function hold(code: string, held: Held): void {
  localStorage.setItem(PREFIX + code, JSON.stringify(held));
}

/**
 * Keeps the next key in place of the one that was shown. Another tab may have come in meanwhile, and then what that one
 * keeps is right.
 */
export function renew(code: string, shown: string, next: string): void {
  const held = heldOf(code);
  if (held.key === shown) hold(code, { ...held, key: next });
}

/** Lets go of a key that opens nothing any more. */
export function letGo(code: string): void {
  localStorage.removeItem(PREFIX + code);
}

/** Everything that this browser keeps of a session, and the name that its person gave. */
export function forget(code: string): void {
  for (const key of Object.keys(localStorage))
    if (key.split('.').includes(code)) localStorage.removeItem(key);
  localStorage.removeItem(NAME);
}

export function holds(code: string): boolean {
  return heldOf(code).key !== null;
}

/** The codes of all sessions of which this browser holds a seat or the desk. */
export function heldCodes(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .filter(holds);
}

/** The name that this person gave last. */
export function keptName(): string {
  return localStorage.getItem(NAME) ?? '';
}

export function keepName(name: string): void {
  localStorage.setItem(NAME, name);
}
