import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, SettingsUnusable } from '../settings.ts';
import { databaseFile } from '../store/open.ts';
import type { Inspection } from '../store/sqlite/logs.ts';
import { StoreUnusable } from '../store/store.ts';

/**
 * What a command about the embedded database is told.
 * @param option the name of the one option, which takes a file
 * @param elsewhere what to do where sessions are kept by PostgreSQL
 * @throws SettingsUnusable, StoreUnusable
 */
export function readStoreArguments(option: string, elsewhere: string): { database: string; file: string } {
  const { values } = parseArgs({ options: { [option]: { type: 'string' } }, strict: false });
  const file = values[option];
  const { dataDir, databaseUrl } = readSettings(process.env);
  if (databaseUrl !== null)
    throw new StoreUnusable(`DATABASE_URL is set, so sessions are kept by PostgreSQL. ${elsewhere}`);
  if (typeof file !== 'string' || file === '') throw new StoreUnusable(`Name a file: --${option} FILE`);
  return { database: databaseFile(dataDir), file: resolve(file) };
}

/** Runs a command; what it cannot do is one sentence, and ends it with 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof StoreUnusable || error instanceof SettingsUnusable)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** How much was copied, in a sentence, and what of it cannot be played. */
export function told({ sessions, events, damaged }: Inspection): string {
  const sum = `${sessions} sessions, ${events} events`;
  return damaged.length === 0 ? sum : [`${sum}; not all can be played:`, ...damaged].join('\n  ');
}
