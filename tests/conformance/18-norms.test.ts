import { describe, expect, test } from 'vitest';
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { NormId } from '../../shared/content/norms.ts';
import { NORM_IDS } from '../../shared/content/norms.ts';
import { publicView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { TabledNorm, TableState, Vote } from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import { accord, bound, INSPECTION, optionsFor, research, ruled, talking } from '../support/accords.ts';
import { ai, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import {
  aiBy,
  asked,
  attackBy,
  does,
  ended,
  eventsOf,
  moved,
  only,
  refusal,
  resolved,
  seat,
  seatAfter,
  seatIn,
  seedWhere,
  until,
} from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at, names } from '../support/position.ts';

const table = (norm: NormId) => ({ type: 'table-norm', round: 2, norm }) as const;
const back = (norm: NormId, backs = true) => ({ type: 'back-norm', round: 2, norm, backs }) as const;
const withdraw = (norm: NormId) => ({ type: 'withdraw-norm', round: 2, norm }) as const;

/** What some seats do about norms, each as `seat: norm` tabled or `seat+norm` backed. */
function acted(
  state: TableState,
  ...acts: readonly [string, ReturnType<typeof table | typeof back>][]
): TableState {
  return acts.reduce((now, [id, intent]) => does(now, intent, seat(id)).after, state);
}

const up = (norm: NormId, sponsor = 'a', ...cosponsors: string[]): TabledNorm => ({
  norm,
  sponsor,
  cosponsors,
});

/** A norm comes to the vote; each letter's seat votes, an upper one for it, a lower one against. */
function voted(
  n: number,
  votes: string,
  ballot = up('attribution-body'),
  more: Partial<Position> = {},
): Outcome {
  const cast = (id: string): Vote | undefined =>
    votes.includes(id.toUpperCase()) ? 'for' : votes.includes(id) ? 'against' : undefined;
  const seats = Object.fromEntries(
    names(n).map((id): [string, SeatSpec] => {
      const vote = cast(id);
      return [id, { ...more.seats?.[id], ...(vote ? { vote } : {}) }];
    }),
  );
  return resolved({ n, ...more, seats, patch: { ...more.patch, ballot } });
}

describe('18 Norms: from the table to the vote', () => {
  test('18.01 in negotiation a seat may table one norm not in force', () => {
    const state = talking();
    for (const norm of NORM_IDS) expect(refusal(state, table(norm), seat('a'))).toBeNull();
    const inForce = at(ruled({ n: 4, phase: 'negotiation' }, 'attribution-body'));
    expect(refusal(inForce, table('attribution-body'), seat('a'))).toBe('norm-in-force');
    expect(optionsFor(inForce, 'a').norms.table.map(({ norm }) => norm)).not.toContain('attribution-body');
    const once = acted(state, ['a', table('attribution-body')]);
    expect(refusal(once, table('capacity-fund'), seat('a'))).toBe('already-sponsor');
  });

  test('18.02 … only in negotiation, and from the round that unlocks it', () => {
    for (const phase of ['briefing', 'commitment', 'resolution', 'reflection'] as const)
      for (const intent of [table('capacity-fund'), back('capacity-fund'), withdraw('capacity-fund')])
        expect(refusal(talking({ phase }), intent, seat('a'))).toBe('wrong-phase');
    const locked = talking({ setup: { unlocking: { ...UNLOCKED, norms: 3 } } });
    expect(refusal(locked, table('capacity-fund'), seat('a'))).toBe('locked-until-later');
    expect(optionsFor(locked, 'a').norms.table[0]).toMatchObject({
      refused: 'locked-until-later',
      unlocksIn: 3,
    });
  });

  // Choice: a norm lies on the table once; who wants it too may co-sponsor it.
  test('18.03 … one that another has tabled cannot be tabled again', () => {
    const state = acted(talking(), ['a', table('attribution-body')]);
    expect(refusal(state, table('attribution-body'), seat('b'))).toBe('norm-on-table');
  });

  test('18.04 it needs 1 capital, which is not paid yet', () => {
    expect(refusal(talking({ seats: { a: { capital: 0 } } }), table('capacity-fund'), seat('a'))).toBe(
      'cannot-pay',
    );
    const tabled = does(talking({ seats: { a: { capital: 1 } } }), table('capacity-fund'), seat('a'));
    expect(seatAfter(tabled, 'a').capital).toBe(1);
  });

  test('18.05 seats that table none may co-sponsor one, and one only', () => {
    const state = acted(talking(), ['a', table('attribution-body')], ['b', table('capacity-fund')]);
    expect(refusal(state, back('capacity-fund'), seat('a'))).toBe('already-sponsor');
    expect(refusal(state, back('attribution-body'), seat('a'))).toBe('already-sponsor');
    const moves = acted(state, ['c', back('attribution-body')], ['c', back('capacity-fund')]);
    expect(moves.tabled.map(({ cosponsors }) => cosponsors)).toEqual([[], ['c']]);
    expect(refusal(state, back('aid-off-limits'), seat('c'))).toBe('norm-not-on-table');
  });

  test('18.06 a co-sponsor that tables its own leaves the other', () => {
    const state = acted(
      talking(),
      ['a', table('attribution-body')],
      ['c', back('attribution-body')],
      ['c', table('capacity-fund')],
    );
    expect(state.tabled).toEqual([up('attribution-body', 'a'), up('capacity-fund', 'c')]);
  });

  test('18.07 it may be withdrawn, and co-sponsors may leave, until negotiation closes', () => {
    const state = acted(talking(), ['a', table('attribution-body')], ['b', back('attribution-body')]);
    expect(refusal(state, withdraw('attribution-body'), seat('b'))).toBe('norm-not-on-table');
    expect(acted(state, ['b', back('attribution-body', false)]).tabled).toEqual([up('attribution-body')]);
    const gone = does(state, withdraw('attribution-body'), seat('a')).after;
    expect(gone.tabled).toEqual([]);
    expect(eventsOf(ended(gone), 'norm-called')).toEqual([]);
    // And may table another, or back one.
    expect(refusal(gone, table('capacity-fund'), seat('a'))).toBeNull();
  });

  test('18.08 then the one with most co-sponsors comes to the vote; the others lapse', () => {
    const state = acted(
      talking({ n: 5 }),
      ['a', table('attribution-body')],
      ['b', table('capacity-fund')],
      ['c', back('capacity-fund')],
    );
    const closed = ended(state);
    expect(only(closed, 'norm-called').ballot).toEqual(up('capacity-fund', 'b', 'c'));
    expect(only(closed, 'norm-lapsed')).toMatchObject({ norm: 'attribution-body', sponsor: 'a' });
    expect(closed.after.tabled).toEqual([]);
    expect(closed.after.ballot?.norm).toBe('capacity-fund');
  });

  test('18.09 tie: the sponsor with less influence', () => {
    const state = acted(
      talking({ seats: { a: { influence: 30 }, b: { influence: 29 } } }),
      ['a', table('attribution-body')],
      ['b', table('capacity-fund')],
    );
    expect(only(ended(state), 'norm-called').ballot.sponsor).toBe('b');
  });

  test('18.10 … then by lot', () => {
    const sponsors = Array.from({ length: 20 }, (_, i) => {
      const state = acted(
        talking({ seed: `seed ${i}` }),
        ['a', table('attribution-body')],
        ['b', table('capacity-fund')],
      );
      return only(ended(state), 'norm-called').ballot.sponsor;
    });
    expect(new Set(sponsors)).toEqual(new Set(['a', 'b']));
  });

  test('18.11 paid only by the one that comes to the vote', () => {
    const state = acted(
      talking(),
      ['a', table('attribution-body')],
      ['b', table('capacity-fund')],
      ['c', back('attribution-body')],
    );
    const closed = ended(state);
    for (const [id, by] of [
      ['a', -1],
      ['b', 0],
      ['c', 0],
    ] as const)
      expect(moved(closed, 'negotiation', 'capital', id)).toBe(by);
  });

  test('18.12 if its sponsor lacks the capital by then, the next is taken', () => {
    const state = acted(
      talking({ n: 5 }),
      ['a', table('attribution-body')],
      ['b', table('capacity-fund')],
      ['c', back('attribution-body')],
    );
    const spent = {
      ...state,
      seats: { ...state.seats, a: { ...seatIn(state, 'a'), capital: 0 } },
    };
    expect(only(ended(spent), 'norm-called').ballot.norm).toBe('capacity-fund');
  });

  test('18.13 … and where nobody can pay, none comes to the vote', () => {
    const state = acted(talking(), ['a', table('attribution-body')]);
    const spent = {
      ...state,
      seats: { ...state.seats, a: { ...seatIn(state, 'a'), capital: 0 } },
    };
    const closed = ended(spent);
    expect(eventsOf(closed, 'norm-called')).toEqual([]);
    expect(closed.after.ballot).toBeNull();
    expect(eventsOf(closed, 'norm-lapsed')).toHaveLength(1);
  });

  test('18.14 any may be tabled again in a later round', () => {
    const failed = ended(ended(acted(talking(), ['a', table('attribution-body')])).after);
    expect(only(failed, 'norm-voted').passed).toBe(false);
    const next = until(failed.after, 'negotiation', 3);
    expect(refusal(next, { ...table('attribution-body'), round: 3 }, seat('a'))).toBeNull();
  });

  test('18.15 what is tabled, by whom, and who stands behind it is public', () => {
    const state = acted(talking(), ['a', table('attribution-body')], ['b', back('attribution-body')]);
    expect(publicView(state).tabled).toEqual([up('attribution-body', 'a', 'b')]);
    const { events } = does(state, back('attribution-body'), seat('c'));
    expect(seenEvents(events, { kind: 'public' })).toHaveLength(1);
  });
});

describe('18 Norms: the vote', () => {
  test('18.16 votes are cast with the commitment, and only where a norm is up', () => {
    const cast = { type: 'draft', round: 2, commitment: { cards: [], invest: null, vote: 'for' } } as const;
    expect(refusal(at({ n: 3 }), cast, seat('a'))).toBe('no-ballot');
    const state = at({ n: 3, patch: { ballot: up('attribution-body') } });
    expect(refusal(state, cast, seat('a'))).toBeNull();
    expect(optionsFor(state, 'a').norms.canVote).toBe(true);
  });

  test('18.17 it passes with two thirds of all seats, rounded up', () => {
    for (const [n, needed] of [
      [3, 2],
      [4, 3],
      [5, 4],
      [6, 4],
      [7, 5],
      [8, 6],
    ] as const) {
      const forIt = (count: number) => names(n).slice(0, count).join('').toUpperCase();
      expect(only(voted(n, forIt(needed)), 'norm-voted').passed).toBe(true);
      expect(only(voted(n, forIt(needed - 1)), 'norm-voted').passed).toBe(false);
    }
  });

  test('18.18 abstaining is no vote: a no weighs no more than silence', () => {
    expect(only(voted(6, 'ABCDef'), 'norm-voted').passed).toBe(true);
    expect(only(voted(6, 'ABC'), 'norm-voted').passed).toBe(false);
  });

  test('18.19 its sponsor gains 2, each co-sponsor 1, where it passes', () => {
    const ballot = up('attribution-body', 'a', 'b', 'c');
    const passed = voted(4, 'ABC', ballot);
    expect(names(4).map((id) => moved(passed, 'votes', 'influence', id))).toEqual([2, 1, 1, 0]);
    const failed = voted(4, 'AB', ballot);
    expect(names(4).map((id) => moved(failed, 'votes', 'influence', id))).toEqual([0, 0, 0, 0]);
  });

  // Choice: whoever brought it to the vote need not vote for it.
  test('18.20 … a sponsor that votes against it gains as well', () => {
    expect(moved(voted(4, 'aBCD'), 'votes', 'influence', 'a')).toBe(2);
  });

  test('18.21 it holds from that resolution on: the attack of the same round meets it', () => {
    const more: Partial<Position> = { seats: { a: { plays: [cyber('public', 'b')] } } };
    const chance = (votes: string) =>
      attackBy(voted(4, votes, up('attribution-body'), more), 'a').attribution.chance;
    expect([chance('AB'), chance('ABC')]).toEqual([2500, 4000]);
  });

  test('18.22 … to the end', () => {
    const passed = voted(4, 'ABC').after;
    const late = until(passed, 'commitment', 4);
    expect(late.norms).toEqual([{ norm: 'attribution-body', since: 2 }]);
    expect(late.ballot).toBeNull();
  });

  test('18.23 roll call: who voted how is public at resolution, and not before', () => {
    const state = at({ n: 3, seats: { a: { vote: 'against' } }, patch: { ballot: up('attribution-body') } });
    expect(JSON.stringify(publicView(state))).not.toContain('against');
    const told = seenEvents(voted(3, 'ABc').events, { kind: 'public' }).find(
      ({ type }) => type === 'norm-voted',
    );
    expect(told).toMatchObject({
      votes: [
        { seat: 'a', vote: 'for' },
        { seat: 'b', vote: 'for' },
        { seat: 'c', vote: 'against' },
      ],
      inFavour: 2,
      against: 1,
      passed: true,
    });
  });

  test('18.24 secret ballot shows the tally only', () => {
    const secret = voted(3, 'ABc', up('attribution-body'), { setup: { secretBallot: true } });
    for (const reader of [{ kind: 'public' }, { kind: 'seat', seat: 'a' }] as const) {
      const told = seenEvents(secret.events, reader);
      expect(told.find(({ type }) => type === 'norm-voted')).toMatchObject({
        votes: null,
        inFavour: 2,
        against: 1,
      });
      expect(JSON.stringify(told)).not.toContain('"vote"');
    }
  });

  test('18.25 no ballot, no vote', () => {
    expect(eventsOf(resolved({ n: 3 }), 'norm-voted')).toEqual([]);
  });

  test('18.26 the vote costs nothing and takes no card’s place', () => {
    const state = at({
      n: 3,
      seats: { a: { capital: 4 } },
      patch: { ballot: up('attribution-body'), agenda: ['public', 'digital', 'security'] },
    });
    const commitment = { cards: [ai('public'), ai('digital')], invest: null, vote: 'for' } as const;
    expect(refusal(state, { type: 'draft', round: 2, commitment }, seat('a'))).toBeNull();
  });
});

describe('18 Norms: violations', () => {
  const violates = (norm: NormId, domain: Domain, wanted: string | null = 'a') =>
    seedWhere(
      ruled({ n: 4, seats: { a: { plays: [cyber(domain, 'b')] } } }, norm),
      (o) => attackBy(o, 'a').named === wanted,
    );
  const BANS: Partial<Record<NormId, readonly Domain[]>> = {
    'aid-off-limits': ['humanitarian'],
    'data-protection': ['bilateral', 'economic'],
    'election-non-interference': ['public'],
  };

  test('18.27 which cyber moves violate which norm', () => {
    for (const norm of NORM_IDS)
      for (const domain of DOMAINS) {
        const told = eventsOf(violates(norm, domain), 'norm-violated');
        expect(told.length, `${norm} ${domain}`).toBe(BANS[norm]?.includes(domain) ? 1 : 0);
      }
  });

  test('18.28 a violation: 5 influence and 5 trust of all others, on top of the rest', () => {
    const outcome = violates('election-non-interference', 'public');
    const of = (id: string) => asked(outcome, 'norm-violated', 'cyber', 'trust', id, 'a');
    expect(asked(outcome, 'norm-violated', 'cyber', 'influence', 'a')).toBe(-5);
    expect([of('b'), of('c'), of('d')]).toEqual([-5, -5, -5]);
    expect(asked(outcome, 'named', 'cyber', 'influence', 'a')).toBe(-3);
    expect(asked(outcome, 'named', 'cyber', 'trust', 'b', 'a')).toBe(-15);
  });

  test('18.29 … by attribution only: unnamed, it costs nothing', () => {
    expect(eventsOf(violates('election-non-interference', 'public', null), 'norm-violated')).toEqual([]);
  });

  test('18.30 … it follows the name, right or wrong', () => {
    const outcome = violates('election-non-interference', 'public', 'c');
    expect(only(outcome, 'norm-violated')).toMatchObject({ named: 'c', victim: 'b' });
    expect(asked(outcome, 'norm-violated', 'cyber', 'influence', 'c')).toBe(-5);
    expect(asked(outcome, 'norm-violated', 'cyber', 'influence', 'a')).toBe(0);
    expect(asked(outcome, 'norm-violated', 'cyber', 'trust', 'a', 'c')).toBe(-5);
  });

  test('18.31 … spoiled relief: the named one loses double trust, and the violation’s 5 once', () => {
    const outcome = violates('aid-off-limits', 'humanitarian');
    expect(asked(outcome, 'named', 'cyber', 'trust', 'b', 'a')).toBe(-30);
    expect(asked(outcome, 'norm-violated', 'cyber', 'trust', 'b', 'a')).toBe(-5);
  });

  test('18.32 … and a norm passed in this very round is violated by the attack of this round', () => {
    const vote = { vote: 'for' } as const;
    const outcome = seedWhere(
      {
        n: 3,
        seats: { a: { plays: [cyber('public', 'b')] }, b: vote, c: vote },
        patch: { ballot: up('election-non-interference', 'b') },
      },
      (o) => attackBy(o, 'a').named === 'a',
    );
    expect(eventsOf(outcome, 'norm-violated')).toHaveLength(1);
  });
});

describe('18 Norms: the other effects', () => {
  test('18.33 attribution body: +0.15 attribution for all', () => {
    const attack: Position = { n: 3, seats: { a: { plays: [cyber('public', 'b')] } } };
    expect(attackBy(resolved(ruled(attack, 'attribution-body')), 'a').attribution.chance).toBe(4000);
    expect(attackBy(resolved(ruled(attack, 'attribution-body')), 'a').success.chance).toBe(6500);
    // With an accord with inspection: 0.25 + 0.20 + 0.15
    const inspected = ruled(bound(attack, accord('bc', [INSPECTION])), 'attribution-body');
    expect(attackBy(resolved(inspected), 'a').attribution.chance).toBe(6000);
  });

  test('18.34 AI transparency code: hazards −0.05 for all, before they are halved', () => {
    const card: Position = { n: 3, seats: { a: { plays: [ai('public')] } } };
    expect(aiBy(resolved(ruled(card, 'transparency-code')), 'a').draw.chance).toBe(900);
    const inspected = ruled(bound(card, accord('ab', [INSPECTION])), 'transparency-code');
    expect(aiBy(resolved(inspected), 'a').draw.chance).toBe(450);
    // At least 0.02: 0.20 − 0.15 − 0.05 is 0.
    const learned: Position = { n: 3, seats: { a: { plays: [ai('public')], institutions: 5 } } };
    expect(aiBy(resolved(ruled(learned, 'transparency-code')), 'a').draw.chance).toBe(200);
  });

  test('18.35 human control of weapons systems: delegated security AI costs 2 more, nothing else does', () => {
    const state = at(ruled({ n: 3, patch: { agenda: ['security', 'public', 'digital'] } }, 'human-control'));
    const costs = (domain: string) =>
      optionsFor(state, 'a')
        .cards.find(({ move }) => move === `ai-${domain}`)
        ?.postures.map(({ cost }) => cost);
    expect(costs('security')).toEqual([2, 4, 2]);
    expect(costs('public')).toEqual([2, 2, 2]);
  });

  test('18.36 … with joint research 2 + 2 − 1 = 3', () => {
    const paid = resolved(
      ruled(
        bound(
          { n: 3, seats: { a: { plays: [ai('security', 'delegated')] } } },
          accord('ab', [research('security')]),
        ),
        'human-control',
      ),
    );
    expect(moved(paid, 'payment', 'capital', 'a')).toBe(-3);
  });

  test('18.37 … from the next round on: in the round in which it passes the card has been paid for', () => {
    const outcome = voted(3, 'ABC', up('human-control'), {
      seats: { a: { plays: [ai('security', 'delegated')] } },
    });
    expect(only(outcome, 'norm-voted').passed).toBe(true);
    expect(moved(outcome, 'payment', 'capital', 'a')).toBe(-2);
  });

  test('18.38 vulnerability equities: backdoors are found with +0.30', () => {
    const outcome = resolved(ruled({ n: 3, seats: { a: { backdoors: ['b'] } } }, 'vulnerability-equities'));
    const [search] = [...eventsOf(outcome, 'backdoor-found'), ...eventsOf(outcome, 'backdoor-kept')];
    // 0.30 + 0.04 × 2 + 0.30
    expect(search?.search.chance).toBe(6800);
  });

  const fund = (
    capital: readonly number[],
    influence: readonly number[] = [],
    more: Partial<Position> = {},
  ) => {
    const seats = Object.fromEntries(
      capital.map((amount, i): [string, SeatSpec] => [
        names(8)[i] ?? '',
        { capital: amount, influence: influence[i] ?? 50 },
      ]),
    );
    return resolved(ruled({ n: capital.length, ...more, seats }, 'capacity-fund'));
  };
  const funded = (o: Outcome, n: number) => names(n).map((id) => moved(o, 'votes', 'capital', id));

  test('18.39 capacity fund: each round the two richest in capital give 1 each to the two poorest', () => {
    expect(funded(fund([8, 7, 4, 1, 0]), 5)).toEqual([-1, -1, 0, 1, 1]);
    const next = until(fund([8, 7, 4, 1, 0]).after, 'commitment', 3);
    // 7, 6, 4, 2, 1, and 3 more each; all hold: 8, 8, 7, 5, 4.
    expect(funded(ended(next), 5)).toEqual([-1, -1, 0, 1, 1]);
  });

  test('18.40 … one each with three seats', () => {
    expect(funded(fund([5, 3, 1]), 3)).toEqual([-1, 0, 1]);
  });

  test('18.41 … with four, all four give or take', () => {
    expect(funded(fund([5, 4, 3, 1]), 4)).toEqual([-1, -1, 1, 1]);
  });

  test('18.42 … ties: more public influence is richer', () => {
    expect(funded(fund([5, 5, 5, 1, 1, 1], [50, 52, 51, 40, 42, 41]), 6)).toEqual([0, -1, -1, 1, 0, 1]);
  });

  test('18.43 … then by lot', () => {
    const givers = Array.from({ length: 30 }, (_, i) =>
      funded(fund([5, 5, 5, 1, 1, 1], [], { seed: `seed ${i}` }), 6).join(),
    );
    expect(new Set(givers).size).toBeGreaterThan(3);
  });

  test('18.44 … never to one as rich', () => {
    expect(funded(fund([3, 3, 3, 3]), 4)).toEqual([0, 0, 0, 0]);
    // The richest gives to the poorest; the next finds nobody poorer than itself.
    expect(funded(fund([5, 3, 3, 1], [50, 50, 49, 50]), 4)).toEqual([-1, 0, 0, 1]);
  });

  test('18.45 … after what was drafted has been paid', () => {
    const outcome = resolved(
      ruled(
        {
          n: 3,
          seats: {
            a: { capital: 5, plays: [ai('public'), ai('digital')] },
            b: { capital: 3 },
            c: { capital: 2 },
          },
        },
        'capacity-fund',
      ),
    );
    // 1, 3, 2
    expect(funded(outcome, 3)).toEqual([1, -1, 0]);
  });

  test('18.46 … the movements are public, nobody’s capital is', () => {
    const told = seenEvents(fund([5, 3, 1]).events, { kind: 'public' });
    expect(told.filter(({ type }) => type === 'fund-moved')).toEqual([
      { type: 'fund-moved', from: 'a', to: 'c', amount: 1 },
    ]);
    expect(told.filter((event) => event.type === 'changed' && event.meter.of === 'capital')).toEqual([]);
  });

  test('18.47 … in the round in which it passes too', () => {
    const outcome = voted(3, 'ABC', up('capacity-fund', 'a'), {
      seats: { a: { capital: 5 }, b: { capital: 3 }, c: { capital: 1 } },
    });
    expect(funded(outcome, 3)).toEqual([-1, 0, 1]);
  });

  test('18.48 … a tie is broken by the influence at the start of the step, before the vote’s reward', () => {
    const outcome = voted(3, 'ABC', up('capacity-fund', 'a'), {
      seats: { a: { capital: 5, influence: 49 }, b: { capital: 5, influence: 50 }, c: { capital: 1 } },
    });
    expect(moved(outcome, 'votes', 'influence', 'a')).toBe(2);
    expect(funded(outcome, 3)).toEqual([0, -1, 1]);
  });

  test('18.49 leverage makes nobody richer', () => {
    const outcome = resolved(
      ruled(
        {
          n: 3,
          seats: {
            a: { leverage: 70, influence: 49, capital: 5 },
            b: { influence: 50, capital: 5 },
            c: { capital: 1 },
          },
        },
        'capacity-fund',
      ),
    );
    expect(funded(outcome, 3)).toEqual([0, -1, 1]);
  });
});
