import { expect, test } from 'vitest';
import { checkSeed } from '../../../client/model/seed.ts';
import { seenEvents } from '../../../shared/projection/redaction.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import { seedHash } from '../../../shared/rules/random.ts';
import { shipped } from '../../server/support/tables.ts';
import { does, HOST } from '../../support/outcome.ts';
import { shippedSession } from '../../support/sessions.ts';

const SEED = 'a seed that nobody knew';

/** All that anybody was told of a whole session, the seed last. */
function told(): readonly SeenEvent[] {
  const { state, log } = shippedSession(shipped(), '20-minutes', SEED, 1);
  const { events } = does(state, { type: 'publish-seed' }, HOST);
  return seenEvents([...log, ...events], { kind: 'public' });
}

test('a seed that fits its hash and all coins is told as such; before it is published there is nothing to tell', () => {
  const events = told();
  expect(checkSeed(events.slice(0, -1), seedHash(SEED))).toBeNull();
  const check = checkSeed(events, seedHash(SEED));
  expect(check).toEqual({ seed: SEED, hash: seedHash(SEED), fits: true, coins: 4, strange: [] });
});

test('another seed than the one that was promised is told, and every coin that fell otherwise', () => {
  const events = told();
  expect(checkSeed(events, seedHash('another'))?.fits).toBe(false);
  const exchanged = events.map((event) =>
    event.type === 'seed-published' ? { ...event, seed: 'another' } : event,
  );
  const check = checkSeed(exchanged, seedHash('another'));
  expect(check?.fits).toBe(true);
  expect(check?.strange).toEqual([1, 2, 3, 4]);
  let flips = 0;
  const turned = events.map((event): SeenEvent => {
    if (event.type !== 'coin-flipped' || ++flips !== 2) return event;
    return { ...event, face: event.face === 'peace' ? 'conflict' : 'peace' };
  });
  expect(checkSeed(turned, seedHash(SEED))?.strange).toEqual([2]);
});
