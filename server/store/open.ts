import { join } from 'node:path';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** Where whoever runs the server wants sessions to be kept. */
export interface Place {
  /** The folder of the embedded database. */
  readonly dataDir: string;
  /** The address of a PostgreSQL database; null for the embedded one. */
  readonly databaseUrl: string | null;
}

/** Path of the embedded database. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'middle-ground.sqlite');
}

/**
 * The store that the settings ask for.
 * @param onFault told of what broke in it while nobody asked for anything
 * @throws StoreUnusable
 */
export async function openStore(
  { dataDir, databaseUrl }: Place,
  onFault: (error: unknown) => void,
): Promise<Store> {
  if (databaseUrl === null) return openSqliteStore(databaseFile(dataDir));
  const { openPostgresStore } = await import('./postgres.ts');
  return openPostgresStore(databaseUrl, onFault);
}
