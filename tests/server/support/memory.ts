/**
 * A server in whose life sessions come and go, for the test of its memory: `node --expose-gc --max-semi-space-size=2 memory.ts SESSIONS ROOMS`.
 * It prints what is left after half of them and after all. With ROOMS a desk joins each over the network.
 */

import { join as path } from 'node:path';
import { setTimeout as waited } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { openSqliteStore } from '../../../server/store/sqlite.ts';
import { quickFolder } from '../../support/quickFolder.ts';
import { join, openSession, startServer } from './server.ts';
import { DESK } from './tables.ts';

/** What is left when everybody is gone. */
export interface Rest {
  readonly heap: number;
  readonly rss: number;
  readonly timers: number;
  readonly sockets: number;
  readonly rooms: number;
  readonly tables: boolean;
}

const sessions = Number(process.argv[2]);
const withRooms = process.argv[3] === 'rooms';
/** All of them together take a working day of the tables' clock. Milliseconds. */
const DAY = 8 * 60 * 60_000;
/** Longer than a session that nobody asks for stays in memory, and than an empty room stays open. Milliseconds. */
const IDLE = 11 * 60_000;
const ROOM_CLOSES = 61_000;

let skipped = 0;
const now = performance.now.bind(performance);
performance.now = () => now() + skipped;

const store = openSqliteStore(path(quickFolder('memory'), 'db.sqlite'));
// Nobody is too fast here: a minute passes from each request to the next.
let minutes = 0;
const server = await startServer({ store, monotonic: () => ++minutes * 60_000 });

async function play(): Promise<void> {
  const { code, key } = await openSession(server.url);
  const desk = withRooms ? await join(server.url, { code, key }) : null;
  const host = (await server.app.sessions.find(code))?.host;
  await host?.submit(DESK, { type: 'start' });
  while (host && host.state.phase !== 'ended') {
    await host.submit(DESK, { type: 'end-phase', round: host.state.round, phase: host.state.phase });
    await host.settled();
  }
  server.clock.advance(DAY / sessions);
  await desk?.room.leave();
}

function count(name: string): number {
  return process.getActiveResourcesInfo().filter((each) => each === name).length;
}

async function rest(): Promise<Rest> {
  if (withRooms) await waited(ROOM_CLOSES);
  skipped += IDLE;
  await server.app.sessions.sweep();
  // What was let go of is collected in several steps.
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.();
    await waited(50);
  }
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heap: heapUsed,
    rss,
    timers: count('Timeout'),
    sockets: count('TCPSocketWrap'),
    rooms: (await matchMaker.query({})).length,
    tables: server.app.sessions.inUse,
  };
}

for (let i = 0; i < sessions / 2; i++) await play();
const first = await rest();
for (let i = 0; i < sessions / 2; i++) await play();
const last = await rest();
console.log(JSON.stringify([first, last]));
await server.stop();
await store.close();
process.exit(0);
