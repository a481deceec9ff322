import { expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { TableHost } from '../../server/table/TableHost.ts';
import { Chance } from '../crash/chance.ts';
import { tries } from '../support/scale.ts';
import { join, openSession, refusalOf, startServer, takeSeat } from './support/server.ts';
import { DESK, openHost, SEALING_BOTS, seat, startWith } from './support/tables.ts';

const words = (text: string) =>
  ({ type: 'say', round: 1, to: ['kelduin'], saying: { kind: 'words', text, promise: false } }) as const;

test('sent again under its name, an action is done once and answered as before, after a restart too', async () => {
  const store = openSqliteStore(':memory:');
  const { host, clock, faults } = await openHost({ store });
  await startWith(host, ['ondara', 'kelduin']);
  expect(await host.submit(seat('ondara'), words('Once.'), 'a')).toBeNull();
  expect(await host.submit(seat('ondara'), words('Once.'), 'a')).toBeNull();
  await host.close();

  const parts = { store, clock, bots: SEALING_BOTS, onFault: (fault: unknown) => faults.push(fault) };
  const again = new TableHost(host.id, await store.load(host.id), parts);
  expect(await again.submit(seat('ondara'), words('Once.'), 'a')).toBeNull();
  // The same name of somebody else, and another name, are other actions.
  expect(await again.submit(seat('kelduin'), { ...words('Mine.'), to: ['ondara'] }, 'a')).toBeNull();
  expect(await again.submit(seat('ondara'), words('Once.'), 'b')).toBeNull();
  const said = (await store.load(host.id)).flatMap((event) =>
    event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
  );
  expect(said).toEqual(['Once.', 'Mine.', 'Once.']);
  expect(faults).toEqual([]);
});

/** Less than two people may say in a round. */
const MOST_SAID = 60;
const RESENT = tries(400, 10_000);

test('whatever is sent again, however often and in whatever order, is done once and answered as the first time', async () => {
  const { host, store, faults } = await openHost();
  await startWith(host, ['ondara', 'kelduin', 'ysmere']);
  await host.submit(DESK, { type: 'end-phase', round: 1, phase: 'briefing' });
  const chance = new Chance('resent');
  /** What was sent so far, with the answer that it had. */
  const sent: { readonly by: string; readonly action: string; readonly late: boolean }[] = [];
  const ask = ({ by, action, late }: (typeof sent)[number]) =>
    host.submit(seat(by), { ...words(`${by} ${action}`), round: late ? 9 : 1, to: ['ysmere'] }, action);
  for (let again = 0; again < RESENT; ) {
    // Every eighth comes from a round that is not played, and is refused each time.
    const late = sent.length % 8 === 7 || sent.length > MOST_SAID;
    const fresh = { by: chance.pick(['ondara', 'kelduin']), action: `a${sent.length}`, late };
    const answer = fresh.late ? 'wrong-round' : null;
    expect(await ask(fresh)).toBe(answer);
    sent.push(fresh);
    const batch = Array.from({ length: 1 + chance.below(12) }, () => chance.pick(sent));
    expect(await Promise.all(batch.map(ask))).toEqual(batch.map(({ late }) => (late ? 'wrong-round' : null)));
    again += batch.length;
  }
  const said = (await store.load(host.id)).flatMap((event) =>
    event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
  );
  expect(said).toEqual(sent.filter(({ late }) => !late).map(({ by, action }) => `${by} ${action}`));
  expect(faults).toEqual([]);
});

test('what was refused may be asked again under the same name', async () => {
  const { host } = await openHost();
  const start = { type: 'start' } as const;
  expect(await host.submit(DESK, { type: 'pause' }, 'p')).toBe('not-started');
  expect(await host.submit(DESK, start, 's')).toBeNull();
  expect(await host.submit(DESK, start, 's')).toBeNull();
  expect(await host.submit(DESK, start, 't')).toBe('already-started');
  expect(await host.submit(DESK, { type: 'pause' }, 'p')).toBeNull();
});

test('thirty copies of one request from a client are one message, and nobody sees its name', async () => {
  const server = await startServer();
  const { code, key } = await openSession(server.url, { bots: {} });
  const ondara = await join(server.url, {
    code,
    key: (await takeSeat(server.url, code, 'ondara')).key,
  });
  const kelduin = await join(server.url, {
    code,
    key: (await takeSeat(server.url, code, 'kelduin')).key,
  });
  const facilitator = await join(server.url, { code, key });
  await facilitator.room.request('desk', { type: 'start' });
  const request = { ...words('Only once.'), action: 'the-name-of-it' };
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => refusalOf(ondara.room.request('intent', request))),
  );
  expect(answers).toEqual(answers.map(() => null));
  await ondara.room.request('intent', { ...words('Then this.'), action: 'another' });
  for (const { room } of [ondara, kelduin, facilitator]) await new Promise((done) => room.ping(done));
  for (const { told } of [ondara, kelduin, facilitator]) {
    const texts = told.flatMap(({ events }) => events.filter(({ type }) => type === 'said'));
    expect(texts).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('the-name-of-it');
  }
  expect(await refusalOf(ondara.room.request('intent', { ...request, action: 'no spaces' }))).toEqual({
    code: 'malformed',
  });
  await server.stop();
});
