import type { SeenEvent } from '../../projection/seen.ts';
import type { TableEvent } from '../../rules/events.ts';
import type { SeatId, Setup } from '../../rules/state.ts';

/** What a cell holds; null is an empty cell. */
export type Cell = string | number | boolean | null;

export interface Row {
  readonly cells: readonly Cell[];
  /** Whose play it tells of; nobody's where it is the whole table's. */
  readonly about: readonly SeatId[];
}

/** A table as it is written to a file of its own. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A person of a delegation, as far as tables may tell of it. */
export interface Sitter {
  /** A name of its own for this export. */
  readonly person: string;
  readonly seat: SeatId;
  /** Lets its data be used for research. */
  readonly research: boolean;
}

/** What tables are made of. */
export interface Material {
  readonly setup: Setup;
  /** What the asker may know; it is all that tables take from, but for what `log` adds. */
  readonly seen: readonly SeenEvent[];
  /** Everything that happened, where the asker may know it all; else null. */
  readonly log: readonly TableEvent[] | null;
  /** All who ever sat at the table. */
  readonly sitters: readonly Sitter[];
}

/** Several things in one cell. */
export function several(things: readonly (string | number)[]): string {
  return things.join(' ');
}

/** Whether all who ever sat at a seat let their data be used for research; a seat that bots alone played holds nobody's. */
export function agreed({ sitters }: Pick<Material, 'sitters'>, seat: SeatId): boolean {
  return sitters.every((sitter) => sitter.seat !== seat || sitter.research);
}
