/** The published schema and the one that the server judges by say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioSchema } from '../../shared/content/scenario.ts';
import { SCHEMA_OF_FILES, scenarioJsonSchema } from '../../shared/content/scenarioJsonSchema.ts';
import { ownScenario } from '../support/ownScenario.ts';

const ASSETS = new URL('../../assets/', import.meta.url);
const published: object = JSON.parse(readFileSync(new URL('scenario.schema.json', ASSETS), 'utf8'));
const validate = new Ajv2020({ allErrors: false }).compile(published);

const files = readdirSync(new URL('scenarios/', ASSETS)).filter((file) => file.endsWith('.json'));

function shipped(file: string): { $schema?: string } {
  return JSON.parse(readFileSync(new URL(`scenarios/${file}`, ASSETS), 'utf8'));
}

test('the file beside the scenarios is the one made from the code (npm run schema writes it)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});

test.each(files)('%s names the schema and keeps to it', (file) => {
  expect(shipped(file).$schema).toBe(SCHEMA_OF_FILES);
  expect(validate(shipped(file)), JSON.stringify(validate.errors)).toBe(true);
});

test('a scenario that uses everything keeps to it too', () => {
  const full = { ...ownScenario(), unlocking: { norms: 4 }, press: 'public-only', mandates: ['clean-hands'] };
  expect(validate(full), JSON.stringify(validate.errors)).toBe(true);
  expect(scenarioSchema.safeParse(full).success).toBe(true);
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsOf(Reflect.get(value, step), [...path, step]))];
}

function changed(json: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json))
    return json.flatMap((each, at) =>
      at !== step ? [each] : rest.length === 0 && to === undefined ? [] : [changed(each, rest, to)],
    );
  const { [step]: old, ...others }: Record<string, unknown> = { ...json };
  const next = changed(old, rest, to);
  return next === undefined ? others : { ...others, [step]: next };
}

const VALUES = [
  undefined,
  null,
  true,
  0,
  1,
  3,
  5,
  6,
  12,
  13,
  50,
  95,
  96,
  100,
  101,
  600,
  -1,
  2.5,
  1e21,
  '',
  'x',
  'open',
  'ondara',
  'Not A Key',
  '60-minutes',
  '#1F4E79',
  '#1f4e7',
  'broker',
  'cut-cable',
  'digital',
  'sail',
  'x'.repeat(24),
  'x'.repeat(25),
  'x'.repeat(301),
  'x'.repeat(601),
  'two\nlines',
  'turn\u202eed',
  [],
  ['broker'],
  ['ondara'],
  {},
  { en: 'x' },
  { en: 'x', 'pt-BR': 'y' },
  { en: 'x', Bahasa: 'y' },
  { id: 'y' },
  { 'coin.peace.divisor': 4 },
  { 'coin.peace.divisor': 0 },
  { norms: 3 },
  { allowed: ['capacity-fund'] },
  { id: 'own', domain: 'digital', title: { en: 'T' }, story: { en: 'S\nS' } },
];
const KEYS = ['en', 'id', 'colour', 'press', 'numbers', 'unlocking', 'norms', 'mandates', 'constructor'];

test('whatever is changed in a scenario, both say the same of it', () => {
  const base = { ...ownScenario(), $schema: SCHEMA_OF_FILES };
  const paths = pathsOf(base).slice(1);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    key: fc.option(fc.constantFrom(...KEYS), { nil: null }),
    to: fc.constantFrom(...VALUES),
  });
  let refused = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const json = changes.reduce<unknown>(
        (now, { path, key, to }) => changed(now, key === null ? path : [...path, key], to),
        base,
      );
      const verdict = scenarioSchema.safeParse(json).success;
      if (!verdict) refused += 1;
      const kept = validate(json);
      expect({ kept, at: validate.errors }).toEqual({
        kept: verdict,
        at: verdict ? null : expect.anything(),
      });
    }),
    { numRuns: 2_000, seed: 5 },
  );
  expect(refused).toBeGreaterThan(200);
  expect(refused).toBeLessThan(1_999);
});
