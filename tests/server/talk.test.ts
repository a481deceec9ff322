import { expect, test } from 'vitest';
import type { Update } from '../../server/table/Readers.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import { DESK, openHost, seat, startWith, until } from './support/tables.ts';

const ONDARA = seat('ondara');
const KELDUIN = seat('kelduin');

function words(text: string, to: readonly string[], round = 1): SeatIntent {
  return { type: 'say', round, to, saying: { kind: 'words', text, promise: false } };
}

test('a message goes to those in its room and to nobody else', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara', 'kelduin', 'ysmere']);
  const heard: string[] = [];
  const listen = (name: string) => (update: Update) => {
    const texts = update.events.flatMap((event) =>
      event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
    );
    heard.push(`${name}: ${texts.join()}`);
  };
  for (const id of ['ondara', 'kelduin', 'ysmere']) host.subscribe({ kind: 'seat', seat: id }, listen(id));
  host.subscribe({ kind: 'public' }, listen('public'));
  host.subscribe({ kind: 'facilitator' }, listen('facilitator'));
  await host.submit(ONDARA, words('Between us', ['kelduin']));
  expect(heard.toSorted()).toEqual(['facilitator: Between us', 'kelduin: Between us', 'ondara: Between us']);
  heard.length = 0;
  await host.submit(KELDUIN, words('Among ourselves', []));
  expect(heard.toSorted()).toEqual(['facilitator: Among ourselves', 'kelduin: Among ourselves']);
  const said = (reader: Parameters<typeof host.history>[0]) =>
    host.history(reader).filter(({ type }) => type === 'said').length;
  expect([said({ kind: 'facilitator' }), said({ kind: 'public' })]).toEqual([2, 0]);
  expect(['ondara', 'kelduin', 'ysmere'].map((id) => said({ kind: 'seat', seat: id }))).toEqual([1, 2, 0]);
});

test('nobody says more in a round than anybody would, and what one may not say others still may', async () => {
  const { host, store } = await openHost();
  await startWith(host, ['ondara', 'kelduin']);
  const { aRound } = host.state.setup.numbers.talk;
  for (let i = 1; i < aRound; i++)
    expect(await host.submit(ONDARA, words(`Message ${i}`, ['kelduin']))).toBeNull();
  const pin = (pinned: boolean) =>
    ({ type: 'pin-promise', round: 1, to: ['kelduin'], at: 1, pinned }) as const;
  expect(await host.submit(ONDARA, pin(true))).toBeNull();
  const { length } = await store.load('table');
  expect(await host.submit(ONDARA, words('One more', ['kelduin']))).toBe('too-many-messages');
  expect(await host.submit(ONDARA, words('Among ourselves', []))).toBe('too-many-messages');
  expect(await host.submit(ONDARA, pin(false))).toBe('too-many-messages');
  expect(await store.load('table')).toHaveLength(length);
  expect(await host.submit(KELDUIN, words('I can', ['ondara']))).toBeNull();
  await until(host, 'reflection');
  expect(await host.submit(ONDARA, words('Still too much', ['kelduin']))).toBe('too-many-messages');
  await host.submit(DESK, { type: 'end-phase', round: 1, phase: 'reflection' });
  expect(await host.submit(ONDARA, words('A new round', ['kelduin'], 2))).toBeNull();
});
