import { readFileSync } from 'node:fs';
import { firstAccess } from '../../../server/people/access.ts';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import type { PersonRecord, Store } from '../../../server/store/store.ts';
import type { BotPlayer } from '../../../server/table/bots.ts';
import { TableHost } from '../../../server/table/TableHost.ts';
import { readScenario } from '../../../shared/content/readScenario.ts';
import type { Scenario } from '../../../shared/content/scenario.ts';
import type { Overrides } from '../../../shared/rules/setup.ts';
import { dealSetup } from '../../../shared/rules/setup.ts';
import type { SeatId } from '../../../shared/rules/state.ts';
import { openTable } from '../../../shared/rules/table.ts';
import { ManualClock } from './clock.ts';

export const HOST = { kind: 'host' } as const;
export const DESK = { kind: 'desk' } as const;

/** Asks for a seat; at tables made here its one person has its name. */
export function seat(id: SeatId, delegate = id) {
  return { kind: 'seat', seat: id, delegate } as const;
}

/** A scenario as it is shipped. */
export function shipped(id = 'first-table'): Scenario {
  const path = new URL(`../../../assets/scenarios/${id}.json`, import.meta.url);
  const read = readScenario(JSON.parse(readFileSync(path, 'utf8')), { file: `${id}.json` });
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
}

export function shippedSetup(id?: string, overrides?: Overrides) {
  const scenario = shipped(id);
  return dealSetup(scenario, scenario.presets[0]?.id ?? '', overrides);
}

/** Bots that hold: they seal at once. */
export const SEALING_BOTS: BotPlayer = (state, id) =>
  state.phase === 'commitment' && state.seats[id]?.sealed === false
    ? [{ type: 'seal', round: state.round }]
    : [];

export interface Opened {
  readonly store: Store;
  readonly clock: ManualClock;
  readonly host: TableHost;
  readonly faults: unknown[];
}

/** Whoever opened the session BCDFGH. */
export const OPENER: PersonRecord = {
  id: 'opener',
  session: 'BCDFGH',
  role: 'facilitator',
  name: '',
  table: null,
  seat: null,
  joinedAt: 0,
  access: firstAccess('ab'),
};

/** A table in memory with nobody at it; First table, where no other scenario is named. */
export async function openHost(
  options: {
    store?: Store;
    clock?: ManualClock;
    bots?: BotPlayer;
    seed?: string;
    scenario?: string;
    overrides?: Overrides;
  } = {},
): Promise<Opened> {
  const { store = openSqliteStore(':memory:'), clock = new ManualClock(), bots = SEALING_BOTS } = options;
  const faults: unknown[] = [];
  const log = openTable(shippedSetup(options.scenario, options.overrides), options.seed ?? 'seed');
  const record = {
    code: 'BCDFGH',
    table: 'table',
    scenario: options.scenario ?? 'first-table',
    opening: null,
    openedAt: 0,
    locked: null,
  };
  await store.createSession(record, OPENER, log, clock.now());
  const host = new TableHost('table', log, { store, clock, bots, onFault: (fault) => faults.push(fault) });
  return { store, clock, host, faults };
}

/** Seats somebody, who has the seat's name, and is there. */
export async function sitDown(host: TableHost, id: SeatId, delegate = id): Promise<void> {
  await host.submit(HOST, { type: 'seat-delegate', seat: id, delegate });
  await host.submit(HOST, { type: 'connect', seat: id, delegate });
}

/** Seats people at these seats, connected, and bots of the reciprocator's style at the others; then starts. */
export async function startWith(host: TableHost, people: readonly SeatId[]): Promise<void> {
  for (const { id } of host.state.setup.seats) {
    if (people.includes(id)) await sitDown(host, id);
    else
      await host.submit(HOST, {
        type: 'hold-seat',
        seat: id,
        holder: { kind: 'bot', style: 'reciprocator' },
      });
  }
  await host.submit(DESK, { type: 'start' });
  await host.settled();
}

/** Ends phases from the desk until the table stands in this one. */
export async function until(host: TableHost, phase: string): Promise<void> {
  for (let i = 0; i < 60 && host.state.phase !== phase; i++)
    await host.submit(DESK, { type: 'end-phase', round: host.state.round, phase: host.state.phase });
  await host.settled();
}
