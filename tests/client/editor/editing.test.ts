import { expect, test } from 'vitest';
import { languagesIn, untranslated } from '../../../client/editor/languages.ts';
import { at, moved, withValue } from '../../../client/editor/paths.ts';
import { SECTIONS, sectionOf } from '../../../client/editor/sections.ts';
import { withNewState, withoutState, withStateId } from '../../../client/editor/states.ts';
import { trustIn, withTrust } from '../../../client/editor/trust.ts';
import { readScenario } from '../../../shared/content/readScenario.ts';
import { scenarioSchema } from '../../../shared/content/scenario.ts';
import { dealSetup } from '../../../shared/rules/setup.ts';
import { ownScenario } from '../../support/ownScenario.ts';
import { scenario } from '../../support/scenarios.ts';

test('a value is set, made and taken out anywhere, and the JSON before stays as it was', () => {
  const json = { seats: [{ id: 'a' }, { id: 'b' }], title: { en: 'T' } };
  const before = JSON.stringify(json);
  expect(withValue(json, ['seats', 1, 'id'], 'c')).toEqual({ ...json, seats: [{ id: 'a' }, { id: 'c' }] });
  expect(withValue(json, ['seats', 0], undefined)).toEqual({ ...json, seats: [{ id: 'b' }] });
  expect(withValue(json, ['numbers', 'coin.peace.divisor'], 4)).toMatchObject({
    numbers: { 'coin.peace.divisor': 4 },
  });
  expect(withValue(json, ['title', 'id'], undefined)).toEqual(json);
  expect(withValue('no scenario', ['title', 'en'], 'T')).toEqual({ title: { en: 'T' } });
  expect(Object.keys(Object(withValue(json, ['seats'], [])))).toEqual(['seats', 'title']);
  expect(JSON.stringify(json)).toBe(before);
  expect(at(json, ['constructor'])).toBeUndefined();
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('whatever trust is set pair by pair, the table that is dealt has it, and all the rest as before', () => {
  const giants = scenario('two-giants');
  const before = dealSetup(giants, '90-minutes').baseline;
  const changed = withTrust(withTrust(giants, 'ondara', 'tarsk', 7), 'tarsk', 'ondara', 52);
  const after = dealSetup(scenarioSchema.parse(changed), '90-minutes').baseline;
  expect(after).toEqual({
    ...before,
    ondara: { ...before.ondara, tarsk: 7 },
    tarsk: { ...before.tarsk, ondara: 52 },
  });
  expect(withTrust(giants, 'ondara', 'tarsk', trustIn(giants, 'ondara', 'tarsk'))).toMatchObject({
    baseline: { all: 52 },
  });
});

test('a table of eight in which everybody trusts everybody otherwise can still be written', () => {
  const giants = scenario('two-giants');
  const ids = giants.seats.map(({ id }) => id);
  let value = 0;
  let json: unknown = giants;
  for (const from of ids) for (const to of ids) if (from !== to) json = withTrust(json, from, to, value++);
  expect(readScenario(json)).toMatchObject({ id: 'two-giants' });
  expect(trustIn(json, ids[7] ?? '', ids[6] ?? '')).toBe(55);
});

test('a state that gets another id, or goes, takes what is said of its trust with it', () => {
  const giants = scenario('two-giants');
  const renamed = withStateId(giants, 0, 'the-north');
  expect(readScenario(renamed)).not.toBeInstanceOf(Array);
  expect(trustIn(renamed, 'the-north', 'halvard')).toBe(30);
  const fewer = withoutState(renamed, 0);
  expect(readScenario(fewer)).not.toBeInstanceOf(Array);
  expect(JSON.stringify(fewer)).not.toContain('the-north');
  // While two share an id nobody can say whose trust it is: it stays with the one that keeps it.
  const twice = withStateId(giants, 0, 'halvard');
  expect(trustIn(withStateId(twice, 0, 'tarsk'), 'halvard', 'ondara')).toBe(45);
});

test('a new state is one that can be played, under a free id and emblem', () => {
  const emblems = ['sail', 'peaks', 'crescent', 'crane'];
  const four = withNewState(scenario('first-table'), 'New', emblems);
  expect(readScenario(four, { emblems })).toMatchObject({ seats: { 3: { id: 'state-1', emblem: 'crane' } } });
  expect(withNewState(scenario('two-giants'), 'New', emblems)).toEqual(scenario('two-giants'));
});

test('the languages of a scenario, and what each still lacks', () => {
  expect(languagesIn(ownScenario())).toEqual(['en', 'id']);
  expect(untranslated(ownScenario(), 'en')).toBe(0);
  // The summary, three names and three profiles.
  expect(untranslated(ownScenario(), 'id')).toBe(7);
});

test('every place of a scenario is written in some part', () => {
  for (const key of Object.keys(scenarioSchema.shape))
    expect(SECTIONS, key).toContain(sectionOf(`${key}[0].x`));
  expect(sectionOf('seats[2].cyber')).toBe('states');
  expect(sectionOf('colour')).toBe('file');
  expect(sectionOf('')).toBe('file');
});
