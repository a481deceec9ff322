import { describe, expect, test } from 'vitest';
import { NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { CLAUSE_KINDS } from '../../shared/content/clauses.ts';
import type { Style } from '../../shared/content/styles.ts';
import { STYLES } from '../../shared/content/styles.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import { accord, INSPECTION, noCyber, PLEDGE, research, terms, WARNING } from '../support/accords.ts';
import { named, negotiates, round } from './support/decisions.ts';
import { heardOf, offer, oneAmongBots, said, words } from './support/talks.ts';

const ALL = 'abcdef';
const AGENDA = { agenda: ['public', 'security', 'digital'] } as const;

/** What the bot at a does next, after what it has heard in this round. */
function next(
  style: Style,
  heard: readonly SeenEvent[],
  state: TableState = oneAmongBots({ patch: AGENDA }),
) {
  return negotiates(state, style, { memory: remember(NO_MEMORY, [round(state.round), ...heard]) });
}

function phrase(style: Style, heard: readonly SeenEvent[], state?: TableState): string | null {
  const intent = next(style, heard, state);
  return intent?.type === 'say' && intent.saying.kind === 'phrase' ? intent.saying.phrase : null;
}

describe('a promise to help with the incident', () => {
  const unlocking = { ...UNLOCKED, accords: 9 };
  const state = oneAmongBots({ incident: { domain: 'public' }, setup: { unlocking } });
  const promised = (by: string) => said(by, ALL, 'will-contribute');
  const ask = said('b', ALL, 'will-you-contribute');

  test('two voices are enough', () => {
    expect(phrase('reciprocator', [promised('c')], state)).toBe('will-contribute');
    expect(phrase('reciprocator', [promised('c'), promised('d')], state)).toBeNull();
  });

  test('who is asked answers all the same, but for who has said it', () => {
    const two = [promised('c'), promised('d')];
    expect(phrase('reciprocator', [...two, ask], state)).toBe('will-contribute');
    expect(phrase('reciprocator', [promised('a'), ...two, ask], state)).toBeNull();
  });
});

describe('a clause that a person suggests', () => {
  const suggest = (clause: (typeof CLAUSE_KINDS)[number], to = 'ab') =>
    said('b', to, 'propose-clause', { clause });

  test.each(STYLES.flatMap((style) => CLAUSE_KINDS.map((clause) => [style, clause] as const)))(
    'what %s says of %s, it does',
    (style, clause) => {
      const answer = next(style, [suggest(clause)]);
      if (answer?.type !== 'say' || answer.saying.kind !== 'phrase') throw new Error('No answer');
      const then = next(style, [suggest(clause), heardOf('a', answer)]);
      const writes = then?.type === 'propose' && then.terms.clauses.length === 1;
      expect(writes && then.terms.clauses[0]?.kind === clause && then.terms.parties.join('') === 'ab').toBe(
        answer.saying.phrase === 'agree',
      );
    },
  );

  test('comes into what it has offered them already', () => {
    const own = offer('a', { ...terms('ab', [INSPECTION]), rounds: 4 });
    const state = oneAmongBots({ patch: { ...AGENDA, proposals: [own] } });
    const announced = said('a', 'ab', 'have-offered');
    expect(phrase('reciprocator', [announced, suggest('no-cyber')], state)).toBe('agree');
    const then = next('reciprocator', [announced, suggest('no-cyber'), said('a', 'ab', 'agree')], state);
    expect(then).toMatchObject({ type: 'revise', proposal: 'of a', revision: 1 });
    if (then?.type === 'revise') expect(then.terms.clauses).toEqual([INSPECTION, noCyber()]);
  });

  test('comes into the accord that they have', () => {
    const common = accord('ab', [INSPECTION], { until: 4 });
    const state = oneAmongBots({ patch: { ...AGENDA, accords: [common] } });
    expect(phrase('reciprocator', [suggest('cbm-pledge')], state)).toBe('agree');
    expect(next('reciprocator', [suggest('cbm-pledge'), said('a', 'ab', 'agree')], state)).toMatchObject({
      type: 'propose',
      amends: common.id,
      terms: { clauses: [INSPECTION, PLEDGE], rounds: 3 },
    });
  });

  test('is refused where it cannot be written: inspection in a secret accord, what is locked, what nobody may sign', () => {
    const secret = accord('ab', [WARNING], { until: 4, secret: true });
    const hidden = oneAmongBots({ patch: { ...AGENDA, accords: [secret] } });
    expect(phrase('reciprocator', [suggest('inspection')], hidden)).toBe('refuse');
    const { unlocking } = hidden.setup;
    const locked = oneAmongBots({ setup: { unlocking: { ...unlocking, clauses: 3 } } });
    expect(phrase('reciprocator', [suggest('early-warning')], locked)).toBe('refuse');
  });

  test('that lies on the table is answered with what the bot has made of it', () => {
    const says = (patch: Parameters<typeof offer>[2], by = 'b') => {
      const proposals = [offer(by, terms('ab', [noCyber()]), patch)];
      return phrase('reciprocator', [suggest('no-cyber')], oneAmongBots({ patch: { proposals } }));
    };
    expect(says({ signed: ['b', 'a'] })).toBe('agree');
    expect(says({ refused: [{ seat: 'a', reason: 'too-long' }] })).toBe('refuse-too-long');
    expect(says({}, 'a')).toBe('have-offered');
  });

  test('is written once: not again after the other side has written it', () => {
    const heard = [suggest('no-cyber'), said('a', 'ab', 'agree')];
    const proposed = {
      type: 'proposed',
      proposal: 'p',
      by: 'b',
      terms: terms('ab', [noCyber()]),
      amends: null,
    } as const;
    expect(next('reciprocator', heard)).toMatchObject({ type: 'propose', terms: { parties: ['a', 'b'] } });
    expect(next('reciprocator', [...heard, proposed])).not.toMatchObject({ terms: { clauses: [noCyber()] } });
  });
});

describe('words of one’s own', () => {
  const plea = words('b', 'ab', 'Please sign.');

  test('are answered with where things stand', () => {
    const own = oneAmongBots({ patch: { proposals: [offer('a', terms('ab', [noCyber()]))] } });
    expect(phrase('reciprocator', [said('a', 'ab', 'have-offered'), plea], own)).toBe('have-offered');
    const signed = offer('b', terms('ab', [noCyber()]), { signed: ['b', 'a'] });
    expect(phrase('reciprocator', [plea], oneAmongBots({ patch: { proposals: [signed] } }))).toBe('agree');
    const done = accord('ab', [noCyber()], { since: 2, until: 3 });
    expect(phrase('reciprocator', [plea], oneAmongBots({ patch: { accords: [done] } }))).toBe('agree');
  });

  test('are signed before they are answered', () => {
    const state = oneAmongBots({
      patch: { proposals: [offer('b', { ...terms('ab', [noCyber(), INSPECTION]), rounds: 4 })] },
    });
    expect(next('reciprocator', [plea], state)?.type).toBe('sign');
  });

  test('with nothing between them a bot says once what it can read', () => {
    expect(phrase('hawk', [plea])).toBe('phrases-only');
    expect(phrase('hawk', [plea, said('a', 'ab', 'phrases-only'), plea])).not.toBe('phrases-only');
    expect(phrase('hawk', [words('b', 'abc', 'Hello.')])).not.toBe('phrases-only');
  });
});

describe('a conversation', () => {
  test('each question has its answer, the first first', () => {
    const two = [said('b', 'ab', 'greeting'), said('b', 'ab', 'who-was-it')];
    expect(phrase('reciprocator', two)).toBe('greeting');
    expect(phrase('reciprocator', [...two, said('a', 'ab', 'greeting')])).toBe('was-not-us');
    expect(
      phrase('reciprocator', [...two, said('a', 'ab', 'greeting'), said('a', 'ab', 'was-not-us')]),
    ).not.toBe('was-not-us');
  });

  test('a greeting is returned once', () => {
    const greeted = [said('b', 'ab', 'greeting'), said('a', 'ab', 'greeting'), said('b', 'ab', 'greeting')];
    expect(phrase('reciprocator', greeted)).not.toBe('greeting');
  });

  test('a hawk that is asked for peace does not pretend, nor does one with a grudge', () => {
    const plea = said('b', 'ab', 'make-peace', { seat: 'a' });
    expect(phrase('hawk', [plea])).toBe('refuse');
    expect(phrase('reciprocator', [plea])).toBe('will-not-attack');
    const memory = remember(NO_MEMORY, [round(1), named('b', 'a'), round(2), plea]);
    const state = oneAmongBots({ patch: AGENDA });
    expect(negotiates(state, 'reciprocator', { memory })).toMatchObject({ saying: { phrase: 'refuse' } });
  });

  test('who has no card left for it promises no CBM', () => {
    const offered = said('b', 'ab', 'will-play-cbm', { seat: 'a' });
    const owing = (pledged: readonly string[]) =>
      oneAmongBots({ patch: { accords: pledged.map((parties) => accord(parties, [PLEDGE])) } });
    expect(phrase('reciprocator', [offered], owing(['ac']))).toBe('will-play-cbm');
    expect(phrase('reciprocator', [offered], owing(['ac', 'ad']))).toBe('thanks');
    expect(phrase('hawk', [offered], owing([]))).toBe('thanks');
  });

  test('a few sentences a round, whatever is asked', () => {
    const asked = Array.from({ length: 20 }, () => said('b', 'ab', 'who-was-it'));
    const answered = Array.from({ length: 8 }, () => said('a', 'ab', 'was-not-us'));
    expect(phrase('hawk', [...asked, ...answered.slice(1)])).toBe('was-not-us');
    expect(phrase('hawk', [...asked, ...answered])).toBeNull();
  });
});

describe('what a bot has written and refused, in words', () => {
  const research4 = { ...terms('ab', [research('public')]), rounds: 4 };

  test('an offer is announced to those to whom it is made, once', () => {
    const state = oneAmongBots({ patch: { proposals: [offer('a', research4)] } });
    expect(next('reciprocator', [], state)).toMatchObject({
      type: 'say',
      to: ['b'],
      saying: { phrase: 'have-offered' },
    });
    expect(phrase('reciprocator', [said('a', 'ab', 'have-offered')], state)).toBeNull();
  });

  test('so are changed terms, while they lie on the table', () => {
    const changed = offer('b', research4, { revision: 2, revisedBy: 'a', signed: ['a'] });
    expect(phrase('reciprocator', [], oneAmongBots({ patch: { proposals: [changed] } }))).toBe(
      'have-changed',
    );
    const revised = {
      type: 'proposal-revised',
      proposal: 'of b',
      by: 'a',
      revision: 2,
      terms: research4,
    } as const;
    expect(phrase('reciprocator', [revised])).not.toBe('have-changed');
  });

  test('bots announce nothing to one another', () => {
    const state = oneAmongBots({ patch: { proposals: [offer('a', { ...research4, parties: ['a', 'c'] })] } });
    expect(phrase('reciprocator', [], state)).toBeNull();
  });

  test('who broke an accord with it is named to all, by two at most', () => {
    const broken = {
      type: 'accord-breached',
      accord: accord('ab', [PLEDGE]),
      breaker: 'b',
      clauses: ['cbm-pledge'],
    } as const;
    const says = (heard: readonly SeenEvent[]) =>
      negotiates(oneAmongBots({ round: 3 }), 'reciprocator', {
        memory: remember(NO_MEMORY, [round(2), broken, round(3), ...heard]),
      });
    const reproach = (by: string) => said(by, ALL, 'broke-accord', { seat: 'b' });
    expect(says([])).toMatchObject({ type: 'say', saying: { phrase: 'broke-accord', about: { seat: 'b' } } });
    expect(says([reproach('c'), reproach('d')])).not.toMatchObject({ saying: { phrase: 'broke-accord' } });
    const quiet = says([reproach('a')]);
    expect(quiet).toMatchObject({ type: 'propose' });
    if (quiet?.type === 'propose') expect(quiet.terms.parties).not.toContain('b');
  });
});
