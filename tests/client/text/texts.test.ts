import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../client/text/language.ts';
import { DOMAINS } from '../../../shared/content/domains.ts';
import { HAZARDS } from '../../../shared/content/hazards.ts';
import { INCIDENTS } from '../../../shared/content/incidents.ts';
import { MOVE_IDS } from '../../../shared/content/moves.ts';
import { POSTURES } from '../../../shared/content/postures.ts';
import { STYLES } from '../../../shared/content/styles.ts';
import { HTTP_REFUSALS } from '../../../shared/protocol/messages.ts';
import { STEPS } from '../../../shared/rules/events.ts';
import { REJECTIONS } from '../../../shared/rules/rejections.ts';
import { CAPABILITIES, INVESTMENTS, ROUND_PHASES } from '../../../shared/rules/state.ts';

const FOLDER = new URL('../../../client/text/', import.meta.url);
const CLIENT = new URL('../../../client/', import.meta.url);

function textsOf(file: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const english = textsOf('en.json');

/** Keys that the code puts together from words of the rules. */
const composed = [
  ...MOVE_IDS.flatMap((id) => [`move.${id}.title`, `move.${id}.face`]),
  ...Object.keys(HAZARDS).flatMap((id) => [`hazard.${id}`, `hazard.${id}.effect`]),
  ...Object.keys(INCIDENTS).flatMap((id) => [`incident.${id}.title`, `incident.${id}.story`]),
  ...DOMAINS.map((domain) => `domain.${domain}`),
  ...STYLES.map((style) => `style.${style}`),
  ...POSTURES.flatMap((posture) => [`posture.${posture}`, `posture.${posture}.about`]),
  ...STEPS.map((step) => `step.${step}`),
  ...ROUND_PHASES.flatMap((phase) => [`phase.${phase}`, `action.deadline.${phase}`]),
  ...CAPABILITIES.flatMap((capability) => [`meter.${capability}`, `meter.about.${capability}`]),
  ...INVESTMENTS.flatMap((invest) => [`tray.invest.${invest}`, `effect.invest.${invest}`]),
  ...REJECTIONS.map((code) => `refusal.${code}`),
  ...['malformed', 'too-fast', 'not-saved', 'offline', 'failed'].map((code) => `refusal.${code}`),
  ...HTTP_REFUSALS.map((code) => `http.${code}`),
];

function sources(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
    return /\.tsx?$/.test(entry.name) ? [readFileSync(new URL(entry.name, folder), 'utf8')] : [];
  });
}

test('everything that the rules name has a text', () => {
  expect(composed.filter((key) => !(key in english))).toEqual([]);
});

test('every text is used', () => {
  const code = sources(CLIENT).join('\n');
  const made = new Set(composed);
  // A key may also be put together: its beginning then stands in a template, up to the first `${`.
  const starts = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map(([, start]) => start ?? '');
  const unused = Object.keys(english).filter(
    (key) => !made.has(key) && !code.includes(`'${key}'`) && !starts.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const texts = textsOf(file);

  test('has the keys of English and no others', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('every message is ICU', () => {
    for (const [key, text] of Object.entries(texts)) {
      const parse = () =>
        new IntlMessageFormat(text, file.replace('.json', ''), undefined, { ignoreTag: true });
      expect(parse, key).not.toThrow();
    }
  });
});

test('a person gets the language asked for, or its relative, or English', () => {
  expect(chooseLanguage(['pt-BR', 'en'], ['en', 'pt-BR'])).toBe('pt-BR');
  expect(chooseLanguage(['id-ID', 'en-GB'], ['en', 'id'])).toBe('id');
  expect(chooseLanguage(['ko'], ['en', 'id'])).toBe('en');
});
