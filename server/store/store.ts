import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';

/** Names a table in the store; never shown to anyone. */
export type TableId = string;

/** What was opened: one code, one table. */
export interface SessionRecord {
  readonly code: string;
  readonly table: TableId;
  readonly scenario: string;
  /** SHA-256 of the desk's key, as hex. */
  readonly deskHash: string;
  /** Wall clock, milliseconds. */
  readonly openedAt: number;
}

/** A person at a seat. Names stand here and not in the log, so that one can be erased without the other. */
export interface HolderRecord {
  readonly table: TableId;
  readonly seat: SeatId;
  readonly name: string;
  /** SHA-256 of the seat's key, as hex. */
  readonly keyHash: string;
}

/** Somebody else appended in the meantime; the caller's state is stale. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/**
 * Where sessions survive. Whatever a promise of this interface acknowledges is on the disk, and comes back after a
 * crash; what it rejects has changed nothing.
 */
export interface Store {
  /**
   * Keeps a new session together with the first events of its table.
   * @returns false where the code is in use, and then nothing was kept
   */
  createSession(session: SessionRecord, events: readonly TableEvent[], now: number): Promise<boolean>;
  findSession(code: string): Promise<SessionRecord | null>;
  /** Sessions whose table got an event since that time of the wall clock. */
  sessionsSince(wallTime: number): Promise<readonly SessionRecord[]>;

  /**
   * @param expectedVersion number of events that the caller has folded
   * @param now the table's clock, milliseconds
   * @throws VersionConflict where the log is longer or shorter
   */
  append(table: TableId, expectedVersion: number, events: readonly TableEvent[], now: number): Promise<void>;
  /**
   * All events of a table in their order; empty where there is no such table.
   * @throws LogBroken where what is stored is not what was written
   */
  load(table: TableId): Promise<readonly TableEvent[]>;

  /** @returns false where a person holds the seat already, and then nothing was kept */
  addHolder(holder: HolderRecord): Promise<boolean>;
  removeHolder(table: TableId, seat: SeatId): Promise<void>;
  holders(table: TableId): Promise<readonly HolderRecord[]>;

  /** Keeps the table clock's time, so that a restart knows where to go on. */
  beat(now: number): Promise<void>;
  /** The latest time of the table clock that the store has seen; null in a new store. */
  lastBeat(): Promise<number | null>;

  close(): Promise<void>;
}
