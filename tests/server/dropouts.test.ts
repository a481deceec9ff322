/** Whoever goes, and whenever: no table waits for ever. */
import { expect, test } from 'vitest';
import type { TableHost } from '../../server/table/TableHost.ts';
import { Chance } from '../crash/chance.ts';
import { tries } from '../support/scale.ts';
import type { ManualClock } from './support/clock.ts';
import { HOST, openHost, seat, startWith } from './support/tables.ts';

const PATTERNS = tries(12, 10_000);

/** A session has some twenty phases, each of which takes a few steps to its deadline. */
const MOST_STEPS = 500;

/** How a game’s people come and go: a share of them at each step, from nobody to all, and some for ever. */
interface Habits {
  readonly leaves: number;
  readonly returns: number;
}

/** Some come and go, some sign nothing, some are ready, and one may do all that it can. */
async function step(host: TableHost, people: readonly string[], chance: Chance, habits: Habits) {
  for (const id of people) {
    const there = host.state.seats[id]?.connected === true;
    const moves = chance.fraction() < (there ? habits.leaves : habits.returns);
    if (moves) await host.submit(HOST, { type: there ? 'lose' : 'connect', seat: id, delegate: id });
    const { round, phase } = host.state;
    if (!there || moves || chance.below(3) > 0 || phase === 'seating' || phase === 'ended') continue;
    const intent =
      phase === 'commitment'
        ? ({ type: 'seal', round } as const)
        : ({ type: 'ready', round, phase, ready: true } as const);
    await host.submit(seat(id), intent);
  }
}

/** Lets time pass to when something is due, or to some moment before. */
async function pass(host: TableHost, clock: ManualClock, chance: Chance): Promise<void> {
  const left = Math.max(1, (host.state.deadline ?? clock.now() + 60_000) - clock.now());
  clock.advance(chance.below(2) === 0 ? left : 1 + chance.below(left));
  await host.settled();
}

test('however many drop out, and whether they return or never do, each session comes to its end by its clock', async () => {
  let [dropped, returned, standIns] = [0, 0, 0];
  for (let pattern = 0; pattern < PATTERNS; pattern++) {
    const chance = new Chance(`dropouts ${pattern}`);
    const { host, clock, faults, store } = await openHost({ seed: `dropouts ${pattern}` });
    const seats = host.state.setup.seats.map(({ id }) => id);
    const people = seats.slice(0, 1 + chance.below(seats.length));
    await startWith(host, people);
    const habits = { leaves: chance.fraction() / 2, returns: chance.below(3) === 0 ? 0 : chance.fraction() };
    let [phases, steps] = [0, 0];
    for (let at = ''; host.state.phase !== 'ended'; ) {
      const now = `${host.state.round} ${host.state.phase}`;
      if (now !== at) phases += 1;
      at = now;
      await step(host, people, chance, habits);
      await pass(host, clock, chance);
      expect(++steps, `pattern ${pattern}, in ${now}`).toBeLessThan(MOST_STEPS);
    }
    const log = await store.load(host.id);
    const count = (type: string) => log.filter((event) => event.type === type).length;
    dropped += count('delegate-lost');
    returned += count('delegate-connected') - people.length;
    standIns += count('stood-in');
    expect(faults, `pattern ${pattern}`).toEqual([]);
    expect(phases).toBeGreaterThan(5);
    await host.close();
    await store.close();
  }
  console.log(
    `${PATTERNS} patterns: ${dropped} times lost, ${returned} times back, ${standIns} stand-ins; 0 sessions stuck`,
  );
  expect(dropped).toBeGreaterThan(PATTERNS);
  expect(returned).toBeGreaterThan(PATTERNS / 2);
}, 7_200_000);
