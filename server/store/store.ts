import type { Notice } from '../../shared/protocol/privacy.ts';
import type { Role } from '../../shared/protocol/roles.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Access } from '../people/access.ts';

/** Names a table in the store; never shown to anyone. */
export type TableId = string;

/** What was opened: one code, one table. */
export interface SessionRecord {
  readonly code: string;
  readonly table: TableId;
  readonly scenario: string;
  /**
   * SHA-256 of the name under which the opener asked for it, as hex: asked for again, it is the same session. Null
   * where it was asked for without a name.
   */
  readonly opening: string | null;
  /** Wall clock, milliseconds. */
  readonly openedAt: number;
  /** Whether new people are kept out; null where nobody has said so, and the start of play decides. */
  readonly locked: boolean | null;
}

/** Names a person; it opens nothing, and all at the table may see it. */
export type PersonId = string;

/** Somebody in a session. Names stand here and not in the log, so that one can be erased without the other. */
export interface PersonRecord {
  readonly id: PersonId;
  /** The session's code. */
  readonly session: string;
  readonly role: Role;
  readonly name: string;
  /** The table at which the person sits, and its seat there; null for one who plays none. */
  readonly table: TableId | null;
  readonly seat: SeatId | null;
  /** Wall clock, milliseconds; no two in a session have the same. */
  readonly joinedAt: number;
  readonly access: Access;
}

/** Whether a person lets its data be used for research. */
export interface Choice {
  readonly person: PersonId;
  /** The session's code. */
  readonly session: string;
  readonly research: boolean;
  /** Wall clock, milliseconds. */
  readonly at: number;
}

/** Events to be added to the log of a table. */
export interface Append {
  readonly table: TableId;
  /** Number of events that the caller has folded. */
  readonly expectedVersion: number;
  readonly events: readonly TableEvent[];
  /** The table's clock, milliseconds. */
  readonly now: number;
  /** Who wrote the texts in them, if anybody did: erased with that person. */
  readonly author?: PersonId | null;
}

/** Somebody else appended in the meantime; the caller's state is stale. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** The store cannot be used; the message says why in a sentence, and what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** What is stored is not what was written. Nobody may play it. */
export class Damaged extends Error {
  override readonly name: string = 'Damaged';
}

/**
 * Where sessions survive. Whatever a promise of this interface acknowledges is on the disk, and comes back after a
 * crash; what it rejects has changed nothing.
 */
export interface Store {
  /**
   * Keeps a new session together with its opener and the first events of its table.
   * @returns false where the code or the opening is in use, and then nothing was kept
   */
  createSession(
    session: SessionRecord,
    opener: PersonRecord,
    events: readonly TableEvent[],
    now: number,
  ): Promise<boolean>;
  /** @throws Damaged where the record is not the one that was written */
  findSession(code: string): Promise<SessionRecord | null>;
  /** The session that was opened under this name, by the name's hash. @throws Damaged */
  findOpening(opening: string): Promise<SessionRecord | null>;
  /** Keeps new people out, or lets them in. */
  lockSession(code: string, locked: boolean): Promise<void>;
  /** Codes of the sessions whose table got an event since that time of the wall clock. */
  codesSince(wallTime: number): Promise<readonly string[]>;

  /**
   * Those that are asked for in one turn of the event loop share one durable write; one that is refused leaves the
   * others be.
   * @throws VersionConflict where the log is longer or shorter than expected, or is not there
   */
  append(append: Append): Promise<void>;
  /**
   * All events of a table in their order; empty where there is no such table. Where somebody's words were erased stands
   * `ERASED`.
   * @throws LogBroken where what is stored is not what was written
   */
  load(table: TableId): Promise<readonly TableEvent[]>;

  /** Keeps a person as it is now: a new one, or in place of what was kept of it. */
  keepPerson(person: PersonRecord): Promise<void>;
  removePerson(id: PersonId): Promise<void>;
  /** All people of a session, in the order in which they joined. @throws Damaged */
  people(session: string): Promise<readonly PersonRecord[]>;
  /** Whose one-time code this is, by its hash. @throws Damaged */
  personWithCode(hash: string): Promise<PersonRecord | null>;

  /** Keeps what the opener of a session has laid down about people's data. */
  keepNotice(session: string, notice: Notice): Promise<void>;
  /** The usual one where nothing was laid down. */
  notice(session: string): Promise<Notice>;
  /** Keeps a choice beside the earlier ones of the same person. */
  keepChoice(choice: Choice): Promise<void>;
  /** All choices of a session, oldest first: the last of a person counts. */
  choices(session: string): Promise<readonly Choice[]>;
  /** Keeps a real name, apart from everything else of the person. */
  keepRealName(person: PersonId, session: string, name: string): Promise<void>;
  realNames(session: string): Promise<ReadonlyMap<PersonId, string>>;

  /**
   * Erases a person's record and all that it wrote; the log stays, with `ERASED` in place of its words.
   * @returns whether there was such a person
   */
  erasePerson(id: PersonId): Promise<boolean>;
  /** Erases all that is kept of a session. @returns whether there was such a session */
  eraseSession(code: string): Promise<boolean>;
  /** Codes of the sessions whose table has got no event since that time of the wall clock. */
  codesBefore(wallTime: number): Promise<readonly string[]>;
  /** When the table of a session got its last event, by the wall clock; null where there is no such session. */
  touchedAt(code: string): Promise<number | null>;
  /**
   * Writes the files of the database anew where something was erased, so that no trace of it is left in them. Erasing
   * does it already, unless others are reading.
   * @returns false where it has to be done later
   */
  scrub(): Promise<boolean>;

  /** Keeps the table clock's time, so that a restart knows where to go on; it never goes back. */
  beat(now: number): Promise<void>;
  /** The latest time of the table clock that the store has seen; null in a new store. @throws Damaged */
  lastBeat(): Promise<number | null>;

  close(): Promise<void>;
}
