import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logFault } from '../../server/log.ts';
import type { Place } from '../../server/store/open.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import type { TableEvent } from '../../shared/rules/events.ts';

/** An empty embedded database in a temporary folder. */
export function newPlace(): Place {
  return { dataDir: mkdtempSync(join(tmpdir(), 'crash-')), databaseUrl: null };
}

/** Reads from a store while no server writes there. */
async function reading<T>(place: Place, read: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place, logFault);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

/** The log of a session's table. @throws where there is no such session */
export function storedLog(place: Place, code: string): Promise<readonly TableEvent[]> {
  return reading(place, async (store) => {
    const record = await store.findSession(code);
    if (!record) throw new Error(`The session ${code} is gone`);
    return store.load(record.table);
  });
}

/** The codes of all sessions. */
export function storedCodes(place: Place): Promise<readonly string[]> {
  return reading(place, (store) => store.codesSince(0));
}
