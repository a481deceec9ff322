import { describe, expect, test } from 'vitest';
import type { MandateId } from '../../shared/content/mandates.ts';
import { MANDATE_IDS } from '../../shared/content/mandates.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Mandate, SeatId, TableState } from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import { accord, agreed, bound, gives, lifts, noCyber, PLEDGE, talking, terms } from '../support/accords.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import {
  attackBy,
  DESK,
  does,
  ended,
  eventsOf,
  flipped,
  only,
  resolved,
  seatAfter,
  seatIn,
  seedWhere,
} from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at, names } from '../support/position.ts';

const dealt = (position: Position) =>
  eventsOf(does(at({ ...position, phase: 'seating', round: 0 }), { type: 'start' }, DESK), 'mandate-dealt');

/** The mandates dealt over many seeds. */
const everDealt = (position: Position, seeds = 60) =>
  new Set(
    Array.from({ length: seeds }, (_, i) => dealt({ ...position, seed: `seed ${i}` })).flatMap((events) =>
      events.map(({ mandate }) => mandate.id),
    ),
  );

const FROM_THREE = { unlocking: { ...UNLOCKED, norms: 3, accords: 2, clauses: 3 } };

type Record = SeatSpec['record'];
const NOTHING: NonNullable<Record> = {
  groupAccords: [],
  lifts: 0,
  named: false,
  mediated: [],
  normsPassed: 0,
  normsBacked: 0,
  dialogues: [],
  militaryDialogues: 0,
  armsAccordsKept: 0,
  transparency: 0,
};
const record = (some: Partial<typeof NOTHING>): NonNullable<Record> => ({ ...NOTHING, ...some });

interface Held extends Partial<Position> {
  readonly spec?: SeatSpec;
  readonly rival?: SeatId;
}

/** Whether a met its mandate where the session ended so. */
function met(id: MandateId, { spec, rival, ...position }: Held = {}): boolean {
  const mandate: Mandate = { id, rival: rival ?? null };
  const { rounds = 8 } = position;
  const over = ended(
    at({
      n: 4,
      ...position,
      round: rounds,
      phase: 'reflection',
      seats: { ...position.seats, a: { ...spec, mandate } },
    }),
  );
  const standing = only(over, 'session-ended').outcome.standings.find(({ seat }) => seat === 'a');
  if (!standing) throw new Error('No standing of a');
  const { influence, leverage, autonomy, score } = standing;
  // Worth 12 at the end.
  expect(score - influence - leverage - 2 * autonomy).toBe(standing.mandateMet ? 12 : 0);
  return standing.mandateMet;
}

describe('19 Mandates: the deal', () => {
  test('19.01 each seat is dealt one at the start, without repeats', () => {
    for (const n of [3, 4, 6, 8]) {
      const events = dealt({ n });
      expect(events.map(({ seat }) => seat).toSorted()).toEqual(names(n));
      expect(new Set(events.map(({ mandate }) => mandate.id)).size).toBe(n);
    }
  });

  test('19.02 not for three seats: 2, 4, 8', () => {
    const three = everDealt({ n: 3 }, 120);
    expect(three).toEqual(
      new Set(MANDATE_IDS.filter((id) => !['accord-builder', 'capacity-receiver', 'broker'].includes(id))),
    );
  });

  test('19.03 not with unlocking over four rounds: 4, 9', () => {
    const four = everDealt({ n: 6, rounds: 4, setup: FROM_THREE, seats: { f: { ai: 5 } } });
    expect(four).toEqual(
      new Set(MANDATE_IDS.filter((id) => id !== 'capacity-receiver' && id !== 'norm-setter')),
    );
  });

  test('19.04 … four rounds without unlocking, and unlocking over six, deal all ten', () => {
    const strong = { f: { ai: 5 } };
    expect(everDealt({ n: 6, rounds: 4, seats: strong })).toEqual(new Set(MANDATE_IDS));
    expect(everDealt({ n: 6, rounds: 6, setup: FROM_THREE, seats: strong })).toEqual(new Set(MANDATE_IDS));
  });

  test('19.05 … both together, as in First table: six are left for three seats', () => {
    const three = everDealt({ n: 3, rounds: 4, setup: FROM_THREE }, 120);
    expect(three).toEqual(
      new Set([
        'self-reliance',
        'most-trusted',
        'clean-hands',
        'calm-waters',
        'outdo-rival',
        'wide-dialogue',
      ]),
    );
  });

  test('19.06 4 is dealt again to a seat with nobody above it in anything', () => {
    const tops = Object.fromEntries(
      names(4).map((id) => [id, id === 'a' ? { cyber: 5, ai: 5, institutions: 5 } : {}]),
    );
    let lifting = 0;
    for (let i = 0; i < 80; i++) {
      const events = dealt({ n: 4, seats: tops, seed: `seed ${i}` });
      expect(events).toHaveLength(4);
      for (const { seat, mandate } of events)
        if (mandate.id === 'capacity-receiver') {
          expect(seat).not.toBe('a');
          lifting++;
        }
    }
    expect(lifting).toBeGreaterThan(0);
    // All alike: nobody.
    expect(everDealt({ n: 4 })).not.toContain('capacity-receiver');
  });

  test('19.07 the rival is drawn when dealt, for mandate 7 alone, and is another', () => {
    const rivals = new Set<string>();
    for (let i = 0; i < 120; i++)
      for (const { seat, mandate } of dealt({ n: 4, seed: `seed ${i}` })) {
        if (mandate.id !== 'outdo-rival') expect(mandate.rival).toBeNull();
        else {
          expect(mandate.rival).not.toBe(seat);
          rivals.add(`${seat}${mandate.rival}`);
        }
      }
    expect(rivals.size).toBeGreaterThan(8);
  });

  test('19.08 a scenario’s own deck is dealt from', () => {
    const mandates: MandateId[] = ['most-trusted', 'clean-hands', 'calm-waters', 'wide-dialogue'];
    expect(everDealt({ n: 3, setup: { mandates } })).toEqual(new Set(mandates));
  });

  test('19.09 a mandate is known to its seat alone', () => {
    const started = does(at({ n: 3, phase: 'seating', round: 0 }), { type: 'start' }, DESK);
    for (const id of names(3)) {
      const told = seenEvents(started.events, { kind: 'seat', seat: id }).filter(
        ({ type }) => type === 'mandate-dealt',
      );
      expect(told.map((event) => 'seat' in event && event.seat)).toEqual([id]);
      expect(seatView(started.after, id).own.mandate?.mandate).toEqual(seatIn(started.after, id).mandate);
      expect(seatView(started.after, id).own.mandatesSeen).toEqual([]);
    }
    expect(seenEvents(started.events, { kind: 'public' }).map(({ type }) => type)).not.toContain(
      'mandate-dealt',
    );
    expect(JSON.stringify(publicView(started.after).seats)).not.toContain('mandate');
  });

  test('19.10 mandates are shown to all at the end', () => {
    const mandate = { id: 'broker', rival: null } as const;
    const over = ended(at({ n: 3, round: 8, phase: 'reflection', seats: { a: { mandate } } }));
    expect(publicView(over.after).outcome?.standings.find(({ seat }) => seat === 'a')?.mandate).toEqual(
      mandate,
    );
  });

  test('19.11 hazard 2, a sensitive leak, shows the mandate to all', () => {
    const mandate = { id: 'broker', rival: null } as const;
    const outcome = seedWhere(
      { n: 3, seats: { a: { plays: [ai('bilateral')], mandate } } },
      (o) => only(o, 'ai-resolved').hazard === 'sensitive-leak',
    );
    expect(only(outcome, 'mandate-shown')).toMatchObject({ seat: 'a', open: true });
    for (const id of ['b', 'c'])
      expect(seatView(outcome.after, id).own.mandatesSeen).toEqual([{ seat: 'a', mandate }]);
    expect(seenEvents(outcome.events, { kind: 'public' }).map(({ type }) => type)).toContain('mandate-shown');
  });
});

describe('19 Mandates: each of the ten', () => {
  test('19.12 self-reliance: autonomy not below its start, capabilities above by one for every two rounds', () => {
    // Starts at 2 + 2 + 2 and autonomy 5; eight rounds ask for four.
    const stands = (sum: number, autonomy = 5, rounds = 8) =>
      met('self-reliance', { rounds, spec: { cyber: sum - 6, ai: 3, institutions: 3, autonomy } });
    expect([stands(10), stands(9), stands(11), stands(10, 4), stands(10, 6)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([stands(9, 5, 6), stands(8, 5, 6)]).toEqual([true, false]);
    expect([stands(8, 5, 4), stands(7, 5, 4)]).toEqual([true, false]);
  });

  test('19.13 accord-builder: three open accords of three or more, with four rounds two', () => {
    const stands = (count: number, rounds: number) =>
      met('accord-builder', {
        rounds,
        spec: { record: record({ groupAccords: ['x', 'y', 'z'].slice(0, count) }) },
      });
    expect([stands(3, 8), stands(2, 8), stands(3, 6), stands(2, 6)]).toEqual([true, false, true, false]);
    expect([stands(2, 4), stands(1, 4)]).toEqual([true, false]);
  });

  const counted = (state: TableState, id = 'a') => seatIn(state, id).record.groupAccords.length;

  test('19.14 … an open accord counts from its coming into force, for each party; of two parties it does not', () => {
    const three = agreed(talking(), terms('abc', [noCyber()])).after;
    expect(names(4).map((id) => counted(three, id))).toEqual([1, 1, 1, 0]);
    expect(counted(agreed(talking(), terms('ab', [noCyber()])).after)).toBe(0);
  });

  test('19.15 … distinct ones: an amended accord is the same one', () => {
    const first = agreed(talking(), terms('abc', [noCyber()])).after;
    const id = first.accords[0]?.id ?? '';
    expect(counted(agreed(first, terms('abc', [PLEDGE]), id).after)).toBe(1);
    expect(counted(agreed(first, terms('abc', [PLEDGE])).after)).toBe(2);
  });

  test('19.16 … a secret one counts once it is leaked, or broken in public, or amended to an open one', () => {
    const hidden = agreed(talking(), terms('abc', [noCyber()], { secret: true })).after;
    expect(counted(hidden)).toBe(0);
    expect(counted(agreed(hidden, terms('abc', [PLEDGE]), hidden.accords[0]?.id ?? '').after)).toBe(1);
    const secret = accord('abc', [noCyber()], { secret: true });
    const leaked = seedWhere(
      bound({ n: 4, seats: { d: { plays: [cyber('mediation', 'a')] } } }, secret),
      (o) => attackBy(o, 'd').success.hit,
    );
    expect(counted(leaked.after)).toBe(1);
    const broken = resolved(bound({ n: 4 }, accord('abc', [PLEDGE], { secret: true })));
    expect(counted(broken.after)).toBe(1);
  });

  // Choice: it is done at once and feeds nothing, so nobody was party to it over any time.
  test('19.17 … one that holds a transfer only does not count', () => {
    expect(counted(agreed(talking(), terms('abc', [gives('a', 'b', 1)])).after)).toBe(0);
  });

  test('19.18 most-trusted: highest mean trust of all; a tie counts', () => {
    const trusted = (inA: number, inB: number) =>
      met('most-trusted', { trust: { b: { a: inA }, a: { b: inB } } });
    expect([trusted(51, 50), trusted(50, 50), trusted(49, 50), trusted(60, 61)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('19.19 capacity-receiver: four capability lifts received', () => {
    const stands = (count: number) =>
      met('capacity-receiver', { spec: { record: record({ lifts: count }) } });
    expect([stands(4), stands(3)]).toEqual([true, false]);
    const lifted = agreed(
      talking({ seats: { b: { ai: 4 } } }),
      terms('ab', [lifts('b', 'a', 'ai', 1)]),
    ).after;
    expect([seatIn(lifted, 'a').record.lifts, seatIn(lifted, 'b').record.lifts]).toEqual([1, 0]);
  });

  test('19.20 clean-hands: never named, and party to one open accord of three or more', () => {
    const stands = (named: boolean, accords: number) =>
      met('clean-hands', { spec: { record: record({ named, groupAccords: ['x'].slice(0, accords) }) } });
    expect([stands(false, 1), stands(true, 1), stands(false, 0)]).toEqual([true, false, false]);
  });

  test('19.21 … a wrong name counts', () => {
    const outcome = seedWhere(
      { n: 4, seats: { a: { plays: [cyber('public', 'b')] } } },
      (o) => attackBy(o, 'a').named === 'c',
    );
    expect([seatAfter(outcome, 'c').record.named, seatAfter(outcome, 'a').record.named]).toEqual([
      true,
      false,
    ]);
  });

  test('19.22 calm-waters: tension at the end under 40, or more than 12 under its start', () => {
    const stands = (tension: number, startTension: number) => met('calm-waters', { tension, startTension });
    expect([stands(39, 50), stands(40, 50)]).toEqual([true, false]);
    expect([stands(47, 60), stands(48, 60)]).toEqual([true, false]);
    expect([stands(39, 45), stands(40, 45)]).toEqual([true, false]);
  });

  test('19.23 outdo-rival: strictly more influence than the rival, leverage included', () => {
    const stands = (own: SeatSpec, other: SeatSpec) =>
      met('outdo-rival', { rival: 'b', spec: own, seats: { b: other, c: { influence: 90 } } });
    expect(stands({ influence: 51 }, {})).toBe(true);
    expect(stands({}, {})).toBe(false);
    expect(stands({ influence: 44, leverage: 7 }, {})).toBe(true);
    expect(stands({ influence: 56 }, { leverage: 7 })).toBe(false);
  });

  test('19.24 … in play it is compared without leverage', () => {
    const mandate = { id: 'outdo-rival', rival: 'b' } as const;
    const line = (phase: TableState['phase']) =>
      seatView(at({ n: 3, phase, seats: { a: { mandate, leverage: 21 }, b: { leverage: 70 } } }), 'a').own
        .mandate?.lines[0];
    expect(line('commitment')).toMatchObject({ now: 50, needed: 51, met: false });
  });

  test('19.25 broker: two others on whom you played a mediation card, whose trust both ways ends 15 above the start', () => {
    const pair: readonly [string, string][] = [['b', 'c']];
    const stands = (bc: number, cb: number, mediated = pair) =>
      met('broker', {
        trust: { b: { c: bc }, c: { b: cb } },
        baseline: { b: { c: 50 }, c: { b: 40 } },
        spec: { record: record({ mediated }) },
      });
    expect([stands(65, 55), stands(64, 55), stands(65, 54), stands(80, 80, [['b', 'd']])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('19.26 … a mediation card, AI or CBM: not the cyber one, and its hazard does not matter', () => {
    const mediated = (plays: Parameters<typeof resolved>[0]) =>
      seatAfter(resolved(plays), 'a').record.mediated;
    expect(mediated({ n: 4, seats: { a: { plays: [cbm('mediation', 'b', 'c')] } } })).toEqual([['b', 'c']]);
    const drafter = { n: 4, seats: { a: { plays: [ai('mediation', 'assisted', 'b', 'c')] } } };
    expect(mediated(drafter)).toEqual([['b', 'c']]);
    const struck = seedWhere(drafter, (o) => only(o, 'ai-resolved').hazard !== null);
    expect(seatAfter(struck, 'a').record.mediated).toEqual([['b', 'c']]);
    expect(mediated({ n: 4, seats: { a: { plays: [cyber('mediation', 'b')] } } })).toEqual([]);
  });

  test('19.27 norm-setter: sponsor of two norms passed', () => {
    const stands = (normsPassed: number) => met('norm-setter', { spec: { record: record({ normsPassed }) } });
    expect([stands(2), stands(1)]).toEqual([true, false]);
    const vote = { vote: 'for' } as const;
    const ballot = { norm: 'attribution-body', sponsor: 'a', cosponsors: ['b'] } as const;
    const passed = resolved({ n: 3, seats: { b: vote, c: vote }, patch: { ballot } }).after;
    expect(names(3).map((id) => seatIn(passed, id).record.normsPassed)).toEqual([1, 0, 0]);
    const failed = resolved({ n: 3, seats: { b: vote }, patch: { ballot } }).after;
    expect(seatIn(failed, 'a').record.normsPassed).toBe(0);
  });

  test('19.28 wide-dialogue: answered CBMs with two thirds of the other seats, rounded up', () => {
    const stands = (n: number, count: number) =>
      met('wide-dialogue', { n, spec: { record: record({ dialogues: names(8).slice(1, 1 + count) }) } });
    for (const [n, needed] of [
      [3, 2],
      [4, 2],
      [6, 4],
      [8, 5],
    ] as const)
      expect([stands(n, needed), stands(n, needed - 1)]).toEqual([true, false]);
  });

  test('19.29 … each other seat once, whoever of the two was first, and only where it was answered', () => {
    const outcome = resolved({
      n: 4,
      seats: {
        a: { plays: [cbm('multilateral'), cbm('public', 'b')] },
        b: { plays: [cbm('digital', 'a')] },
        c: { plays: [cbm('digital', 'd')] },
      },
    });
    expect([seatAfter(outcome, 'a').record.dialogues, seatAfter(outcome, 'b').record.dialogues]).toEqual([
      ['b'],
      ['a'],
    ]);
    expect(seatAfter(outcome, 'c').record.dialogues).toEqual([]);
  });
});

describe('19 Mandates: at the end', () => {
  test('19.30 at war conflict losses are taken, mandates checked, then every score is quartered, rounded down', () => {
    const mandate = { id: 'calm-waters', rival: null } as const;
    const war = seedWhere(
      { n: 3, round: 3, ladder: 3, tension: 30, seats: { a: { mandate, influence: 40 } } },
      (o) => only(o, 'coin-flipped').face === 'conflict',
      flipped,
    );
    const over = only(ended(war.after), 'session-ended').outcome;
    expect(over.by).toBe('war');
    const a = over.standings.find(({ seat }) => seat === 'a');
    // 40 − 4 + 2 × 5 + 12 = 58; a quarter is 14.5.
    expect([a?.influence, a?.mandateMet, a?.score, a?.winner]).toEqual([36, true, 14, false]);
  });

  test('19.31 the indicators: military dialogues, governance, transparency', () => {
    const indicators = (position: Position) => {
      const over = ended({ ...resolved(position).after, phase: 'reflection' });
      const all = only(over, 'session-ended').outcome.standings;
      return (id: string) => all.find(({ seat }) => seat === id)?.indicators;
    };
    const last = { n: 4, round: 8 };
    const talked = indicators({
      ...last,
      seats: { a: { plays: [cbm('security', 'b')] }, b: { plays: [cbm('public', 'a')] } },
    });
    expect([talked('a')?.dialogues, talked('b')?.dialogues]).toEqual([1, 0]);
    const kept = indicators(bound(last, accord('abc', [noCyber(), { kind: 'inspection' }])));
    expect(kept('a')).toEqual({ dialogues: 0, governance: 1, transparency: 2 });
    expect(kept('d')).toEqual({ dialogues: 0, governance: 0, transparency: 0 });
    const broken = indicators(bound(last, accord('abc', [noCyber(), PLEDGE])));
    expect(broken('a')?.governance).toBe(0);
  });

  test('19.32 … an accord on arms counts as kept where it expires, and not where it ends because a party left', () => {
    const kept = (agreement: Accord) => {
      const { after } = ended(resolved(bound({ n: 4, round: 2 }, agreement)).after);
      expect(after.accords).toEqual([]);
      return names(4).map((id) => seatIn(after, id).record.armsAccordsKept);
    };
    const expiring = accord('ab', [noCyber()], { until: 2 });
    expect(kept(expiring)).toEqual([1, 1, 0, 0]);
    expect(kept({ ...expiring, until: 6, leaving: [{ seat: 'a', until: 2 }] })).toEqual([0, 0, 0, 0]);
    expect(kept({ ...expiring, terms: { ...expiring.terms, clauses: [PLEDGE] } })).toEqual([0, 0, 0, 0]);
  });
});
