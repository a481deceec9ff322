import { setTimeout as waited } from 'node:timers/promises';
import type { Place } from '../../server/store/open.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { Chance } from './chance.ts';
import { comparePhases, compareWords } from './comparisons.ts';
import { FatalMoment } from './FatalMoment.ts';
import { Journal } from './journal.ts';
import type { KillReport } from './killReport.ts';
import { storedLog } from './place.ts';
import { Player } from './play.ts';
import type { EightSeats } from './seats.ts';
import { allLost, allOpen, openEight } from './seats.ts';
import type { Entry, ServerProcess } from './serverProcess.ts';
import { killAll, startProcess } from './serverProcess.ts';
import { watchWire } from './wire.ts';

export interface KillOptions {
  readonly kills: number;
  readonly seed: string;
  readonly entry: Entry;
  readonly place: Place;
  /** How the server is ended: killed, or told to stop as for a new version. */
  readonly signal?: 'SIGKILL' | 'SIGTERM';
  /** Called after each kill. */
  readonly onKill?: (done: number) => void;
}

/** After so many kills the desk ends the phase. */
const KILLS_A_PHASE = 3;
/** Every so many kills the server stays down for longer, so that a clock that ran on would show. Milliseconds. */
const LONG_DOWN_EVERY = 20;
const LONG_DOWN = 2500;
/** A clock may fall back to where it was last stored, and timers are late on a busy machine. Milliseconds. */
const CLOCK_BACK = 1600;
const CLOCK_SLACK = 100;
/** Requests of one client between two kills: fewer than the server's pace refuses. */
const MOST_ACTS = 30;
/** Later than any time of a table's clock. */
const FAR = 2 ** 50;

/** Kills the real server under eight seats and a desk, again and again, and compares what each knows with the log. */
export async function runKills(options: KillOptions): Promise<KillReport> {
  const { kills, seed, entry, place, signal = 'SIGKILL', onKill } = options;
  const chance = new Chance(seed);
  const moment = new FatalMoment(chance);
  const wire = watchWire(() => moment.sent());
  const lost = new Set<string>();
  const doubled = new Set<string>();
  const faults: string[] = [];
  const resumes: number[] = [];
  const exits: number[] = [];
  let [between, storedUntold, acknowledged] = [0, 0, 0];
  let words = 0;
  /** Phases whose end was asked for and not answered. */
  let endings = 0;
  /** All that seats are doing. */
  let acting: Promise<void>[] = [];
  let server: ServerProcess = await startProcess(entry, place);
  const { port } = server;
  let journal = new Journal();
  let table: EightSeats = await openEight(server.url, journal);
  let players = seatPlayers();

  function seatPlayers(): Player[] {
    return table.seats.map((each) => new Player(each, journal, chance, () => ++words));
  }

  function note(found: { readonly lost: readonly string[]; readonly doubled: readonly string[] }): void {
    for (const what of found.lost) lost.add(what);
    for (const what of found.doubled) doubled.add(what);
  }

  /** Compares the whole journal with the log of a server that does not run. */
  async function compareJournal(): Promise<{ log: readonly TableEvent[]; untold: number }> {
    const log = await storedLog(place, table.code);
    const found = journal.compare(log);
    note(found);
    return { log, untold: found.untold };
  }

  async function endPhase(): Promise<void> {
    const { truth, asker } = table.desk.link.model;
    const { phase, round } = truth.value ?? { phase: 'seating', round: 0 };
    if (phase === 'seating' || phase === 'ended') return;
    endings += 1;
    await asker.desk({ type: 'end-phase', round, phase });
    endings -= 1;
  }

  async function playUntil(player: Player, stopped: () => boolean): Promise<void> {
    for (let acts = 0; acts < MOST_ACTS && !stopped(); acts++) {
      await player.act();
      await waited(chance.below(30));
    }
  }

  /** The time of the table's clock, as the second seat has it. */
  function clock(): number {
    return FAR - (table.seats[1]?.link.model.clock.left(FAR) ?? 0);
  }

  async function killOnce(index: number): Promise<void> {
    let dying = false;
    const fatal = moment.next();
    for (const player of players) acting.push(playUntil(player, () => dying));
    if (index % KILLS_A_PHASE === KILLS_A_PHASE - 1) acting.push(endPhase());
    await fatal;
    const killedAt = performance.now();
    const clockBefore = clock();
    const ended = server.kill(signal);
    dying = true;
    const how = await ended;
    exits.push(performance.now() - killedAt);
    if (signal === 'SIGTERM' && how !== 0) faults.push(`stop ${index}: it ended with ${how}`);
    await allLost(table.everybody);
    if (wire.unansweredAt(killedAt)) between += 1;
    wire.forget();
    const { log, untold } = await compareJournal();
    if (untold > 0) storedUntold += 1;
    const moving = endings > 0;
    if (index % LONG_DOWN_EVERY === 2) await waited(LONG_DOWN);
    server = await startProcess(entry, place, { port });
    await allOpen(table.everybody);
    const now = performance.now();
    resumes.push(now - server.upAt);
    const passed = clock() - clockBefore;
    // The least that ran is since it is up, the most since it was started.
    if (passed < now - server.upAt - CLOCK_BACK || passed > now - server.spawnedAt + CLOCK_SLACK)
      faults.push(`kill ${index}: the clock moved by ${Math.round(passed)} ms`);
    note(compareWords(table.seats, log));
    if (!moving)
      faults.push(...comparePhases(table.everybody, log).map((fault) => `kill ${index}: ${fault}`));
  }

  /** Everything that was asked for has its answer, however often it was cut off. */
  async function allAnswered(): Promise<void> {
    await Promise.all(acting);
    acting = [];
  }

  /** A session that has ended makes room for the next. */
  async function nextTable(): Promise<void> {
    await allAnswered();
    acknowledged += journal.acknowledged;
    table.stop();
    journal = new Journal();
    table = await openEight(server.url, journal);
    players = seatPlayers();
  }

  try {
    for (let index = 0; index < kills; index++) {
      if (table.desk.link.model.truth.value?.phase === 'ended') await nextTable();
      await killOnce(index);
      onKill?.(index + 1);
    }
    await allAnswered();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    table.stop();
    await server.kill('SIGTERM');
    await compareJournal();
    acknowledged += journal.acknowledged;
    wire.stop();
    killAll();
  }
  for (const times of [resumes, exits]) times.sort((a, b) => a - b);
  return {
    kills,
    signal,
    between,
    storedUntold,
    acknowledged,
    resent: wire.resent(),
    lost: [...lost],
    doubled: [...doubled],
    faults,
    resumes,
    exits,
  };
}
