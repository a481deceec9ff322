import { join } from 'node:path';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** Where whoever runs the server wants sessions to be kept. */
export interface Place {
  /** The folder of the embedded database. */
  readonly dataDir: string;
}

/** Path of the embedded database. */
export function databaseFile({ dataDir }: Place): string {
  return join(dataDir, 'middle-ground.sqlite');
}

/**
 * The store that the settings ask for.
 * @throws StoreUnusable
 */
export async function openStore(place: Place): Promise<Store> {
  return openSqliteStore(databaseFile(place));
}
