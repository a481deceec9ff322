import type { LogHead, StoredEvent } from './chain.ts';
import { chain } from './chain.ts';
import type { Append, PersonId, TableId } from './store.ts';
import { VersionConflict } from './store.ts';
import type { KeptText } from './texts.ts';
import { split } from './texts.ts';

/** An event as it is stored, with its table and the time of the table's clock. */
interface PlannedRow extends StoredEvent {
  readonly table: TableId;
  readonly now: number;
}

/** What somebody wrote in an event. */
interface PlannedText extends KeptText {
  readonly table: TableId;
  readonly seq: number;
  readonly author: PersonId | null;
}

/** What one durable write is to do for several appends. */
export interface AppendPlan {
  readonly rows: readonly PlannedRow[];
  readonly texts: readonly PlannedText[];
  /** New heads of the logs that grow. */
  readonly heads: ReadonlyMap<TableId, LogHead>;
  /** For each append in its order: why it is not done, or null. */
  readonly refusals: readonly (VersionConflict | null)[];
  /** The latest time of the table clock among them. */
  readonly now: number;
}

/**
 * Judges appends in their order, each on the logs as those before it leave them.
 * @param heads of the logs as they are stored; a table without one is not there
 */
export function planAppends(heads: ReadonlyMap<TableId, LogHead>, appends: readonly Append[]): AppendPlan {
  const rows: PlannedRow[] = [];
  const texts: PlannedText[] = [];
  const grown = new Map<TableId, LogHead>();
  const refusals = appends.map(({ table, expectedVersion, events, now, author = null }) => {
    const head = grown.get(table) ?? heads.get(table);
    if (head?.length !== expectedVersion)
      return new VersionConflict(`${head?.length ?? 'no'} events stored, ${expectedVersion} expected`);
    const parts = events.map(split);
    const next = chain(
      head,
      parts.map(({ body }) => body),
    );
    rows.push(...next.rows.map((row) => ({ ...row, table, now })));
    texts.push(
      ...parts.flatMap(({ text }, i) => (text ? [{ ...text, table, seq: expectedVersion + i, author }] : [])),
    );
    grown.set(table, next.head);
    return null;
  });
  return { rows, texts, heads: grown, refusals, now: Math.max(...appends.map(({ now }) => now)) };
}
