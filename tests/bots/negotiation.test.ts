import { describe, expect, test } from 'vitest';
import { NO_MEMORY, remember } from '../../shared/bots/player.ts';
import { STYLE_RULES } from '../../shared/bots/styles.ts';
import type { Style } from '../../shared/content/styles.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { seatView } from '../../shared/projection/project.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import { isMeasureWithin } from '../../shared/rules/breaches.ts';
import type { Setup } from '../../shared/rules/state.ts';
import type { Accord, Clause, Proposal, Terms } from '../../shared/rules/terms.ts';
import { standInPlayer } from '../../shared/simulation/botPlayer.ts';
import { at } from '../support/position.ts';
import { commits, negotiates, round } from './support/decisions.ts';
import { choicesOf } from './support/games.ts';

const NO_CYBER: Clause = { kind: 'no-cyber', domains: [] };

function terms(clauses: readonly Clause[], parties: readonly string[] = ['a', 'b']): Terms {
  return { parties, clauses, rounds: 4, secret: false };
}

function proposal(offered: Terms, patch: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p',
    by: 'b',
    revision: 1,
    revisedBy: 'b',
    terms: offered,
    former: null,
    amends: null,
    signed: ['b'],
    refused: [],
    ...patch,
  };
}

function accord(id: string, agreed: Terms): Accord {
  return { id, terms: agreed, since: 1, until: 5, open: true, announced: true, suspendedIn: 0, leaving: [] };
}

function offered(
  offer: Proposal,
  trust = 60,
  patch: { accords?: readonly Accord[]; setup?: Partial<Setup> } = {},
) {
  return at({
    n: 6,
    trust: { a: { b: trust, c: 60 }, b: { a: 60 }, c: { a: 60 } },
    patch: { proposals: [offer], accords: patch.accords ?? [] },
    ...(patch.setup ? { setup: patch.setup } : {}),
  });
}

const WELCOME = proposal(terms([NO_CYBER, { kind: 'inspection' }]));

describe('what is offered to a bot', () => {
  test.each(STYLES)('%s signs with nobody whom it trusts too little, and says so', (style) => {
    const { trustFloor } = STYLE_RULES[style].diplomacy;
    expect(trustFloor).toBe(style === 'hawk' || style === 'opportunist' ? 15 : 32);
    expect(negotiates(offered(WELCOME, trustFloor - 1), style)).toMatchObject({
      type: 'refuse',
      reason: 'not-enough-trust',
    });
    expect(negotiates(offered(WELCOME, trustFloor), style)).not.toMatchObject({ reason: 'not-enough-trust' });
  });

  test('what is worth enough is signed, with the revision that was read', () => {
    const offer = { ...WELCOME, revision: 3 };
    expect(negotiates(offered(offer), 'institutionalist')).toMatchObject({
      type: 'sign',
      proposal: 'p',
      revision: 3,
    });
  });

  test('with three accords it has enough', () => {
    const accords = ['x', 'y', 'z'].map((id) => accord(id, terms([{ kind: 'early-warning' }], ['a', 'f'])));
    expect(negotiates(offered(WELCOME, 60, { accords }), 'reciprocator')).toMatchObject({
      type: 'refuse',
      reason: 'enough-accords',
    });
  });

  test('… and says so only where all can count them: a secret one shows in no refusal', () => {
    const accords = ['x', 'y', 'z'].map((id) => accord(id, terms([{ kind: 'early-warning' }], ['a', 'f'])));
    const [hidden, ...open] = accords;
    if (!hidden) throw new Error('three accords');
    const secret = { ...hidden, open: false, terms: { ...hidden.terms, secret: true } };
    expect(negotiates(offered(WELCOME, 60, { accords: [secret, ...open] }), 'reciprocator')).toMatchObject({
      type: 'refuse',
      reason: 'too-little-for-us',
    });
  });

  test.each(STYLES)('%s never ignores an offer: it signs, counters once, or refuses', (style) => {
    const gift: Clause = { kind: 'transfer', from: 'a', to: 'b', lift: null, capital: 3 };
    const asking = proposal(terms([NO_CYBER, gift]));
    const first = negotiates(offered(asking), style);
    expect(['revise', 'refuse']).toContain(first?.type);
    // Its own text was changed back: now it has said its word.
    const heard: SeenEvent[] = [
      round(2),
      { type: 'proposal-revised', proposal: 'p', by: 'a', revision: 2, terms: terms([NO_CYBER]) },
    ];
    const memory = remember(NO_MEMORY, heard);
    const again = { ...asking, revision: 3 };
    expect(negotiates(offered(again), style, { memory })?.type).toBe('refuse');
  });

  test('an offer of its own that was refused is taken back', () => {
    const own = proposal(terms([NO_CYBER]), {
      by: 'a',
      signed: ['a'],
      refused: [{ seat: 'b', reason: 'not-now' }],
    });
    expect(negotiates(offered(own), 'reciprocator')).toMatchObject({ type: 'withdraw', proposal: 'p' });
  });

  test('of an offer that others have still to sign it wants nothing more', () => {
    const own = proposal(terms([NO_CYBER]), { by: 'a', signed: ['a'] });
    const intent = negotiates(offered(own), 'reciprocator');
    expect(intent === null || !('proposal' in intent)).toBe(true);
  });
});

describe('what a bot offers', () => {
  const state = at({ n: 6, patch: { agenda: ['public', 'security', 'digital'] } });

  function firstOffer(style: Style): Terms {
    const intents = negotiates({ ...state, setup: { ...state.setup, press: 'written-offers' } }, style);
    if (intents?.type !== 'propose') throw new Error(`${style} proposes nothing`);
    return intents.terms;
  }

  test.each([
    ['reciprocator', ['cbm-pledge', 'no-cyber', 'joint-research', 'early-warning']],
    ['hawk', ['joint-research', 'early-warning']],
    ['institutionalist', ['inspection', 'no-cyber', 'human-in-the-loop', 'joint-research']],
    ['norm-entrepreneur', ['inspection', 'early-warning']],
    ['opportunist', ['no-cyber', 'joint-research']],
    ['moderniser', ['joint-research', 'inspection', 'transfer']],
  ] as const)('%s offers what its style stands for', (style, kinds) => {
    const { clauses, secret } = firstOffer(style);
    for (const { kind } of clauses) expect(kinds).toContain(kind);
    if (style !== 'opportunist') expect(secret).toBe(style === 'hawk');
  });

  test('terms are cut down to what is unlocked', () => {
    const unlocking = { ...state.setup.unlocking, clauses: 3, secrecy: 3, norms: 3 };
    const locked = { ...state, setup: { ...state.setup, unlocking, press: 'written-offers' as const } };
    const intent = negotiates(locked, 'institutionalist');
    if (intent?.type !== 'propose') throw new Error('Nothing is proposed');
    for (const { kind } of intent.terms.clauses) expect(['inspection', 'no-cyber']).toContain(kind);
  });

  test('nobody is asked whom the seat trusts too little', () => {
    const trust = { a: { b: 20, c: 20, d: 20, e: 20 } };
    const wary = at({ n: 6, trust, setup: { press: 'written-offers' } });
    const intent = negotiates(wary, 'reciprocator');
    if (intent?.type !== 'propose') throw new Error('Nothing is proposed');
    expect(intent.terms.parties).toEqual(['a', 'f']);
  });
});

describe('what a bot has promised', () => {
  const pledge = accord('x', terms([{ kind: 'cbm-pledge' }], ['a', 'e']));

  test.each(STYLES.filter((style) => STYLE_RULES[style].diplomacy.keepsAccords))(
    '%s plays the CBM that it owes',
    (style) => {
      const { cards } = commits(at({ n: 6, patch: { accords: [pledge] } }), style);
      expect(cards.some((card) => isMeasureWithin(pledge, 'a', card))).toBe(true);
    },
  );

  test('who never breaks an accord breaks none in whole sessions', () => {
    const { chosen, sessions } = choicesOf('indo-pacific', 10);
    const loyal = (game: number, seat: string) => {
      const style = chosen.find((each) => each.game === game && each.seat === seat)?.style;
      return style !== undefined && STYLE_RULES[style].diplomacy.keepsAccords;
    };
    sessions.forEach(({ log }, game) => {
      for (const event of log) {
        if (event.type === 'breach-unfound') expect(loyal(game, event.breaker)).toBe(false);
        // Named wrongly, even the loyal are punished; what all can see, they never do.
        if (event.type === 'accord-breached' && loyal(game, event.breaker))
          expect(event.clauses).toEqual(['no-cyber']);
      }
    });
  });

  test('a stand-in keeps the pledge of those for whom it plays, and negotiates nothing', () => {
    const state = at({ n: 6, patch: { accords: [pledge] } });
    const play = standInPlayer('s');
    const [draft] = play(seatView(state, 'a'), () => []);
    expect(draft).toMatchObject({ type: 'draft' });
    if (draft?.type !== 'draft') return;
    expect(draft.commitment.vote).toBeUndefined();
    expect(draft.commitment.cards.some((card) => isMeasureWithin(pledge, 'a', card))).toBe(true);
    const talks = { ...offered(WELCOME), phase: 'negotiation' as const };
    expect(standInPlayer('s')(seatView(talks, 'a'), () => [])).toEqual([]);
  });
});

describe('what a bot says', () => {
  const said = (
    by: string,
    to: readonly string[],
    phrase: 'will-you-contribute' | 'greeting',
  ): SeenEvent => ({
    type: 'said',
    by,
    to,
    at: 1,
    saying: { kind: 'phrase', phrase, about: {}, promise: false },
  });
  const state = at({ n: 3, incident: { domain: 'public' } });

  test('a person who asks it is answered, once', () => {
    const asked = [round(2), said('b', ['a', 'b'], 'will-you-contribute')];
    const answer = negotiates(state, 'reciprocator', { memory: remember(NO_MEMORY, asked) });
    expect(answer).toMatchObject({ type: 'say', to: ['b'], saying: { phrase: 'will-contribute' } });
    if (answer?.type !== 'say') return;
    const heard = { type: 'said', by: 'a', to: ['a', 'b'], at: 2, saying: answer.saying } as const;
    const next = negotiates(state, 'reciprocator', { memory: remember(NO_MEMORY, [...asked, heard]) });
    expect(next).not.toMatchObject({ type: 'say', to: ['b'], saying: { phrase: 'will-contribute' } });
  });

  test('a hawk does not promise to help', () => {
    const memory = remember(NO_MEMORY, [round(2), said('b', ['a', 'b'], 'will-you-contribute')]);
    expect(negotiates(state, 'hawk', { memory })).toMatchObject({ saying: { phrase: 'refuse' } });
  });

  test('where nothing may be said, it says nothing', () => {
    const memory = remember(NO_MEMORY, [round(2), said('b', ['a', 'b'], 'greeting')]);
    for (const press of ['written-offers', 'none'] as const) {
      const closed = { ...state, setup: { ...state.setup, press } };
      expect(negotiates(closed, 'reciprocator', { memory })?.type).not.toBe('say');
    }
  });

  test('where only the plenary is open, it speaks to all, and says nothing there of what it offers to some', () => {
    const { sessions } = choicesOf('indo-pacific', 2, { press: 'public-only' });
    const said = sessions
      .flatMap(({ log }) => log)
      .flatMap((event) => (event.type === 'said' ? [event] : []));
    expect(said.length).toBeGreaterThan(0);
    for (const { to, saying } of said) {
      expect(to).toHaveLength(6);
      if (saying.kind === 'phrase') expect(saying.phrase).not.toMatch(/^propose-clause$|^refuse-/);
    }
  });

  test('a few sentences a round, and no more', () => {
    const { sessions } = choicesOf('indo-pacific', 2);
    for (const { log } of sessions) {
      let spoken = new Map<string, number>();
      for (const event of log) {
        if (event.type === 'phase-began' && event.phase === 'briefing') spoken = new Map();
        if (event.type !== 'said') continue;
        spoken.set(event.by, (spoken.get(event.by) ?? 0) + 1);
        expect(spoken.get(event.by)).toBeLessThanOrEqual(8);
      }
    }
  });
});

describe('norms', () => {
  test('a norm entrepreneur tables one in every round that it can, a hawk does not', () => {
    const state = at({ n: 6, setup: { press: 'none' } });
    expect(negotiates(state, 'norm-entrepreneur')).toMatchObject({ type: 'table-norm' });
    expect(negotiates(state, 'hawk')).toBeNull();
  });

  test('it votes by what the norm is worth to it', () => {
    const ballot = { norm: 'attribution-body', sponsor: 'b', cosponsors: [] } as const;
    const state = at({ n: 6, patch: { ballot } });
    expect(commits(state, 'norm-entrepreneur').vote).toBe('for');
    expect(commits(state, 'hawk').vote).toBe('against');
    expect(commits(at({ n: 6 }), 'hawk').vote).toBeUndefined();
  });
});

test('a delegated system that an accord forbids stays in its box', () => {
  const accords = [accord('x', terms([{ kind: 'human-in-the-loop', domains: [] }], ['a', 'e']))];
  const state = at({
    n: 6,
    seats: { a: { ai: 5, institutions: 5 } },
    patch: { accords, agenda: ['public', 'security', 'digital'] },
  });
  for (const style of STYLES) {
    const { cards } = commits(state, style);
    expect(cards.filter(({ posture }) => posture === 'delegated')).toEqual([]);
  }
});
