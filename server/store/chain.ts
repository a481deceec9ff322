import type { TableEvent } from '../../shared/rules/events.ts';
import { sha256 } from './digest.ts';
import type { TableId } from './store.ts';
import { Damaged } from './store.ts';
import type { KeptText } from './texts.ts';
import { join } from './texts.ts';

/** An event as it is stored. */
export interface StoredEvent {
  readonly seq: number;
  readonly body: string;
  /** SHA-256 over the hash before it, its number and its body, as hex. */
  readonly hash: string;
}

/** An event as it is read: with the text that is kept beside it. */
export interface ReadEvent extends StoredEvent {
  /** Null where none is kept. */
  readonly text: KeptText | null;
}

/** How long a log is and where it ends; kept apart from its events, so that a lost end is noticed. */
export interface LogHead {
  readonly length: number;
  readonly hash: string;
}

/** A stored log is not the one that was written. Nobody may play it. */
export class LogBroken extends Damaged {
  override readonly name = 'LogBroken';
  readonly table: TableId;
  /** Number of the first event that is wrong or missing, from 0. */
  readonly seq: number;
  /** How many events there should be. */
  readonly length: number;
  /** Private, so that nobody who prints a fault prints secrets. */
  readonly #sound: readonly TableEvent[];

  constructor(table: TableId, sound: readonly TableEvent[], length: number) {
    super(`The log of table ${table} is damaged at event ${sound.length} of ${length}. It is not played.`);
    this.table = table;
    this.seq = sound.length;
    this.#sound = sound;
    this.length = length;
  }

  /** The events before it, which are as they were written. */
  get sound(): readonly TableEvent[] {
    return this.#sound;
  }
}

/** The head of a log without events; it differs by table, so that no log passes for another table's. */
export function emptyHead(table: TableId): LogHead {
  return { length: 0, hash: sha256(table) };
}

/** @returns the rows that continue a log, and its new head */
export function chain(head: LogHead, bodies: readonly string[]): { rows: StoredEvent[]; head: LogHead } {
  let { length, hash } = head;
  const rows = bodies.map((body) => {
    hash = sha256(`${hash}\n${length}\n${body}`);
    return { seq: length++, body, hash };
  });
  return { rows, head: { length, hash } };
}

/**
 * Reads a log only where every event is the one that was written, in its place, and none is missing; texts too, unless
 * they were erased.
 * @throws LogBroken
 */
export function readChain(table: TableId, rows: readonly ReadEvent[], end: LogHead): TableEvent[] {
  const whole = chain(
    emptyHead(table),
    rows.map(({ body }) => body),
  );
  const wrong = rows.findIndex(({ seq, hash }, i) => seq !== i || hash !== whole.rows[i]?.hash);
  const events: TableEvent[] = [];
  const broken = (at: number) => new LogBroken(table, events.slice(0, at), end.length);
  for (const { body, text } of wrong < 0 ? rows : rows.slice(0, wrong)) {
    const event = join(body, text);
    if (!event) throw broken(events.length);
    events.push(event);
  }
  if (wrong >= 0) throw broken(wrong);
  if (end.length !== rows.length) throw broken(Math.min(end.length, rows.length));
  if (end.hash !== whole.head.hash) throw broken(Math.max(0, rows.length - 1));
  return events;
}
