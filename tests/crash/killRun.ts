import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as waited } from 'node:timers/promises';
import type { TableEvent } from '../../shared/rules/events.ts';
import { fold } from '../../shared/rules/table.ts';
import { Chance } from './chance.ts';
import { Journal } from './journal.ts';
import { Player } from './play.ts';
import type { EightSeats } from './seats.ts';
import { allLost, allOpen, openEight } from './seats.ts';
import type { Entry, ServerProcess } from './serverProcess.ts';
import { killAll, startProcess } from './serverProcess.ts';
import { storedLog } from './storedLog.ts';
import { watchWire } from './wire.ts';

export interface KillOptions {
  readonly kills: number;
  readonly seed: string;
  readonly entry: Entry;
  /** Called after each kill. */
  readonly onKill?: (done: number) => void;
}

export interface KillReport {
  readonly kills: number;
  /**
   * Kills between receipt and acknowledgement: at least one request had gone out before the signal, to a server on
   * the same machine, and its connection ended without an answer.
   */
  readonly between: number;
  /** Of those, kills after which the log held something whose asker had no answer: received, stored, not acknowledged. */
  readonly storedUntold: number;
  readonly acknowledged: number;
  readonly resent: number;
  /** What was acknowledged and was not in the log, or not in its asker's view, and what was there twice. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Whatever else was not as promised: a phase, a clock, a seat that did not come back. */
  readonly faults: readonly string[];
  /** From the server's word that it runs to the last seat back at the table. Milliseconds, in order. */
  readonly resumes: readonly number[];
}

/** Kills that come so many milliseconds after a request went out, and kills at any moment. */
const AFTER_SENDING = 3;
const ANY_MOMENT = 300;
/** So many of ten kills follow a request. */
const FOLLOWING = 7;
/** After so many kills the desk ends the phase. */
const KILLS_A_PHASE = 3;
/** Every so many kills the server stays down for longer, so that a clock that ran on would show. */
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
export async function runKills({ kills, seed, entry, onKill }: KillOptions): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
  const chance = new Chance(seed);
  let sentHook: () => void = () => undefined;
  const wire = watchWire(() => sentHook());
  let words = 0;
  /** Phases whose end was asked for and not answered. */
  let endings = 0;
  /** All that seats are doing. */
  let acting: Promise<void>[] = [];
  let [between, storedUntold, acknowledged] = [0, 0, 0];
  let untold = 0;
  const lost = new Set<string>();
  const doubled = new Set<string>();
  const faults: string[] = [];
  const resumes: number[] = [];
  let server: ServerProcess = await startProcess(entry, dataDir);
  const port = server.port;
  let journal = new Journal();
  let table: EightSeats = await openEight(server.url, journal);
  let players = seat();

  function seat(): Player[] {
    return table.seats.map((each) => new Player(each, journal, chance, () => ++words));
  }

  /** Compares the whole journal with the log of a server that does not run. */
  async function check(): Promise<readonly TableEvent[]> {
    const log = await storedLog(dataDir, table.code);
    const found = journal.compare(log);
    for (const key of found.lost) lost.add(key);
    for (const key of found.doubled) doubled.add(key);
    untold = found.untold;
    return log;
  }

  /** What each seat sees of its own words must be what the log says. */
  function compareViews(log: readonly TableEvent[]): void {
    for (const { seat: id, link } of table.seats) {
      const seen = new Map<string, number>();
      for (const event of link.model.events.value)
        if (event.type === 'said' && event.by === id && event.saying.kind === 'words')
          seen.set(event.saying.text, (seen.get(event.saying.text) ?? 0) + 1);
      for (const event of log)
        if (event.type === 'said' && event.by === id && event.saying.kind === 'words') {
          const times = seen.get(event.saying.text) ?? 0;
          if (times === 0) lost.add(`${id} does not see "${event.saying.text}"`);
          if (times > 1) doubled.add(`${id} sees "${event.saying.text}" ${times} times`);
        }
    }
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

  /** Lets all seats act until `stopped`; nobody waits for them. */
  function playOn(stopped: () => boolean): void {
    for (const player of players) acting.push(playUntil(player, stopped));
  }

  /** Resolves at the moment at which the server is to be killed. */
  function fatalMoment(): Promise<void> {
    if (chance.below(10) >= FOLLOWING) return waited(chance.below(ANY_MOMENT));
    const delay = chance.fraction() * AFTER_SENDING;
    let left = 1 + chance.below(40);
    return new Promise((resolve) => {
      const patience = setTimeout(resolve, 2000);
      sentHook = () => {
        left -= 1;
        if (left !== 0) return;
        clearTimeout(patience);
        if (delay < 1) resolve();
        else setTimeout(resolve, delay);
      };
    });
  }

  async function killOnce(index: number): Promise<void> {
    let dying = false;
    const ending = index % KILLS_A_PHASE === KILLS_A_PHASE - 1;
    const moment = fatalMoment();
    playOn(() => dying);
    if (ending) acting.push(endPhase());
    await moment;
    sentHook = () => undefined;
    const model = table.seats[1]?.link.model;
    const killedAt = performance.now();
    const clockBefore = FAR - (model?.clock.left(FAR) ?? 0);
    const ended = server.kill('SIGKILL');
    dying = true;
    await ended;
    await allLost(table.everybody);
    if (wire.unansweredAt(killedAt)) between += 1;
    wire.forget();
    const log = await check();
    if (untold > 0) storedUntold += 1;
    const moving = endings > 0;
    const long = index % LONG_DOWN_EVERY === 2;
    if (long) await waited(LONG_DOWN);
    server = await startProcess(entry, dataDir, port);
    await allOpen(table.everybody);
    const now = performance.now();
    resumes.push(now - server.upAt);
    const passed = FAR - (model?.clock.left(FAR) ?? 0) - clockBefore;
    // The least that ran is since it is up, the most since it was started.
    if (passed < now - server.upAt - CLOCK_BACK || passed > now - server.spawnedAt + CLOCK_SLACK)
      faults.push(`kill ${index}: the clock moved by ${Math.round(passed)} ms`);
    compareViews(log);
    if (!moving) comparePhases(index, log);
  }

  /** All are in the phase of the log, with its deadline. */
  function comparePhases(index: number, log: readonly TableEvent[]): void {
    const { phase, round, deadline } = fold(log);
    for (const { seat: id, link } of table.everybody) {
      const view = link.model.truth.value;
      const same = view?.phase === phase && view.round === round && view.deadline === deadline;
      if (!same)
        faults.push(
          `kill ${index}: ${id ?? 'desk'} is in ${view?.phase} ${view?.round}, not ${phase} ${round}`,
        );
    }
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
    players = seat();
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
    await check();
    acknowledged += journal.acknowledged;
    wire.stop();
    killAll();
  }
  resumes.sort((a, b) => a - b);
  return {
    kills,
    between,
    storedUntold,
    acknowledged,
    resent: wire.resent(),
    lost: [...lost],
    doubled: [...doubled],
    faults,
    resumes,
  };
}
