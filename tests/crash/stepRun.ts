import { setTimeout as waited } from 'node:timers/promises';
import { completePart } from '../../client/model/draft.ts';
import type { OpenedSession } from '../../shared/protocol/messages.ts';
import { Journal, keyOfDraft, keyOfRequest } from './journal.ts';
import { newPlace, storedCodes, storedLog } from './place.ts';
import type { HeadlessSeat } from './seats.ts';
import { allOpen, openSession, sitDown } from './seats.ts';
import type { ServerProcess } from './serverProcess.ts';
import { startProcess } from './serverProcess.ts';

export type When = 'before' | 'after';

export interface StepReport {
  /** Whether the game came so far that the step was reached. */
  readonly crashed: boolean;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** How many sessions there are at the end; one was asked for. */
  readonly sessions: number;
  /** The phase in which the table stands in the log at the end. */
  readonly phase: string;
}

const SEAT = 'ondara';
const GAME = {
  // A person who clicks again asks for the same session.
  action: 'the-one-session'.padEnd(43, '-'),
  scenario: 'first-table',
  preset: '20-minutes',
  bots: { kelduin: 'reciprocator', ysmere: 'hawk' },
  botPace: 1,
  host: { name: 'Ana', seat: SEAT },
} as const;

/**
 * Plays First table to its end on a server that is killed at its n-th durable step, and is started again as soon as it
 * is gone. The player only does what a person would: it waits, and does what fits the phase.
 */
export async function playThroughCrash(at: number, when: When, place = newPlace()): Promise<StepReport> {
  const env = { CRASH_AT: String(at), CRASH_WHEN: when };
  let crashed = false;
  let server = await startProcess('tests/crash/crashingServe.ts', place, { env });
  const { port, url } = server;
  let again: Promise<ServerProcess> = Promise.resolve(server);
  void server.ended.then((how) => {
    if (how !== 'SIGKILL') return;
    crashed = true;
    again = startProcess('tests/crash/crashingServe.ts', place, { port });
  });

  /** Opens the session; what a crash cut off is asked for again, as a person would click again. */
  async function open(): Promise<OpenedSession> {
    for (;;) {
      try {
        return await openSession(url, GAME);
      } catch (error) {
        await server.ended;
        await waited(0);
        server = await again;
        if (!crashed) throw error;
      }
    }
  }

  const { code, key } = await open();
  const player = sitDown(url, code, SEAT, key);
  const journal = new Journal();
  try {
    await allOpen([player]);
    await playToEnd(player, journal);
  } finally {
    player.stop();
    // A stop has durable steps of its own; the server that comes after such a crash is stopped too.
    do server = await again;
    while ((await server.kill('SIGTERM')) === 'SIGKILL');
  }
  const log = await storedLog(place, code);
  const { lost, doubled } = journal.compare(log);
  const phase = log.some(({ type }) => type === 'session-ended') ? 'ended' : 'unfinished';
  const sessions = (await storedCodes(place)).length;
  return { crashed, lost, doubled, sessions, phase };
}

/** More steps than any game takes: beyond them the table does not move. */
const MOST_MOVES = 400;

async function playToEnd(player: HeadlessSeat, journal: Journal): Promise<void> {
  const { model } = player.link;
  const { asker, truth, drafting } = model;
  const acted = new Set<string>();
  for (let move = 0; move < MOST_MOVES; move++) {
    await allOpen([player]);
    const { phase, round } = truth.value ?? { phase: 'seating', round: 0 };
    if (phase === 'ended') return;
    const now = `${phase} ${round}`;
    if (phase === 'seating') await asker.desk({ type: 'start' });
    else if (acted.has(now)) await asker.desk({ type: 'end-phase', round, phase });
    else if (phase === 'commitment') {
      acted.add(now);
      await commit();
    } else {
      acted.add(now);
      const saying = { kind: 'words', text: `In ${now}`, promise: false } as const;
      const request = { type: 'say', round, to: ['kelduin', 'ysmere'], saying } as const;
      await journal.follow(keyOfRequest(SEAT, request), asker.intent(request));
    }
    // The answer may come before the state that it brought.
    await waited(5);
  }
  throw new Error(`The table stands still in ${truth.value?.phase}`);

  async function commit(): Promise<void> {
    const round = truth.value?.round ?? 0;
    const card = model.options.value?.cards.find(({ move }) => move.startsWith('cyber'));
    if (!card) return;
    const targets = card.targets.slice(0, 1).map((target) => target.seat);
    const draft = { cards: [{ move: card.move, posture: null, targets }], invest: null };
    const key = keyOfDraft(SEAT, round, completePart(draft));
    journal.changed(key);
    drafting.change(draft);
    if ((await drafting.flush()) === null) journal.saved(key);
  }
}
