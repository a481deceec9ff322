import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenarios, ScenariosUnusable } from '../../server/scenarios.ts';
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
  const read = readScenario(json, 'archipelago.json', emblems ? { emblems } : {});
  return Array.isArray(read) ? read.map(({ path, wrong, right }) => `${path}: ${wrong} → ${right}`) : [];
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
    expect(readScenario(shippedJson(file), file)).toMatchObject({ id: file.slice(0, -5) });
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
  expect(readScenario([], 'x.json')).toEqual([{ path: 'the file', wrong: '[]', right: 'an object in { }' }]);
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
    'seats[1].id: "ondara" is the id of an earlier seat → an id that no other seat has',
    expect.stringMatching(/^baseline\.except\[0\]\.to\[0\]: there is no seat "atlantis" → one of ondara, /),
    expect.stringMatching(/^incidents\[13\]: ".*" stands in the list already → each incident once$/),
    expect.stringMatching(/^incidents: no incident of the domain bilateral → at least one/),
    'presets[1].id: "90-minutes" is the id of an earlier preset → an id that no other preset of this scenario has',
    'presets[2].rounds: 12 rounds, but the scenario has 8 → at most 8',
  ]);
});

test('a deck of mandates goes round the table, and holds none twice', () => {
  expect(
    faultsAfter((json) => {
      json.mandates = ['broker', 'broker'];
    }),
  ).toEqual([
    'mandates[1]: "broker" stands in the deck already → each mandate once, as none is dealt twice',
    expect.stringMatching(/^mandates: 2 mandates for 6 seats → at least 6 of self-reliance, /),
  ]);
});

test('emblems, incident ids and the file name are checked against what is there', () => {
  const emblems = entries(shippedJson(), 'seats').map(({ emblem }) => String(emblem));
  expect(faultsAfter(() => undefined, emblems)).toEqual([]);
  expect(faultsAfter(() => undefined, emblems.slice(1))).toEqual([
    expect.stringMatching(/^seats\[0\]\.emblem: there is no emblem ".*" → one of /),
  ]);
  const disguise = { id: 'cut-cable', domain: 'digital', title: { en: 'T' }, story: { en: 'S' } };
  expect(
    faultsAfter((json) => {
      json.incidents = entries(json, 'incidents').filter((incident) => String(incident) !== 'cut-cable');
      entries(json, 'incidents').push(disguise);
    }),
  ).toEqual([expect.stringMatching(/^incidents\[13\]\.id: "cut-cable" is the id of a shipped incident/)]);
  expect(readScenario(shippedJson(), 'atlantis.json')).toEqual([
    { path: 'id', wrong: '"archipelago" in the file atlantis.json', right: 'the file archipelago.json' },
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
