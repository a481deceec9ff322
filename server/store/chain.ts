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
  /** The events before it, which are as they were written. */
  readonly sound: readonly TableEvent[];

  constructor(table: TableId, sound: readonly TableEvent[]) {
    super(`The log of table ${table} is damaged at event ${sound.length}. The table is not played.`);
    this.table = table;
    this.seq = sound.length;
    this.sound = sound;
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
  const broken = rows.findIndex(({ seq, hash }, i) => seq !== i || hash !== whole.rows[i]?.hash);
  const events: TableEvent[] = [];
  for (const { body, text } of broken < 0 ? rows : rows.slice(0, broken)) {
    const event = join(body, text);
    if (!event) throw new LogBroken(table, events);
    events.push(event);
  }
  if (broken >= 0) throw new LogBroken(table, events);
  const sound = (length: number) => events.slice(0, length);
  if (end.length !== rows.length) throw new LogBroken(table, sound(Math.min(end.length, rows.length)));
  if (end.hash !== whole.head.hash) throw new LogBroken(table, sound(Math.max(0, rows.length - 1)));
  return events;
}
