import { openSqliteStore } from '../../../server/store/sqlite.ts';
import type { Store, TableId } from '../../../server/store/store.ts';
import { VersionConflict } from '../../../server/store/store.ts';
import type { TableEvent } from '../../../shared/rules/events.ts';

/** A store in memory of which every event is heard as soon as it is kept, before anybody is told. */
export class TappedStore {
  readonly store: Store;
  /** The next append is refused, as if somebody else had been sooner. */
  refuseNext = false;
  /** The table that was opened last. */
  newest: TableId = '';
  readonly #heard = new Map<TableId, TableEvent[]>();

  constructor() {
    const store = openSqliteStore(':memory:');
    this.store = {
      ...store,
      createSession: async (session, opener, events, now) => {
        const kept = await store.createSession(session, opener, events, now);
        if (kept) {
          this.newest = session.table;
          this.#heard.set(session.table, [...events]);
        }
        return kept;
      },
      append: async (append) => {
        const { table, events } = append;
        if (this.refuseNext) {
          this.refuseNext = false;
          throw new VersionConflict(`Table ${table} has been changed by somebody else`);
        }
        await store.append(append);
        this.#heard.get(table)?.push(...events);
      },
    };
  }

  /** All events of a table since this was last asked. */
  take(table: TableId): TableEvent[] {
    return this.#heard.get(table)?.splice(0) ?? [];
  }
}
