/** Play over a network that is slow, uneven and loses something: the real server, and the game's own clients. */
import { afterEach, expect, test } from 'vitest';
import { Chance } from '../crash/chance.ts';
import { comparePhases, compareWords } from '../crash/comparisons.ts';
import { Journal } from '../crash/journal.ts';
import { newPlace, storedLog } from '../crash/place.ts';
import { Player } from '../crash/play.ts';
import { allOpen, openEight } from '../crash/seats.ts';
import { killAll, startProcess } from '../crash/serverProcess.ts';
import { isFull, tries } from '../support/scale.ts';
import { faultyLink } from './faultyLink.ts';

afterEach(killAll);

/** 200 ms there and back, one piece in twenty lost on the way and sent again. */
const BAD = { delay: 100, jitter: 40, stalls: 0.05, stall: 250, piece: 700 };

const GAMES = tries(1, 100);
/** How many phases of a game are played; in full, all. */
const PHASES = tries(3, 1000);
/** What each of eight seats does in a phase. */
const ACTS = 3;
/** Of what is done, 95 in 100 are acknowledged within this. Milliseconds. */
const USUAL_ANSWER = 1500;

test('over a slow link that loses something, all is done once, all see the same, and nobody is taken for gone', async () => {
  const times: number[] = [];
  const [pieces, stalled] = [[0], [0]];
  let acknowledged = 0;
  for (let game = 0; game < GAMES; game++) {
    const place = newPlace();
    const server = await startProcess('tests/crash/serve.ts', place);
    const link = await faultyLink(server.url, `slow ${game}`, BAD);
    const journal = new Journal();
    const table = await openEight(link.url, journal);
    const chance = new Chance(`game ${game}`);
    let words = 0;
    const players = table.seats.map((each) => new Player(each, journal, chance, () => ++words));
    const { model } = table.desk.link;
    for (let phases = 0; phases < PHASES; phases++) {
      const { phase, round = 0 } = model.truth.value ?? {};
      if (!phase || phase === 'seating' || phase === 'ended') break;
      await Promise.all(
        players.map(async (player) => {
          for (let acts = 0; acts < ACTS; acts++) {
            const askedAt = performance.now();
            await player.act();
            times.push(performance.now() - askedAt);
          }
        }),
      );
      await model.asker.desk({ type: 'end-phase', round, phase });
    }
    // Whoever hears the answer to a question has heard all before it.
    await Promise.all(table.everybody.map(({ link: { model: each } }) => each.asker.data({ type: 'about' })));
    await allOpen(table.everybody);
    await server.kill('SIGKILL');
    const log = await storedLog(place, table.code);
    expect(journal.compare(log)).toEqual({ lost: [], doubled: [], untold: 0 });
    expect(compareWords(table.seats, log)).toEqual({ lost: [], doubled: [] });
    expect(comparePhases(table.everybody, log)).toEqual([]);
    expect(log.filter(({ type }) => type === 'delegate-lost' || type === 'delegation-lost')).toEqual([]);
    acknowledged += journal.acknowledged;
    pieces.push(link.carried.pieces);
    stalled.push(link.carried.stalled);
    table.stop();
    link.stop();
  }
  times.sort((a, b) => a - b);
  const usual = Math.round(times[Math.floor(times.length * 0.95)] ?? 0);
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  console.log(
    `${GAMES} games, ${acknowledged} actions acknowledged over ${sum(pieces)} pieces, ${sum(stalled)} of them late: 0 lost, 0 doubled, 95 in 100 within ${usual} ms`,
  );
  // How much a slow network lets through depends on the machine; that something was tried does not.
  expect(acknowledged).toBeGreaterThan(GAMES * 20);
  expect(sum(stalled)).toBeGreaterThan(GAMES * 5);
  if (isFull) expect(usual).toBeLessThan(USUAL_ANSWER);
}, 120_000);
