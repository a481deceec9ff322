import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import texts from '../../client/text/en.json' with { type: 'json' };
import { faultTexts } from '../../server/faultTexts.ts';
import { loadScenarios, ScenariosUnusable } from '../../server/scenarios.ts';
import { RIGHTS, WRONGS } from '../../shared/content/faults.ts';
import { readScenario } from '../../shared/content/readScenario.ts';

const FOLDER = new URL('../../assets/scenarios/', import.meta.url);

type Json = Record<string, unknown>;

function shippedJson(file = 'archipelago.json'): Json {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** The faults of the Archipelago after a change, as `path: wrong → right`. */
function faultsAfter(change: (json: Json) => void, emblems?: readonly string[]): string[] {
  const json = shippedJson();
  change(json);
  return linesOf(readScenario(json, emblems ? { emblems } : {}));
}

function linesOf(read: ReturnType<typeof readScenario>): string[] {
  return Array.isArray(read)
    ? read.map(faultTexts).map(({ place, wrong, right }) => `${place}: ${wrong} → ${right}`)
    : [];
}

function entries(json: Json, list: string): Json[] {
  const value = json[list];
  if (!Array.isArray(value)) throw new Error(`${list} is no list`);
  return value;
}

function entry(json: Json, list: string, at: number): Json {
  const found = entries(json, list)[at];
  if (!found) throw new Error(`${list} has no entry ${at}`);
  return found;
}

test('every shipped scenario can be read', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files)
    expect(readScenario(shippedJson(file), { file })).toMatchObject({ id: file.slice(0, -5) });
  expect([...loadScenarios().keys()].slice(0, 4)).toEqual([
    'first-table',
    'indo-pacific',
    'archipelago',
    'two-giants',
  ]);
});

test('mistakes of shape are told by place, by what is wrong, and by what would be right', () => {
  expect(
    faultsAfter((json) => {
      entry(json, 'seats', 2).cyber = 7;
      entry(json, 'seats', 3).autonomy = 'high';
      delete entry(json, 'seats', 0).name;
      json.tension = 3;
      json.colour = 'red';
      entry(json, 'presets', 0).clock = null;
      entry(json, 'seats', 1).id = 'Not A Key';
    }),
  ).toEqual([
    'tension: 3 → at least 5',
    'seats[0].name: it is missing → an object in { }',
    'seats[1].id: "Not A Key" → at most 40 small letters, digits and dashes, a letter first',
    'seats[2].cyber: 7 → at most 5',
    'seats[3].autonomy: "high" → a number',
    'presets[0].clock: null → an object in { }',
    'colour: nothing of this name is known here → another spelling, or leave it out',
  ]);
  expect(faultsAfter((json) => void entries(json, 'seats').splice(2))).toEqual([
    expect.stringMatching(/^seats: .* → at least 3 entries$/),
  ]);
  expect(linesOf(readScenario([]))).toEqual(['the file: [] → an object in { }']);
});

test('an incident is a shipped one or a whole one', () => {
  expect(faultsAfter((json) => entries(json, 'incidents').push({ id: 'own', domain: 'space' }))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^incidents\[14\]\.domain: "space" → one of bilateral, /)]),
  );
  const own = { id: 'own-story', domain: 'digital', title: { en: 'T' }, story: { en: 'S' } };
  expect(faultsAfter((json) => entries(json, 'incidents').push(own))).toEqual([]);
});

test('what the parts say of each other must agree', () => {
  expect(
    faultsAfter((json) => {
      entry(json, 'seats', 1).id = 'ondara';
      json.baseline = { all: 50, except: [{ from: ['ondara'], to: ['atlantis'], trust: 10 }] };
      json.incidents = entries(json, 'incidents').filter(
        (incident) => String(incident) !== 'forged-telegram',
      );
      entries(json, 'incidents').push(...entries(json, 'incidents').slice(0, 1));
      entry(json, 'presets', 1).id = '90-minutes';
      entry(json, 'presets', 2).rounds = 12;
    }),
  ).toEqual([
    'seats[1].id: “ondara” is the id of an earlier seat → an id that no other seat has',
    expect.stringMatching(/^baseline\.except\[0\]\.to\[0\]: there is no seat “atlantis” → one of ondara, /),
    expect.stringMatching(/^incidents\[13\]: “.*” stands in the list already → each incident once$/),
    expect.stringMatching(/^incidents: no incident of the domain bilateral → at least one/),
    'presets[1].id: “90-minutes” is the id of an earlier preset → an id that no other preset of this scenario has',
    'presets[2].rounds: 12 rounds, but the scenario has 8 → at most 8',
  ]);
});

test('a deck of mandates goes round the table, and holds none twice', () => {
  expect(
    faultsAfter((json) => {
      json.mandates = ['broker', 'broker'];
    }),
  ).toEqual([
    'mandates[1]: “broker” stands in the deck already → each mandate once, as none is dealt twice',
    expect.stringMatching(/^mandates: 2 mandates for 6 seats → at least 6 of self-reliance, /),
  ]);
});

test('emblems, incident ids and the file name are checked against what is there', () => {
  const emblems = entries(shippedJson(), 'seats').map(({ emblem }) => String(emblem));
  expect(faultsAfter(() => undefined, emblems)).toEqual([]);
  expect(faultsAfter(() => undefined, emblems.slice(1))).toEqual([
    expect.stringMatching(/^seats\[0\]\.emblem: there is no emblem “.*” → one of /),
  ]);
  const disguise = { id: 'cut-cable', domain: 'digital', title: { en: 'T' }, story: { en: 'S' } };
  expect(
    faultsAfter((json) => {
      json.incidents = entries(json, 'incidents').filter((incident) => String(incident) !== 'cut-cable');
      entries(json, 'incidents').push(disguise);
    }),
  ).toEqual([expect.stringMatching(/^incidents\[13\]\.id: “cut-cable” is the id of a shipped incident/)]);
  expect(linesOf(readScenario(shippedJson(), { file: 'atlantis.json' }))).toEqual([
    'id: “archipelago” in the file atlantis.json → the file archipelago.json',
  ]);
});

test('a folder with broken files names each of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  writeFileSync(
    join(folder, 'archipelago.json'),
    JSON.stringify({ ...shippedJson(), tension: 1, ladder: 9 }),
  );
  expect(() => loadScenarios(folder)).toThrow(
    'archipelago.json, tension: 1. Right would be: at least 5.\narchipelago.json, ladder: 9. Right would be: at most 3.',
  );
  writeFileSync(join(folder, 'broken.json'), '{"id":');
  expect(() => loadScenarios(folder)).toThrow(/broken\.json: it is no JSON\./);
  expect(() => loadScenarios(folder)).toThrow(ScenariosUnusable);
});

test('texts are plain, fit their place, and are keyed by languages', () => {
  expect(
    faultsAfter((json) => {
      entry(json, 'seats', 0).name = { en: 'A name that is far too long for a plate' };
      entry(json, 'seats', 1).name = { en: 'Two\u202elines', id: 'Dua' };
      entry(json, 'seats', 2).name = { id: 'Tiga' };
      json.title = { en: 'Archipelago', Bahasa: 'Kepulauan' };
    }),
  ).toEqual([
    'title.Bahasa: "Bahasa" → the tag of a language, such as id or pt-BR',
    'seats[0].name.en: it has 39 characters → at most 24 characters',
    'seats[1].name.en: "Two\u202elines" → letters, digits and signs, without control characters',
    'seats[2].name.en: it is missing → a text in quotes',
  ]);
});

test('norms that may be tabled leave enough for the mandate that asks for them', () => {
  expect(
    faultsAfter((json) => {
      json.norms = { allowed: ['capacity-fund', 'capacity-fund'], inForce: ['capacity-fund'] };
    }),
  ).toEqual([
    'norms.allowed[1]: “capacity-fund” stands in the list already → each norm once',
    'norms: no norm can be passed, but the mandate norm-setter asks for 2 → at least 2 norms that may be tabled and are not in force, or a deck without norm-setter',
  ]);
  expect(
    faultsAfter((json) => {
      json.norms = { allowed: [] };
      json.mandates = [
        'self-reliance',
        'clean-hands',
        'calm-waters',
        'outdo-rival',
        'wide-dialogue',
        'broker',
      ];
    }),
  ).toEqual([]);
});

test('only the numbers of the list can be moved, and only so far', () => {
  expect(
    faultsAfter((json) => {
      json.numbers = { 'coin.peace.divisor': 0, 'ranges.trust.max': 5, 'mandate.worth': 20 };
    }),
  ).toEqual([
    'numbers.coin.peace.divisor: 0 → at least 1',
    'numbers.ranges.trust.max: nothing of this name is known here → another spelling, or leave it out',
  ]);
});

test('what is out of all bounds is refused before it is looked at, and never by running out of anything', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`k${at}`, 0]));
  for (const hostile of [deep, { id: deep }, wide, { seats: wide }, { seats: [wide] }]) {
    expect(linesOf(readScenario(hostile))).toEqual([
      expect.stringMatching(/nested deeper than any scenario|more than any scenario/),
    ]);
  }
  expect(linesOf(readScenario(JSON.parse('{"title":{"en":"T","__proto__":{"x":1}}}')))).toEqual([
    'title.__proto__: this name is not allowed → leave it out',
  ]);
  expect(Reflect.get({}, 'x')).toBeUndefined();
});

test('every kind of mistake has its words', () => {
  for (const id of WRONGS) expect(Object.keys(texts)).toContain(`fault.wrong.${id}`);
  for (const id of RIGHTS) expect(Object.keys(texts)).toContain(`fault.right.${id}`);
});
