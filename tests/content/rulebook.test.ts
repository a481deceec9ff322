import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../client/rulebook/markdown.ts';
import { parseMarkdown, plain } from '../../client/rulebook/markdown.ts';
import english from '../../client/text/en.json' with { type: 'json' };
import { CLAUSE_KINDS } from '../../shared/content/clauses.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { HazardEffect } from '../../shared/content/hazards.ts';
import { HAZARDS } from '../../shared/content/hazards.ts';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { MANDATE_IDS, MANDATES } from '../../shared/content/mandates.ts';
import type { AiExtra, AiMove, CbmMove, CyberEffect, CyberMove, MoveId } from '../../shared/content/moves.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { NormEffect } from '../../shared/content/norms.ts';
import { NORM_IDS, NORMS } from '../../shared/content/norms.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { POSTURES } from '../../shared/content/postures.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';
import { sentencesOf } from './rulebookSentences.ts';

const RULES = new URL('../../assets/rules/rules.en.md', import.meta.url);
const CASES = new URL('../conformance/', import.meta.url);

const source = readFileSync(RULES, 'utf8');
const blocks = parseMarkdown(source);
const texts: Readonly<Record<string, string>> = english;

type Table = Extract<Block, { type: 'table' }>;

/** The rows of the table with this head, as words. */
function tableOf(...head: string[]): string[][] {
  const found = blocks.find(
    (block): block is Table => block.type === 'table' && block.head.map(plain).join() === head.join(),
  );
  if (!found) throw new Error(`The rules have no table of ${head.join(', ')}`);
  return found.rows.map((row) => row.map(plain));
}

/** The amounts in a text, with their signs; a true minus becomes one that can be compared. */
function amounts(text: string): number[] {
  return [...text.matchAll(/[−+]?\d+(?:\.\d+)?/g)].map(([amount]) => Number(amount.replace('−', '-')));
}

function sorted(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

function cyberAmount(effect: CyberEffect): number[] {
  switch (effect.type) {
    case 'steal-capital':
      return [effect.amount];
    case 'influence':
    case 'capability':
    case 'trust-of-others':
    case 'tension':
      return [effect.by];
    case 'leak':
      return [-NUMBERS.accord.leaked.trust];
    case 'void-contributions':
    case 'backdoor':
    case 'wiretap':
      return [];
  }
}

function extraAmounts(extra: AiExtra): number[] {
  switch (extra.type) {
    case 'capital':
    case 'trust-of-all':
    case 'capability':
      return [extra.by];
    case 'contribution':
      return extra.own === 1 ? [1] : [1, extra.own];
    case 'pair-trust':
      return [extra.mutual, extra.inActor];
    case 'early-warning':
      return [];
  }
}

function raiseAmounts({ raise }: AiMove): number[] {
  if (!raise) return [];
  return raise.type === 'fresh-accord' ? [raise.by] : [raise.each, raise.atMost];
}

function hazardAmounts(effect: HazardEffect): number[] {
  if ('by' in effect) return [effect.by];
  return 'as' in effect ? [effect.as] : [];
}

const card = (kind: string, domain: string) => MOVES[`${kind}-${domain}` as MoveId];
const titleOf = (kind: string, domain: string) => texts[`move.${kind}-${domain}.title`];

describe('The thirty cards', () => {
  const cyber = tableOf('domain', 'card', 'what it does to the target');
  const ai = tableOf('domain', 'card', 'number', 'besides');
  const cbm = tableOf('domain', 'card', 'towards', 'trust', 'if answered');

  test.each([
    ['cyber', cyber],
    ['ai', ai],
    ['cbm', cbm],
  ] as const)('%s: ten domains in their order, with the titles of the cards', (kind, rows) => {
    expect(rows.map(([domain, title]) => [domain, title])).toEqual(
      DOMAINS.map((domain) => [domain, titleOf(kind, domain)]),
    );
  });

  test.each(cyber)('cyber, %s: %s', (domain, _title, effect) => {
    const move = card('cyber', domain) as CyberMove;
    expect(sorted(amounts(effect))).toEqual(sorted(move.effects.flatMap(cyberAmount)));
    expect(effect.includes('doubled')).toBe(move.disgrace === 2);
  });

  test.each(ai)('ai, %s: %s', (domain, _title, number, besides) => {
    const move = card('ai', domain) as AiMove;
    expect(Number(number)).toBe(move.number);
    const printed = besides.replace('from step 2 on', '');
    expect(amounts(printed)).toEqual([...raiseAmounts(move), ...move.extras.flatMap(extraAmounts)]);
    expect(besides.includes('early warning')).toBe(move.extras.some(({ type }) => type === 'early-warning'));
  });

  test.each(cbm)('cbm, %s: %s', (domain, _title, towards, trust, answered) => {
    const move = card('cbm', domain) as CbmMove;
    expect(towards).toBe({ one: 'one', all: 'all', pair: 'a pair' }[move.aim]);
    expect([Number(trust), Number(answered)]).toEqual([move.trust, move.answered]);
    expect(move.shieldsPartners).toBe(domain !== 'mediation');
  });
});

describe('The eighteen hazards', () => {
  const rows = tableOf('#', 'domain', 'hazard', 'effect');

  test('all of them, in their order, with their domains and names', () => {
    expect(rows.map(([place, domain, name]) => [place, domain, name])).toEqual(
      Object.entries(HAZARDS).map(([id, { domain }], place) => [
        String(place + 1),
        domain,
        texts[`hazard.${id}`],
      ]),
    );
  });

  test.each(Object.entries(HAZARDS).map(([id, { effects }], place) => [id, effects, place] as const))(
    '%s has the numbers of its effects',
    (_id, effects, place) => {
      expect(amounts(rows[place]?.[3] ?? '')).toEqual(
        (effects as readonly HazardEffect[]).flatMap(hazardAmounts),
      );
    },
  );
});

test('the incidents, with their titles and stories', () => {
  expect(tableOf('domain', 'title', 'story')).toEqual(
    Object.entries(INCIDENTS).map(([id, domain]) => [
      domain,
      texts[`incident.${id}.title`],
      texts[`incident.${id}.story`],
    ]),
  );
});

test('the clauses, in their order', () => {
  expect(tableOf('clause', 'what the parties promise', 'verified by').map(([kind]) => kind)).toEqual([
    ...CLAUSE_KINDS,
  ]);
});

describe('The norms', () => {
  const rows = tableOf('norm', 'effect');

  test('all of them, in their order, with their names', () => {
    expect(rows.map(([name]) => name)).toEqual(NORM_IDS.map((id) => texts[`norm.${id}.title`]));
  });

  const printed: Readonly<Record<NormEffect['type'], (effect: NormEffect) => string[]>> = {
    violation: (effect) => (effect.type === 'violation' ? [...effect.domains, 'violations'] : []),
    attribution: (effect) => ('by' in effect ? [`+${effect.by / 100}%`] : []),
    hazard: (effect) => ('by' in effect ? [`−${-effect.by / 100}%`] : []),
    'backdoor-found': (effect) => ('by' in effect ? [`${effect.by / 100}% more`] : []),
    'delegated-cost': (effect) =>
      effect.type === 'delegated-cost' ? [`delegated ${effect.domain} AI costs ${effect.by} more`] : [],
    'capacity-fund': () => [
      `the ${NUMBERS.norm.fund.givers} richest`,
      `give ${NUMBERS.norm.fund.amount} each`,
    ],
  };

  test.each(NORM_IDS)('%s says what it changes', (id) => {
    const effect = rows[NORM_IDS.indexOf(id)]?.[1] ?? '';
    const wanted = (NORMS[id] as readonly NormEffect[]).flatMap((each) => printed[each.type](each));
    expect(wanted.filter((words) => !effect.includes(words))).toEqual([]);
  });
});

describe('The mandates', () => {
  const rows = tableOf('#', 'mandate', 'met when, at the end', 'not dealt');

  test('all of them, in their order, with their names', () => {
    expect(rows.map(([place, name]) => [place, name])).toEqual(
      MANDATE_IDS.map((id, place) => [String(place + 1), texts[`mandate.${id}.title`]]),
    );
  });

  test('when they are not dealt', () => {
    const without = MANDATE_IDS.map((id) => {
      const { notForThree, notUnlockingInFour } = MANDATES[id];
      const cases = [notForThree && 'three seats', notUnlockingInFour && 'unlocking over four rounds'];
      return cases.filter((each) => each !== false).join('; ') || '–';
    });
    expect(rows.map((row) => row[3])).toEqual(without);
  });
});

test('the postures', () => {
  const rows = tableOf('posture', 'gain', 'hazard', 'besides');
  expect(rows.map(([name]) => name?.split(':')[0])).toEqual([...POSTURES]);
  for (const [place, posture] of POSTURES.entries()) {
    const [, gain = '', hazard, besides = ''] = rows[place] ?? [];
    const now = NUMBERS.ai.posture[posture];
    expect(amounts(gain)).toEqual([now.tenths / 10, ...(now.countsAsAi === null ? [] : [now.countsAsAi])]);
    expect(hazard).toBe(`${now.hazard / 100}%`);
    const wanted = [now.tension, now.autonomy, now.needsAi, now.needsAutonomy].filter((each) => each !== 0);
    expect(amounts(besides)).toEqual(wanted);
  }
});

describe('The scenarios', () => {
  const rows = tableOf('scenario', 'rounds', 'tension, ladder', 'seats');

  test('all that are shipped', () => {
    expect(rows.map(([title]) => title).toSorted()).toEqual(
      SCENARIOS.map((id) => scenario(id).title.en).toSorted(),
    );
  });

  test.each(SCENARIOS)('%s as it is in its file', (id) => {
    const { title, rounds, tension, ladder, seats } = scenario(id);
    const printed = seats
      .map((s) => `${s.name.en} ${s.cyber}-${s.ai}-${s.institutions}/${s.autonomy}/${s.influence}`)
      .join(', ');
    const row = rows.find(([name]) => name === title.en);
    expect(row).toEqual([title.en, String(rounds), `${tension}, ${ladder}`, printed]);
  });

  const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const presets = tableOf(
    'preset',
    'rounds',
    'teach',
    'briefing',
    'negotiation',
    'commitment',
    'resolution',
    'reflection',
    'debrief',
  );

  test.each(SCENARIOS)('the presets of %s are printed', (id) => {
    for (const { rounds, unlocking, teach, debrief, clock: c } of scenario(id).presets) {
      const times = [c.briefing, c.negotiation, c.commitment, c.resolution, c.reflection].map(clock);
      const row = [
        unlocking ? `${rounds}, unlocking` : String(rounds),
        teach === 0 ? 'as it is played' : String(teach),
        ...times,
        String(debrief),
      ];
      expect(presets.map((each) => each.slice(1))).toContainEqual(row);
    }
  });
});

describe('The sentences', () => {
  const read = new Set<string>();
  const sentences = sentencesOf(NUMBERS, (path) => read.add(path));
  // As words, without the marks: a bold number is a number.
  const words = blocks
    .flatMap((block) => {
      if (block.type === 'table') return block.rows.flat().map(plain);
      return block.type === 'list' ? block.items.map(plain) : [plain(block.content)];
    })
    .join('\n');

  test.each(sentences)('say "%s"', (sentence) => {
    expect(words).toContain(sentence);
  });

  test('leave no number of the game out', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
        : [path];
    // Postures have a table of their own, above; the pace of bots is no rule.
    const elsewhere = /^ai\.posture\.|^talk\.botPace$/;
    expect(leaves(NUMBERS, '').filter((path) => !read.has(path) && !elsewhere.test(path))).toEqual([]);
  });
});

test('every ruling names a case that there is', () => {
  const cases = readdirSync(CASES)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, CASES), 'utf8').matchAll(/test\('(\d+\.\d+[a-z]?) /g)])
    .map(([, number]) => number);
  const named = [...source.matchAll(/\((\d+\.\d\d[a-z]?(?:, \d+\.\d\d[a-z]?)*)\)$/gm)].flatMap(
    ([, list = '']) => list.split(', '),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((number) => !cases.includes(number))).toEqual([]);
});
