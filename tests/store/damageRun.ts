import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { Damaged, StoreUnusable } from '../../server/store/store.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { Chance } from '../crash/chance.ts';
import { quickFolder } from '../support/quickFolder.ts';
import { scenario } from '../support/scenarios.ts';
import { dealtSession } from '../support/sessions.ts';
import { delegate, opener, session } from './contract.ts';

const FILE = 'middle-ground.sqlite';
const WRITES = `${FILE}.writes`;
const TABLES = ['t1', 't2', 't3'];

/** What a store holds, as whoever plays would find it. */
type Contents = Readonly<Record<string, unknown>>;

/** What became of one damage. */
type Outcome = 'detected' | 'harmless' | 'silent';

export interface DamageReport {
  readonly detected: number;
  readonly harmless: number;
  /** Damages after which something was read that had not been written, and nobody was told. */
  readonly silent: readonly string[];
}

/** Events of one table: enough for several pages. */
const EVENTS = 120;
/** So many come at a time, as in play. */
const BATCH = 6;

function batches(seed: string): TableEvent[][] {
  const { log } = dealtSession(scenario('first-table'), '20-minutes', seed, 0.9);
  return Array.from({ length: EVENTS / BATCH }, (_, i) => log.slice(i * BATCH, (i + 1) * BATCH));
}

async function fill(store: Store): Promise<void> {
  for (const table of TABLES) {
    const [first = [], ...rest] = batches(table);
    await store.createSession(session(table, { opening: `op-${table}` }), opener(table), first, 1);
    await store.keepPerson(delegate(table, { name: `Ana ${table}` }));
    let expectedVersion = first.length;
    for (const events of rest) {
      await store.append({ table, expectedVersion, events, now: expectedVersion });
      expectedVersion += events.length;
    }
  }
  await store.beat(5000);
}

/** The value, or the word for having been told that it is damaged. */
async function told(read: Promise<unknown>): Promise<unknown> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Damaged) return 'damaged';
    throw error;
  }
}

/** All that can be asked of a store, and whether what is sound in it can be played on. */
async function contents(store: Store): Promise<Contents> {
  const found: Record<string, unknown> = { clock: await told(store.lastBeat()) };
  for (const table of TABLES) {
    const log = await told(store.load(table));
    found[`log ${table}`] = log;
    found[`session ${table}`] = await told(store.findSession(`CODE-${table}`));
    found[`opening ${table}`] = await told(store.findOpening(`op-${table}`));
    found[`people ${table}`] = await told(store.people(`CODE-${table}`));
    if (!Array.isArray(log)) continue;
    const events: TableEvent[] = [{ type: 'readied', seat: 'ondara', ready: true }];
    await store.append({ table, expectedVersion: log.length, events, now: 6000 });
    found[`grown ${table}`] = await told(store.load(table));
  }
  return found;
}

/** Flips one byte, cuts the file off, or overwrites a piece, as a disk may. @returns what was done */
function damage(path: string, chance: Chance): string {
  const bytes = readFileSync(path);
  const at = chance.below(bytes.length);
  switch (chance.below(4)) {
    case 0:
      writeFileSync(path, bytes.subarray(0, at));
      return `cut at ${at}`;
    case 1: {
      const length = Math.min(bytes.length - at, 1 + chance.below(4096));
      bytes.fill(0, at, at + length);
      writeFileSync(path, bytes);
      return `${length} zeros at ${at}`;
    }
    default: {
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + chance.below(255)), at);
      writeFileSync(path, bytes);
      return `flip at ${at}`;
    }
  }
}

/** What the damaged folder gives, compared with the sound one. */
async function outcomeOf(folder: string, sound: Contents): Promise<Outcome | string> {
  let store: Store | null = null;
  try {
    store = openSqliteStore(join(folder, FILE));
    const found = await contents(store);
    const other = Object.keys(sound).filter(
      (key) => JSON.stringify(found[key]) !== JSON.stringify(sound[key]),
    );
    const silent = other.filter((key) => found[key] !== 'damaged' && key in found);
    if (silent.length > 0) return silent.join(', ');
    return other.length > 0 ? 'detected' : 'harmless';
  } catch (error) {
    // SQLite's own refusals name the damage; anything else is a fault of ours.
    const refused =
      error instanceof StoreUnusable || Reflect.get(Object(error), 'code') === 'ERR_SQLITE_ERROR';
    return refused ? 'detected' : String(error);
  } finally {
    await store?.close().catch(() => undefined);
  }
}

/**
 * Damages the files of a store at random, as a kill left them and as a stop left them, and looks what is read then.
 * @param tries how many damages
 */
export async function runDamages(tries: number, seed: string): Promise<DamageReport> {
  const chance = new Chance(seed);
  const root = quickFolder('damage');
  const [killed, stopped, played] = [join(root, 'killed'), join(root, 'stopped'), join(root, 'played')];
  const store = openSqliteStore(join(stopped, FILE));
  await fill(store);
  cpSync(stopped, killed, { recursive: true });
  await store.close();
  cpSync(stopped, played, { recursive: true });
  const whole = openSqliteStore(join(played, FILE));
  const sound = await contents(whole);
  await whole.close();

  const counts = { detected: 0, harmless: 0 };
  const silent: string[] = [];
  for (let i = 0; i < tries; i++) {
    const from = chance.pick([killed, stopped]);
    const folder = join(root, 'damaged');
    cpSync(from, folder, { recursive: true });
    // Mostly the file in which it all stands.
    const [main, ...others] = from === killed ? [`${FILE}-wal`, FILE, WRITES] : [FILE, WRITES];
    const file = chance.below(5) > 0 ? main : chance.pick(others);
    const what = damage(join(folder, file), chance);
    const outcome = await outcomeOf(folder, sound);
    if (outcome === 'detected' || outcome === 'harmless') counts[outcome] += 1;
    else silent.push(`${file} of a ${from === killed ? 'killed' : 'stopped'} server, ${what}: ${outcome}`);
    rmSync(folder, { recursive: true });
  }
  return { ...counts, silent };
}
