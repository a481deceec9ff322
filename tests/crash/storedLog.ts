import { databaseFile } from '../../server/store/open.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

/** The log of a session's table, read while no server has the file. @throws where there is no such session */
export async function storedLog(dataDir: string, code: string): Promise<readonly TableEvent[]> {
  const store = openSqliteStore(databaseFile(dataDir));
  try {
    const record = await store.findSession(code);
    if (!record) throw new Error(`The session ${code} is gone`);
    return await store.load(record.table);
  } finally {
    await store.close();
  }
}
