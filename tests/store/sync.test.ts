import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as waited } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { completePart } from '../../client/model/draft.ts';
import type { Commitment } from '../../shared/rules/state.ts';
import { INVESTMENTS } from '../../shared/rules/state.ts';
import { Journal } from '../crash/journal.ts';
import { newPlace } from '../crash/place.ts';
import type { HeadlessSeat } from '../crash/seats.ts';
import { openEight } from '../crash/seats.ts';
import { killAll, startProcess } from '../crash/serverProcess.ts';
import { onPath } from '../support/debian.ts';
import { quickFolder, removeFolders } from '../support/quickFolder.ts';
import { tries } from '../support/scale.ts';
import { readTrace } from './syncTrace.ts';

afterEach(() => {
  killAll();
  removeFolders();
});

const ACTIONS = tries(64, 10_000);
const TABLES = tries(1, 5);
/** Fewer than the server's pace refuses. Milliseconds from one action of a client to its next. */
const PACE = 220;

function draft({ link }: HeadlessSeat, invest: Commitment['invest']): Promise<string | null> {
  const commitment = completePart({ cards: [], invest });
  return link.model.asker.intent({ type: 'draft', round: 1, commitment });
}

/** What this seat may invest in; not all may in all. */
async function investmentOf(seat: HeadlessSeat): Promise<Commitment['invest']> {
  for (const invest of INVESTMENTS) if ((await draft(seat, invest)) === null) return invest;
  throw new Error(`${seat.seat} may invest in nothing`);
}

/** Changes its draft, to and fro. @returns how often that was acknowledged */
async function draftOn(seat: HeadlessSeat, invest: Commitment['invest'], times: number): Promise<number> {
  let acknowledged = 0;
  for (let i = 0; i < times; i++) {
    if ((await draft(seat, i % 2 === 0 ? null : invest)) === null) acknowledged += 1;
    await waited(PACE);
  }
  return acknowledged;
}

test.skipIf(onPath('strace') === null)(
  'nobody is answered before the disk has it, by the system calls of the real server',
  async () => {
    const server = await startProcess('tests/crash/serve.ts', newPlace());
    const tables = [];
    for (let i = 0; i < TABLES; i++) tables.push(await openEight(server.url, new Journal()));
    for (const { desk } of tables)
      for (const phase of ['briefing', 'negotiation'] as const)
        expect(await desk.link.model.asker.desk({ type: 'end-phase', round: 1, phase })).toBeNull();
    const seats = tables.flatMap((table) => table.seats);
    const investments = await Promise.all(seats.map(investmentOf));
    const trace = join(quickFolder('trace'), 'trace');
    const calls = 'trace=read,write,writev,sendto,pwrite64,fsync,fdatasync';
    const strace = spawn('strace', [
      '-f',
      '-qq',
      '-yy',
      '-s',
      '0',
      '-e',
      calls,
      '-o',
      trace,
      '-p',
      `${server.pid}`,
    ]);
    await waited(2000);
    const each = Math.ceil(ACTIONS / seats.length);
    const counts = await Promise.all(seats.map((seat, i) => draftOn(seat, investments[i] ?? null, each)));
    const acknowledged = counts.reduce((sum, count) => sum + count, 0);
    strace.kill('SIGINT');
    await once(strace, 'exit');
    for (const table of tables) table.stop();
    await server.kill('SIGTERM');
    const lines: string[] = [];
    for await (const line of createInterface(createReadStream(trace))) lines.push(line);
    const { answered, early } = readTrace(lines);
    console.log(
      `${acknowledged} actions acknowledged, ${answered} answers traced, ${early.length} before the disk had it`,
    );
    expect(early).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(ACTIONS);
    expect(answered).toBeGreaterThanOrEqual(acknowledged * 0.95);
  },
  600_000,
);
