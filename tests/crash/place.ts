import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logFault } from '../../server/log.ts';
import type { Place } from '../../server/store/open.ts';
import { openStore } from '../../server/store/open.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

/** An empty embedded database in a temporary folder. */
export function newPlace(): Place {
  return { dataDir: mkdtempSync(join(tmpdir(), 'crash-')), databaseUrl: null };
}

/** The log of a session's table, read while no server writes there. @throws where there is no such session */
export async function storedLog(place: Place, code: string): Promise<readonly TableEvent[]> {
  const store = await openStore(place, logFault);
  try {
    const record = await store.findSession(code);
    if (!record) throw new Error(`The session ${code} is gone`);
    return await store.load(record.table);
  } finally {
    await store.close();
  }
}
