import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { MoveId } from '../../shared/content/moves.ts';
import { MOVE_IDS, MOVES } from '../../shared/content/moves.ts';
import type { NormId } from '../../shared/content/norms.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { POSTURES } from '../../shared/content/postures.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { violatedBy } from '../../shared/rules/normEffects.ts';
import type { Card } from '../../shared/rules/state.ts';
import type { Accord, Clause } from '../../shared/rules/terms.ts';
import {
  accord,
  agreed,
  bound,
  gives,
  humanLoop,
  INSPECTION,
  lifts,
  noCyber,
  optionsFor,
  PLEDGE,
  research,
  ruled,
  talking,
  terms,
  WARNING,
} from '../support/accords.ts';
import { ai, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  aiBy,
  attackBy,
  ended,
  eventsOf,
  moved,
  resolved,
  seatAfter,
  seedWhere,
  until,
} from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at } from '../support/position.ts';

/** Able to do whatever there is to do. */
const ABLE: SeatSpec = { ai: 3, autonomy: 5, capital: 8 };

/** Every card that a could play towards b: of AI in each posture, of good offices between b and c. */
const CARDS: readonly Card[] = MOVE_IDS.flatMap((move): Card[] => {
  const { kind, aim } = MOVES[move];
  const targets = { none: [], all: [], one: ['b'], pair: ['b', 'c'] }[aim];
  return (kind === 'ai' ? POSTURES : [null]).map((posture) => ({ move, posture, targets }));
});

const kindOf = ({ move }: Card) => MOVES[move].kind;
const domainOf = ({ move }: Card) => MOVES[move].domain;
const CYBER = CARDS.filter((card) => kindOf(card) === 'cyber');
const AI = CARDS.filter((card) => kindOf(card) === 'ai');

/** What comes of a card of a's, and of nobody else's; of a cyber card where a is named for it. */
function playing(card: Card, norms: readonly NormId[], ...accords: Accord[]): Outcome {
  const position = ruled(bound({ n: 4, seats: { a: { ...ABLE, plays: [card] } } }, ...accords), ...norms);
  if (kindOf(card) !== 'cyber') return resolved(position);
  return seedWhere(position, (o) => attackBy(o, 'a').named === 'a');
}

/** Whether a is found to have broken an accord. */
function breaks(card: Card, clause: Clause, norms: readonly NormId[] = []): boolean {
  return eventsOf(playing(card, norms, accord('ab', [clause])), 'accord-breached').some(
    ({ breaker }) => breaker === 'a',
  );
}

function names(cards: readonly Card[]): string[] {
  return cards.map(({ move, posture }) => `${move} ${posture ?? ''}`.trim());
}

describe('25 Every card: clause × card', () => {
  test('25.01 no-cyber is broken by each of the ten cyber cards, and by no other', () => {
    expect(names(CARDS.filter((card) => breaks(card, noCyber())))).toEqual(names(CYBER));
  });

  test('25.02 … in one domain, by the one of that domain', () => {
    for (const domain of DOMAINS)
      expect(CYBER.filter((card) => breaks(card, noCyber(domain))).map(domainOf)).toEqual([domain]);
  });

  test('25.03 human-in-the-loop is broken by each of the ten AI cards where it is delegated, and by no other', () => {
    const delegated = CARDS.filter(({ posture }) => posture === 'delegated');
    expect(delegated).toHaveLength(10);
    expect(names(CARDS.filter((card) => breaks(card, humanLoop())))).toEqual(names(delegated));
  });

  test('25.04 cbm-pledge is kept by each of the ten CBMs towards the partner; no other card keeps it, but a leak suspends it', () => {
    const keeping = CARDS.filter((card) => !breaks(card, PLEDGE));
    const suspending = CARDS.filter(({ move }) => move === 'cyber-mediation');
    const measures = CARDS.filter((card) => kindOf(card) === 'cbm');
    expect(new Set(keeping)).toEqual(new Set([...measures, ...suspending]));
  });

  test('25.05 inspection, early warning, joint research and a transfer are broken by no card', () => {
    const clauses = [INSPECTION, WARNING, research('public'), gives('a', 'b', 1)];
    expect(CARDS.filter((card) => clauses.some((clause) => breaks(card, clause)))).toEqual([]);
  });

  test('25.06 inspection halves the hazard of every AI card in every posture', () => {
    for (const card of AI) {
      const { chance } = aiBy(playing(card, []), 'a').draw;
      expect(aiBy(playing(card, [], accord('ab', [INSPECTION])), 'a').draw.chance).toBe(chance / 2);
    }
  });

  test('25.07 inspection, and early warning, make every cyber card easier to trace by as much', () => {
    for (const card of CYBER) {
      const chance = (...accords: Accord[]) =>
        attackBy(playing(card, [], ...accords), 'a').attribution.chance;
      expect(chance(accord('bc', [INSPECTION])) - chance()).toBe(2000);
      expect(chance(accord('bcd', [WARNING])) - chance()).toBe(2000);
    }
  });

  test('25.08 early warning shows every cyber card to all its parties, also what its victim would not notice', () => {
    const knows = (o: Outcome, seat: string) =>
      seenEvents(o.events, { kind: 'seat', seat }).some(
        ({ type }) => type === 'cyber-warned' || type === 'cyber-struck',
      );
    for (const card of CYBER) {
      const unnamed = seedWhere(
        bound({ n: 4, seats: { a: { plays: [card] } } }, accord('bc', [WARNING])),
        (o) => attackBy(o, 'a').named === null,
      );
      expect(['a', 'b', 'c', 'd'].map((id) => knows(unnamed, id))).toEqual([false, true, true, false]);
    }
  });

  test('25.09 joint research spares 1 on the AI card of its domain, assisted and delegated, and on no other card', () => {
    const pays = (card: Card, ...accords: Accord[]) =>
      moved(playing(card, [], ...accords), 'payment', 'capital', 'a');
    for (const card of CARDS) {
      const usual = pays(card);
      const spares = (domain: Domain) => pays(card, accord('ab', [research(domain)])) - usual;
      expect(spares(domainOf(card))).toBe(kindOf(card) === 'ai' && card.posture !== 'vendor' ? 1 : 0);
      expect(spares(domainOf(card) === 'public' ? 'digital' : 'public')).toBe(0);
    }
  });

  test('25.10 a lift counts for the cards of the same round: gain, hazard, success, attribution', () => {
    const lifted = (capability: 'cyber' | 'ai' | 'institutions', card: Card, seat: 'a' | 'b') => {
      const seats = { a: { capital: 8 }, b: { capital: 8, cyber: 4, ai: 4, institutions: 4 } };
      const state = talking({ seats, patch: { agenda: ['public', 'digital', 'security'] } });
      const after = [state, agreed(state, terms('ab', [lifts('b', 'a', capability)])).after];
      return after.map((table) => {
        const commitment = until(table, 'commitment');
        const actor = commitment.seats[seat];
        if (!actor) throw new Error('No such seat');
        const drafted = { ...actor, draft: { cards: [card], invest: null } };
        return ended({ ...commitment, seats: { ...commitment.seats, [seat]: drafted } });
      }) as [Outcome, Outcome];
    };
    const differs = (outcomes: [Outcome, Outcome], of: (o: Outcome) => number) =>
      of(outcomes[1]) - of(outcomes[0]);
    expect(differs(lifted('institutions', ai('public'), 'a'), (o) => aiBy(o, 'a').draw.chance)).toBe(-300);
    expect(differs(lifted('cyber', cyber('public', 'b'), 'a'), (o) => attackBy(o, 'a').success.chance)).toBe(
      500,
    );
    expect(
      differs(lifted('cyber', cyber('public', 'a'), 'b'), (o) => attackBy(o, 'b').attribution.chance),
    ).toBe(500);
  });
});

describe('25 Every card: norm × clause', () => {
  const CLAUSES: readonly Clause[] = [
    noCyber(),
    humanLoop(),
    PLEDGE,
    INSPECTION,
    WARNING,
    research('public'),
  ];

  test('25.11 no norm makes a breach of what is none, or takes one away', () => {
    const cards = [cyber('public', 'b'), cyber('public', 'c'), ai('public', 'delegated'), ai('public')];
    for (const card of cards) {
      const broken = (...norms: NormId[]) => CLAUSES.filter((clause) => breaks(card, clause, norms));
      const usual = broken();
      for (const norm of NORM_IDS) expect(broken(norm)).toEqual(usual);
    }
  });

  test('25.12 no clause permits among its parties what a norm forbids', () => {
    for (const norm of NORM_IDS)
      for (const card of CYBER.filter((each) => violatedBy([norm], domainOf(each)).length > 0))
        for (const clause of CLAUSES) {
          const fined = (...norms: NormId[]) =>
            moved(playing(card, norms, accord('ab', [clause])), 'cyber', 'influence', 'a');
          expect(fined(norm) - fined()).toBe(-5);
        }
  });

  test('25.13 a norm’s domain beside the ban’s: in the one it is a violation, in the other a breach', () => {
    const ban = accord('ab', [noCyber('security')]);
    const outcomes = (['bilateral', 'security'] as const).map((domain: Domain) =>
      playing(cyber(domain, 'b'), ['data-protection'], ban),
    );
    expect(outcomes.map((o) => eventsOf(o, 'accord-breached').length)).toEqual([0, 1]);
    expect(outcomes.map((o) => moved(o, 'cyber', 'influence', 'a'))).toEqual([-8, -3]);
  });

  test('25.14 vulnerability equities × no-cyber: a backdoor that is found names nobody, and breaks nothing', () => {
    const position: Position = { n: 4, seats: { a: { backdoors: ['b'], believedBackdoors: ['b'] } } };
    const found = seedWhere(
      ruled(bound(position, accord('ab', [noCyber()])), 'vulnerability-equities'),
      (o) => eventsOf(o, 'backdoor-found').length === 1,
    );
    expect(eventsOf(found, 'accord-breached')).toEqual([]);
    expect(eventsOf(found, 'breach-unfound')).toEqual([]);
  });

  test('25.15 capacity fund × transfer: what was given in the talks counts with whoever has it then', () => {
    const state = talking({
      n: 3,
      seats: { a: { capital: 6 }, b: { capital: 2 }, c: { capital: 4 } },
      patch: { norms: [{ norm: 'capacity-fund', since: 1 }] },
    });
    const fund = (o: Outcome) => eventsOf(o, 'fund-moved').map(({ from, to }) => `${from} to ${to}`);
    expect(fund(ended(until(state, 'commitment')))).toEqual(['a to b']);
    const given = agreed(state, terms('ab', [gives('a', 'b', 4)])).after;
    expect(fund(ended(until(given, 'commitment')))).toEqual(['b to a']);
  });

  test('25.16 human control × joint research × human-in-the-loop: 3 for delegated security AI, seen before it is paid', () => {
    const position = ruled(
      bound(
        { n: 3, seats: { a: ABLE }, patch: { agenda: ['security', 'public', 'digital'] } },
        accord('ab', [research('security'), humanLoop('public')]),
      ),
      'human-control',
    );
    const prices = (move: MoveId) =>
      optionsFor(
        at({ ...position, patch: { ...position.patch, agenda: ['security', 'public', 'digital'] } }),
        'a',
      )
        .cards.find((card) => card.move === move)
        ?.postures.map(({ cost }) => cost);
    expect(prices('ai-security')).toEqual([1, 3, 2]);
    expect(prices('ai-public')).toEqual([2, 2, 2]);
  });

  test('25.17 attribution body × inspection: parties are still not wrongly named to one another', () => {
    const position = ruled(
      bound({ n: 3, seats: { a: { plays: [cyber('public', 'b')] } } }, accord('bc', [INSPECTION])),
      'attribution-body',
    );
    for (let seed = 0; seed < 60; seed++) {
      const outcome = resolved({ ...position, seed: `seed ${seed}` });
      expect(attackBy(outcome, 'a').attribution.chance).toBe(6000);
      expect(attackBy(outcome, 'a').named).not.toBe('c');
    }
  });

  test('25.18 a norm that passes beside an accord signed in the same talks: both hold in this resolution', () => {
    const state = agreed(
      talking({ patch: { agenda: ['public', 'digital', 'security'] } }),
      terms('ab', [noCyber()]),
    ).after;
    const commitment = until(state, 'commitment');
    const yes = Object.entries(commitment.seats).map(([id, each]) => [
      id,
      { ...each, draft: { cards: id === 'a' ? [cyber('public', 'b')] : [], invest: null, vote: 'for' } },
    ]);
    const voting = {
      ...commitment,
      seats: Object.fromEntries(yes),
      ballot: { norm: 'election-non-interference', sponsor: 'c', cosponsors: [] },
    } as typeof commitment;
    const found = Array.from({ length: 200 }, (_, seed) => ended({ ...voting, seed: `seed ${seed}` })).find(
      (o) => attackBy(o, 'a').named === 'a',
    );
    if (!found) throw new Error('No seed of 200 names the actor');
    expect(moved(found, 'cyber', 'influence', 'a')).toBe(-8);
    expect(eventsOf(found, 'accord-breached')).toHaveLength(1);
    expect(seatAfter(found, 'c').influence).toBe(52);
  });
});
