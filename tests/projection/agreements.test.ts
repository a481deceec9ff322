/** One secret at a time is another one: all whom it does not concern see the same, until a card that says so shows it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../shared/projection/seen.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatIntent } from '../../shared/rules/intents.ts';
import type { Card, SeatId, TableState } from '../../shared/rules/state.ts';
import { evolve } from '../../shared/rules/table.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import {
  accord,
  agreed,
  bound,
  gives,
  humanLoop,
  lastOf,
  lifts,
  noCyber,
  PLEDGE,
  proposed,
  research,
  signed,
  talking,
  terms,
  WARNING,
} from '../support/accords.ts';
import { anyTalks } from '../support/arbitraries.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { attackBy, does, ended, eventsOf, resolved, seat, seatIn, seedWhere } from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at, names } from '../support/position.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { hashesAside } from '../support/seals.ts';
import { dealtSession } from '../support/sessions.ts';

const readersOf = (ids: string): Reader[] => [
  { kind: 'public' },
  ...[...ids].map((id): Reader => ({ kind: 'seat', seat: id })),
];

/** All that some seats and the public see of what happened, and of the table afterwards. */
function seenBy(ids: string, events: readonly TableEvent[], after: TableState) {
  return readersOf(ids).map((reader) => ({
    told: seenEvents(events, reader),
    view: reader.kind === 'seat' ? seatView(after, reader.seat) : publicView(after),
  }));
}

/** The same from here to the next negotiation. */
function roundSeenBy(ids: string, start: TableState) {
  let state = start;
  const events: TableEvent[] = [];
  do {
    const outcome = ended(state);
    events.push(...outcome.events);
    state = outcome.after;
  } while (state.phase !== 'negotiation' && state.phase !== 'ended');
  return seenBy(ids, events, state);
}

function all(
  state: TableState,
  ...asks: readonly [SeatId, SeatIntent][]
): { after: TableState; events: TableEvent[] } {
  const events: TableEvent[] = [];
  let after = state;
  for (const [id, intent] of asks) {
    const outcome = does(after, intent, seat(id));
    events.push(...outcome.events);
    after = outcome.after;
  }
  return { after, events };
}

const say = (to: string, text: string): SeatIntent => ({
  type: 'say',
  round: 2,
  to: [...to],
  saying: { kind: 'words', text, promise: false },
});

describe('What two say and offer in private', () => {
  test('a private message: its words, its length, and whether there was one', () => {
    const seen = (...asks: readonly [SeatId, SeatIntent][]) => {
      const { after, events } = all(talking(), ...asks);
      return seenBy('cd', events, after);
    };
    const silence = seen();
    expect(seen(['a', say('b', 'x')])).toEqual(silence);
    expect(seen(['a', say('b', 'a much longer message')], ['b', say('a', 'yes')])).toEqual(silence);
    expect(seen(['b', say('', 'among ourselves')])).toEqual(silence);
    const pinned: SeatIntent = { type: 'pin-promise', round: 2, to: ['b'], at: 1, pinned: true };
    expect(seen(['a', say('b', 'x')], ['a', pinned])).toEqual(silence);
  });

  test('a proposal between two: that there is one, its terms, and what becomes of it before it is in force', () => {
    const silence = seenBy('cd', [], talking());
    for (const clauses of [[noCyber()], [PLEDGE, humanLoop('public')], [gives('a', 'b', 2)]]) {
      const offered = proposed(talking(), 'a', terms('ab', clauses));
      const { id } = lastOf(offered.after);
      expect(seenBy('cd', offered.events, offered.after)).toEqual(silence);
      const ask = { round: 2, proposal: id, revision: 1 } as const;
      const revise: SeatIntent = { type: 'revise', ...ask, terms: terms('ab', clauses, { rounds: 4 }) };
      for (const [by, intent] of [
        ['b', revise],
        ['b', { type: 'refuse', ...ask, reason: 'not-now' }],
        ['a', { type: 'withdraw', round: 2, proposal: id }],
        ['a', { type: 'unsign', round: 2, proposal: id }],
      ] as const) {
        const done = does(offered.after, intent, seat(by));
        expect(seenBy('cd', done.events, done.after)).toEqual(silence);
      }
      const lapsed = roundSeenBy('cd', offered.after);
      expect(lapsed).toEqual(roundSeenBy('cd', talking()));
    }
  });

  test('a proposal among three is not seen to have been signed by two', () => {
    const silence = seenBy('d', [], talking());
    const two = signed(proposed(talking(), 'a', terms('abc', [noCyber()])).after, 'b');
    expect(seenBy('d', two.events, two.after)).toEqual(silence);
  });

  test('who talks, agrees and votes what: nothing of it is told by an id', () => {
    // The next open accord has the same id, whatever was said and offered before by others.
    const open = (before: TableState) =>
      agreed(before, terms('cd', [noCyber()])).after.accords.find((a) => a.open)?.id;
    const busy = agreed(
      proposed(talking(), 'a', terms('ab', [PLEDGE])).after,
      terms('ab', [PLEDGE], { secret: true }),
    );
    expect(open(busy.after)).toBe(open(talking()));
  });
});

describe('A secret accord', () => {
  const SECRETS: readonly (Accord | null)[] = [
    null,
    accord('ab', [noCyber()], { secret: true }),
    accord('ab', [noCyber('public'), humanLoop()], { secret: true }),
    accord('ab', [PLEDGE], { secret: true, until: 3 }),
    accord('ab', [WARNING], { secret: true, since: 2 }),
    accord('ab', [research('public', 'digital')], { secret: true }),
    accord('ab', [WARNING, PLEDGE, research('public')], { secret: true, until: 2 }),
  ];
  const position = (
    secret: Accord | null,
    seats: Readonly<Record<SeatId, SeatSpec>>,
    ...open: Accord[]
  ): Position => ({
    ...bound({ n: 4, seats }, ...open, ...(secret ? [secret] : [])),
    seed: 'agreements',
  });
  const both = (
    a: readonly Card[],
    b: readonly Card[] = [cbm('digital', 'a')],
  ): Readonly<Record<SeatId, SeatSpec>> => ({
    a: { plays: a },
    b: { plays: b },
    c: { plays: [cbm('public', 'd')] },
  });
  const sameForAll = (see: (secret: Accord | null) => unknown) => {
    const without = see(null);
    for (const secret of SECRETS) expect(see(secret)).toEqual(without);
  };

  test('is not seen in the making: signatures, coming into force, ending by itself', () => {
    const silence = roundSeenBy('cd', talking());
    for (const clauses of [[noCyber()], [WARNING], [research('digital')]]) {
      const whole = agreed(talking(), terms('ab', clauses, { secret: true, rounds: 1 }));
      expect(seenBy('cd', whole.events, whole.after)).toEqual(seenBy('cd', [], talking()));
      expect(roundSeenBy('cd', whole.after)).toEqual(silence);
    }
  });

  test('of whatever terms, kept: trust, prices, gains, hazards and the end of the round look alike', () => {
    for (const card of [ai('public'), ai('bilateral'), ai('multilateral'), cbm('security', 'c')])
      sameForAll((secret) => roundSeenBy('cd', at(position(secret, both([cbm('public', 'b'), card])))));
  });

  test('beside an open one of the same parties: the kept trust of the one is all that shows', () => {
    sameForAll((secret) =>
      roundSeenBy(
        'cd',
        at(position(secret, both([cbm('public', 'b')]), accord('ab', [noCyber()], { id: 'open' }))),
      ),
    );
  });

  test('the odds of others, and what they may do, know nothing of it', () => {
    sameForAll((secret) => {
      const state = at(position(secret, {}));
      return ['c', 'd'].map((id) => seatView(state, id).options);
    });
  });

  test('a breach that is not found: nobody sees more than without the accord, the breaker and the victim neither', () => {
    for (const domain of ['public', 'bilateral', 'digital'] as const) {
      const attack = { a: { plays: [cyber(domain, 'b')] } };
      const unnamed = seedWhere(
        { ...position(accord('ab', [noCyber()], { secret: true }), attack) },
        (o) => attackBy(o, 'a').named === null,
      );
      const without = resolved({ ...position(null, attack), seed: unnamed.before.seed });
      expect(eventsOf(unnamed, 'breach-unfound')).toHaveLength(1);
      expect(seenBy('cd', unnamed.events, unnamed.after)).toEqual(
        seenBy('cd', without.events, without.after),
      );
      // To its parties the accord stands in their view, and what happened looks the same.
      for (const id of ['a', 'b'])
        expect(seenEvents(unnamed.events, { kind: 'seat', seat: id })).toEqual(
          seenEvents(without.events, { kind: 'seat', seat: id }),
        );
    }
  });

  const attackOn = (secret: Accord | null, seed: string) =>
    resolved({ ...position(secret, { c: { plays: [cyber('public', 'a')] } }), seed });

  test('with early warning: its attacker sees the chance and sum that it could know, and a roll that agrees with them', () => {
    const warning = accord('abd', [WARNING], { secret: true });
    let masked = 0;
    for (let i = 0; i < 200; i++) {
      const warned = attackOn(warning, `seed ${i}`);
      const [own] = seenEvents(warned.events, { kind: 'seat', seat: 'c' }).filter(
        (event): event is Extract<SeenEvent, { type: 'cyber-own' }> => event.type === 'cyber-own',
      );
      // 0.25 as known; 0.45 in truth.
      expect(attackBy(warned, 'c').attribution.chance).toBe(4500);
      expect(own?.attribution.chance).toBe(2500);
      expect(own?.attribution.hit).toBe(attackBy(warned, 'c').attribution.hit);
      expect((own?.attribution.roll ?? 0) < 2500).toBe(own?.attribution.hit);
      expect(own?.attribution.sum).toEqual([
        { why: 'base', by: 2000 },
        { why: 'cyber-difference', by: 500 },
      ]);
      if (own?.attribution.roll !== attackBy(warned, 'c').attribution.roll) masked++;
      expect(Object.keys(own ?? {}).sort()).toEqual([
        'actor',
        'attribution',
        'move',
        'named',
        'success',
        'target',
        'type',
      ]);
    }
    expect(masked).toBeGreaterThan(150);
  });

  test('… the roll that is shown is as likely to be one place as another, hit or miss', () => {
    const warning = accord('abd', [WARNING], { secret: true });
    const rolls = Array.from({ length: 800 }, (_, i) => {
      const told = seenEvents(attackOn(warning, `seed ${i}`).events, { kind: 'seat', seat: 'c' });
      const own = told.find((event) => event.type === 'cyber-own');
      return own?.type === 'cyber-own' ? own.attribution : null;
    }).flatMap((draw) => draw ?? []);
    const mean = (hit: boolean) => {
      const those = rolls.filter((draw) => draw.hit === hit).map(({ roll }) => roll);
      return those.reduce((sum, roll) => sum + roll, 0) / those.length;
    };
    expect(Math.abs(mean(true) - 1250)).toBeLessThan(120);
    expect(Math.abs(mean(false) - 6250)).toBeLessThan(350);
  });

  test('… an attacker that is party to it, or an open one, knows and is shown the truth', () => {
    for (const known of [accord('abc', [WARNING], { secret: true }), accord('ab', [WARNING])]) {
      const outcome = attackOn(known, 'x');
      expect(seenEvents(outcome.events, { kind: 'seat', seat: 'c' })).toContainEqual(
        expect.objectContaining({ type: 'cyber-own', attribution: attackBy(outcome, 'c').attribution }),
      );
    }
  });

  test('… to whom it warned is told nobody', () => {
    const outcome = attackOn(accord('abd', [WARNING], { secret: true }), 'x');
    for (const id of names(4))
      expect(JSON.stringify(seenEvents(outcome.events, { kind: 'seat', seat: id }))).not.toContain(
        '"warned":',
      );
  });

  test('… where the outcome is the same, the attacker and all others see the same with it and without', () => {
    let same = 0;
    for (let i = 0; i < 60; i++) {
      const [warned, plain] = [accord('ab', [WARNING], { secret: true }), null].map((s) =>
        attackOn(s, `seed ${i}`),
      );
      if (!warned || !plain || attackBy(warned, 'c').named !== attackBy(plain, 'c').named) continue;
      const mask = (o: Outcome) =>
        JSON.stringify(seenBy('cd', o.events, o.after)).replace(/"roll":\d+/g, '"roll":0');
      expect(mask(warned)).toBe(mask(plain));
      same++;
    }
    expect(same).toBeGreaterThan(30);
  });

  test('a secret gift of capital is seen by nobody else', () => {
    const silence = seenBy('cd', [], talking());
    for (const clauses of [[gives('a', 'b', 3)], [gives('b', 'a', 1), noCyber()]]) {
      const done = agreed(talking(), terms('ab', clauses, { secret: true }));
      expect(seenBy('cd', done.events, done.after)).toEqual(silence);
    }
  });

  test('a secret lift shows as a public change without origin: who gave it, and for how much, is not seen', () => {
    const strong = { a: { ai: 5 }, c: { ai: 5 } };
    const lifted = (by: string, price: number) => {
      const done = agreed(
        talking({ seats: strong }),
        terms(`b${by}`, [lifts(by, 'b', 'ai', price)], { secret: true }),
      );
      return seenBy('d', done.events, done.after);
    };
    expect(lifted('c', 4)).toEqual(lifted('a', 0));
    const [seen] = lifted('a', 0);
    expect(
      seen?.told.map((event) => (event.type === 'changed' ? [event.meter.of, event.parts] : event.type)),
    ).toEqual([
      ['ai', [{ by: 1, cause: { kind: 'lifted' } }]],
      ['autonomy', [{ by: -1, cause: { kind: 'lifted' } }]],
    ]);
  });

  test('notice of one tells that it exists and its parties: which text, from when and to when is not seen', () => {
    const given = (secret: Accord) => {
      const state = at({
        ...position({ ...secret, id: 'same' }, {}, accord('cd', [noCyber()])),
        phase: 'negotiation',
      });
      const done = does(state, { type: 'give-notice', round: 2, accord: 'same' }, seat('a'));
      return seenBy('cd', done.events, done.after);
    };
    const [first, ...others] = SECRETS.flatMap((secret) => secret ?? []).filter(({ until }) => until > 2);
    if (!first) throw new Error('No secret');
    for (const other of others) expect(given(other)).toEqual(given(first));
    // In whichever order the two came into force.
    const old = position(null, {}, { ...first, id: 'same' }, accord('cd', [noCyber()]));
    const done = does(
      at({ ...old, phase: 'negotiation' }),
      { type: 'give-notice', round: 2, accord: 'same' },
      seat('a'),
    );
    expect(seenBy('cd', done.events, done.after)).toEqual(given(first));
  });

  test('a leak shows it, and so does a found breach; nothing did before', () => {
    const secret = accord('ab', [noCyber('humanitarian')], { secret: true });
    const leaked = seedWhere(
      position(secret, { d: { plays: [cyber('mediation', 'a')] } }),
      (o) => attackBy(o, 'd').success.hit && attackBy(o, 'd').named === null,
    );
    const broken = resolved(position(accord('ab', [PLEDGE], { secret: true }), {}));
    for (const [outcome, id] of [
      [leaked, secret.id],
      [broken, 'ab cbm-pledge'],
    ] as const) {
      expect(JSON.stringify(seenBy('c', [], outcome.before))).not.toContain(id);
      expect(JSON.stringify(seenBy('c', outcome.events, outcome.after))).toContain(id);
    }
  });
});

describe('A mandate, a vote, a wiretap’s choice', () => {
  test('a mandate: whatever it is, and however it stands, others see the same through a whole round', () => {
    const held = (id: 'broker' | 'most-trusted' | 'outdo-rival') =>
      roundSeenBy(
        'bcd',
        at({
          n: 4,
          seats: {
            a: { plays: [cbm('public', 'b')], mandate: { id, rival: id === 'outdo-rival' ? 'b' : null } },
          },
        }),
      );
    expect(held('most-trusted')).toEqual(held('broker'));
    expect(held('outdo-rival')).toEqual(held('broker'));
  });

  test('a vote: until resolution nobody sees how another will vote, or that it will', () => {
    const ballot = { norm: 'attribution-body', sponsor: 'b', cosponsors: [] } as const;
    const drafted = (vote?: 'for' | 'against') => {
      const state = at({ n: 4, patch: { ballot } });
      const commitment = { cards: [], invest: null, ...(vote ? { vote } : {}) };
      const { after, events } = all(
        state,
        ['a', { type: 'draft', round: 2, commitment }],
        ['a', { type: 'seal', round: 2 }],
      );
      return seenBy('bcd', events, after);
    };
    expect(hashesAside(drafted('for'))).toEqual(hashesAside(drafted()));
    expect(hashesAside(drafted('against'))).toEqual(hashesAside(drafted()));
  });

  test('a vote under secret ballot: who voted how is never seen where the tally is the same', () => {
    const ballot = { norm: 'attribution-body', sponsor: 'd', cosponsors: [] } as const;
    const voted = (a: 'for' | 'against', b: 'for' | 'against') =>
      roundSeenBy(
        'cd',
        at({
          n: 4,
          seats: { a: { vote: a }, b: { vote: b } },
          setup: { secretBallot: true },
          patch: { ballot },
        }),
      );
    expect(voted('for', 'against')).toEqual(voted('against', 'for'));
  });

  test('a wiretap’s choice, and what it found: all but its actor see the same', () => {
    const secret = accord('bc', [noCyber()], { secret: true });
    const tapped = (card: Card, seed: string) =>
      resolved({
        ...bound(
          { n: 4, seats: { a: { plays: [card] }, b: { mandate: { id: 'broker', rival: null } } } },
          secret,
        ),
        seed,
      });
    const card = cyber('bilateral', 'b');
    for (let i = 0; i < 30; i++) {
      const [one, other] = [tapped(card, `seed ${i}`), tapped({ ...card, seeks: 'accord' }, `seed ${i}`)];
      const seen = (o: Outcome) => readersOf('bcd').map((reader) => seenEvents(o.events, reader));
      expect(seen(other)).toEqual(seen(one));
      const views = (o: Outcome) => ['b', 'c', 'd'].map((id) => seatView(o.after, id));
      expect(views(other)).toEqual(views(one));
    }
  });
});

describe('At any time', () => {
  test('views depend on no secret accord, proposal, mandate, record or word to which the reader is no party', () => {
    fc.assert(
      fc.property(anyTalks, fc.constantFrom(...names(3)), ({ state }, reader) => {
        const foreign = ({ terms: { parties } }: Pick<Accord, 'terms'>) => !parties.includes(reader);
        const others = Object.keys(state.seats).filter((id) => id !== reader);
        const planted: TableState = {
          ...state,
          speakers: Object.fromEntries(
            Object.entries(state.speakers).filter(([key]) => key.split('+').includes(reader)),
          ),
          proposals: state.proposals.filter((proposal) => !foreign(proposal)),
          accords: state.accords.flatMap((each) => {
            if (each.open || !foreign(each)) return [each];
            if (!each.announced) return [];
            return [{ ...each, since: 1, until: 4, terms: { ...each.terms, clauses: [PLEDGE], rounds: 1 } }];
          }),
          seats: {
            ...state.seats,
            ...Object.fromEntries(
              others.map((id) => {
                const own = seatIn(state, id);
                const other = { id: 'clean-hands', rival: null } as const;
                const mandate = own.mandateKnownTo.includes(reader) ? own.mandate : other;
                return [
                  id,
                  {
                    ...own,
                    mandate,
                    mandateKnownTo: own.mandateKnownTo.filter((each) => each === reader),
                    capital: 3,
                    liftsThisRound: 0,
                    proposals: 0,
                    saidThisRound: 0,
                    record: { ...own.record, lifts: 9, normsPassed: 9, groupAccords: ['x'] },
                  },
                ];
              }),
            ),
          },
        };
        expect(seatView(planted, reader)).toEqual(seatView(state, reader));
        expect(publicView({ ...planted, accords: state.accords })).toEqual(publicView(state));
      }),
      { numRuns: 100 },
    );
  });

  const AMONG_PARTIES = new Set([
    'said',
    'promise-pinned',
    'proposed',
    'proposal-revised',
    'proposal-signed',
    'signature-withdrawn',
    'proposal-refused',
    'proposal-withdrawn',
    'proposal-lapsed',
  ]);

  /** To whom an event of a log belongs, where it belongs to some only. */
  function partiesTo(event: TableEvent): readonly SeatId[] | null {
    if ('to' in event && (event.type === 'said' || event.type === 'promise-pinned')) return event.to;
    if ('terms' in event && AMONG_PARTIES.has(event.type)) return event.terms.parties;
    return 'parties' in event && AMONG_PARTIES.has(event.type) ? event.parties : null;
  }

  test.each(scenariosAndPresets())(
    'in a whole session of $scenario.id, $preset, $rounds rounds: nobody is told what passes between others',
    ({ scenario, preset, rounds }) => {
      const { log } = dealtSession(scenario, preset, 'whispers', 0.9);
      const ids = scenario.seats.map(({ id }) => id);
      let state: TableState | null = null;
      const hidden = new Map<string, readonly SeatId[]>();
      for (const event of log) {
        state = evolve(state, event);
        // Choice: parties that sign an open text in place of a secret one show thereby that there was one.
        if (event.type === 'accord-in-force' && event.accord.open) hidden.delete(event.accord.id);
        const parties = partiesTo(event);
        for (const reader of [
          { kind: 'public' } as const,
          ...ids.map((id) => ({ kind: 'seat', seat: id }) as const),
        ]) {
          const id = reader.kind === 'seat' ? reader.seat : null;
          const told = seenEvents([event], reader);
          if (parties && !(id && parties.includes(id))) expect(told).toEqual([]);
          if (
            event.type === 'accord-in-force' &&
            !event.accord.open &&
            !(id && event.accord.terms.parties.includes(id))
          )
            expect(told).toEqual([]);
          expect(JSON.stringify(told)).not.toContain('"reasons"');
          // No id of a secret accord comes to one who is no party to it.
          if (
            event.type !== 'notice-given' &&
            event.type !== 'accord-leaked' &&
            event.type !== 'accord-breached'
          )
            for (const [secret, members] of hidden)
              if (
                !(id && members.includes(id)) &&
                event.type !== 'accord-read' &&
                JSON.stringify(event).includes(secret)
              )
                expect(JSON.stringify(told), `${event.type} to ${id}`).not.toContain(secret);
        }
        if (event.type === 'accord-in-force' && !event.accord.open)
          hidden.set(event.accord.id, event.accord.terms.parties);
        if (event.type === 'notice-given') hidden.delete(event.accord);
        if (event.type === 'accord-leaked' || event.type === 'accord-breached')
          hidden.delete(event.accord.id);
        if (event.type === 'phase-began')
          for (const [secret, members] of hidden)
            for (const id of ids.filter((each) => !members.includes(each)))
              expect(JSON.stringify(seatView(state, id))).not.toContain(secret);
      }
      if (rounds > 4)
        expect(log.some((event) => event.type === 'accord-in-force' && !event.accord.open)).toBe(true);
    },
    60_000,
  );
});
