import { describe, expect, test } from 'vitest';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Odds } from '../../shared/projection/views.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { aiBy, attackBy, eventsOf, flipped, resolved, seedWhere } from '../support/outcome.ts';
import type { Position, SeatSpec } from '../support/position.ts';
import { at } from '../support/position.ts';

/** What a seat sees of an outcome; the public where no seat is named. */
function seen({ events }: Outcome, id?: string): SeenEvent[] {
  return seenEvents(events, id ? { kind: 'seat', seat: id } : { kind: 'public' });
}

function typed<T extends SeenEvent['type']>(events: readonly SeenEvent[], type: T) {
  return events.filter((event): event is Extract<SeenEvent, { type: T }> => event.type === type);
}

const causes = (events: readonly SeenEvent[], of: string, id: string) =>
  typed(events, 'changed').flatMap(({ meter, parts, when }) =>
    when === 'cyber' && meter.of === of && 'seat' in meter && meter.seat === id ? parts : [],
  );

const attack = (
  domain: 'public' | 'bilateral' | 'digital' | 'economic',
  more: Partial<Position> = {},
): Position => ({
  n: 4,
  ...more,
  seats: { a: { plays: [cyber(domain, 'b')] }, ...more.seats },
});

const unnamedHit = (o: Outcome) => attackBy(o, 'a').success.hit && attackBy(o, 'a').named === null;

function odds(a: SeatSpec, more: Partial<Position> = {}, patch: Position['patch'] = {}) {
  const { seats, ...rest } = more;
  const state = at({
    n: 4,
    ...rest,
    seats: { ...seats, a },
    patch: { agenda: ['public', 'economic', 'mediation'], ...patch },
  });
  const { cards } = seatView(state, 'a').options;
  const none: Odds = { chance: Number.NaN, bound: 'exactly', sum: [] };
  const of = (move: string) => cards.find((card) => card.move === move);
  return {
    success: (move: string) => of(move)?.targets.find((t) => t.seat === 'b')?.success ?? none,
    named: (move: string) => of(move)?.targets.find((t) => t.seat === 'b')?.named ?? none,
    hazard: (move: string, posture = 'assisted') =>
      of(move)?.postures.find((p) => p.posture === posture)?.hazard ?? none,
  };
}

describe('12 Who sees what', () => {
  test('12.01 public: capabilities, autonomy, influence, trust, tension, ladder', () => {
    const view = publicView(
      at({
        n: 3,
        tension: 44,
        ladder: 1,
        trust: { a: { b: 61 } },
        seats: { a: { cyber: 4, influence: 33 } },
      }),
    );
    const a = view.seats.find(({ id }) => id === 'a');
    expect([a?.cyber, a?.ai, a?.institutions, a?.autonomy, a?.influence]).toEqual([4, 2, 2, 5, 33]);
    expect([view.tension, view.ladder, view.trust.a?.b]).toEqual([44, 1, 61]);
  });

  test('12.02 its seat alone: capital, leverage, drafts, backdoors', () => {
    const spec = { capital: 3, leverage: 14, plays: [cbm('public', 'b')], believedBackdoors: ['c'] };
    const state = at({ n: 3, seats: { a: spec } });
    const { own } = seatView(state, 'a');
    expect(own).toEqual({
      seat: 'a',
      sealed: false,
      extraTime: 0,
      muted: false,
      capital: 3,
      leverage: 14,
      draft: { cards: spec.plays, invest: null },
      backdoors: ['c'],
      mandate: null,
      mandatesSeen: [],
      secretAccords: [],
      proposals: [],
      duties: [],
    });
    for (const word of ['capital', 'leverage', 'draft', 'backdoors', 'deck', 'seed'])
      expect(
        Object.keys(publicView(state).seats[0] ?? {}).concat(Object.keys(publicView(state))),
      ).not.toContain(word);
  });

  test('12.03 at resolution all see the CBM and AI cards with targets and postures, and investments', () => {
    const outcome = resolved({
      n: 3,
      seats: {
        a: { plays: [ai('public', 'delegated'), cyber('public', 'b')] },
        b: { plays: [cbm('public', 'c')], invest: 'cyber' },
      },
    });
    const shown = typed(seen(outcome, 'c'), 'revealed');
    expect(shown).toEqual([
      { type: 'revealed', seat: 'a', cards: [ai('public', 'delegated')], invest: null },
      { type: 'revealed', seat: 'b', cards: [cbm('public', 'c')], invest: 'cyber' },
      { type: 'revealed', seat: 'c', cards: [], invest: null },
    ]);
    expect(typed(seen(outcome, 'a'), 'revealed')[0]?.cards).toHaveLength(2);
  });

  test('12.04 nowhere is it shown how many cards a seat has played: an unnoticed cyber card looks like holding', () => {
    const played = seedWhere(attack('bilateral'), unnamedHit);
    const other = resolved({
      n: 4,
      seed: played.before.seed,
      seats: { d: { plays: [cyber('bilateral', 'c')] } },
    });
    // Both are one covert card; who played it is nowhere.
    if (attackBy(other, 'd').named === null) expect(seen(played, 'b')).toEqual(seen(other, 'b'));
    expect(typed(seen(played), 'revealed').map(({ cards }) => cards.length)).toEqual([0, 0, 0, 0]);
  });

  test('12.05 an unattributed cyber move appears only at its victim, as an effect without origin', () => {
    const outcome = seedWhere(attack('public'), unnamedHit);
    expect(typed(seen(outcome, 'b'), 'cyber-struck')).toEqual([
      { type: 'cyber-struck', target: 'b', move: 'cyber-public' },
    ]);
    expect(causes(seen(outcome, 'b'), 'influence', 'b')).toEqual([
      { by: -6, cause: { kind: 'struck', move: 'cyber-public' } },
    ]);
    for (const reader of ['c', undefined]) {
      expect(typed(seen(outcome, reader), 'cyber-struck')).toEqual([]);
      // Public values change visibly.
      expect(causes(seen(outcome, reader), 'influence', 'b')).toEqual([
        { by: -6, cause: { kind: 'covert' } },
      ]);
    }
  });

  test('12.06 failed and unattributed: nothing but the public line "covert activity", with the sum', () => {
    const outcome = seedWhere(
      attack('public', { n: 6 }),
      (o) => !attackBy(o, 'a').success.hit && attackBy(o, 'a').named === null,
    );
    for (const reader of ['b', 'c', undefined]) {
      const events = seen(outcome, reader);
      expect(JSON.stringify(events)).not.toContain('cyber-public');
      const tension = typed(events, 'changed').find(({ meter }) => meter.of === 'tension');
      expect(tension?.parts).toEqual([{ by: 4, cause: { kind: 'covert-activity', count: 1 } }]);
    }
  });

  test('12.07 its own seat sees its cyber card, its rolls and what came of it', () => {
    const outcome = resolved(attack('public'));
    const [own] = typed(seen(outcome, 'a'), 'cyber-own');
    expect(own?.success).toEqual(attackBy(outcome, 'a').success);
    expect(own?.attribution).toEqual(attackBy(outcome, 'a').attribution);
  });

  test('12.08 stolen capital only to whom it concerns', () => {
    const outcome = seedWhere(attack('economic'), unnamedHit);
    const capital = (reader?: string) =>
      typed(seen(outcome, reader), 'changed').filter(
        ({ meter, when }) => meter.of === 'capital' && when === 'cyber',
      );
    expect(capital('c')).toEqual([]);
    expect(capital()).toEqual([]);
    expect(capital('a')).toHaveLength(1);
    expect(capital('b').map(({ parts }) => parts)).toEqual([
      [{ by: -2, cause: { kind: 'struck', move: 'cyber-economic' } }],
    ]);
  });

  test('12.09 who was named for what is public', () => {
    const outcome = seedWhere(
      attack('public'),
      (o) => attackBy(o, 'a').named === 'a' && attackBy(o, 'a').success.hit,
    );
    for (const reader of ['b', 'c', undefined])
      expect(typed(seen(outcome, reader), 'cyber-named')).toEqual([
        { type: 'cyber-named', named: 'a', target: 'b', move: 'cyber-public', succeeded: true },
      ]);
  });

  test('12.10 a wrong name cannot be told from a right one, but by the true actor', () => {
    const outcome = seedWhere(
      attack('public'),
      (o) => attackBy(o, 'a').named === 'c' && attackBy(o, 'a').success.hit,
    );
    for (const reader of ['b', 'c', 'd', undefined]) {
      expect(typed(seen(outcome, reader), 'cyber-named').map(({ named }) => named)).toEqual(['c']);
      expect(causes(seen(outcome, reader), 'influence', 'b')).toEqual([
        { by: -6, cause: { kind: 'cyber', move: 'cyber-public', actor: 'c', target: 'b' } },
      ]);
    }
    expect(typed(seen(outcome, 'a'), 'cyber-own')[0]?.named).toBe('c');
  });

  // Choice: nobody but its actor notices whether a wiretap or a backdoor succeeded, even where it was named.
  test('12.11 success of wiretap and backdoor stays hidden even where named', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const outcome = seedWhere(
        attack(domain),
        (o) => attackBy(o, 'a').named === 'a' && attackBy(o, 'a').success.hit,
      );
      for (const reader of ['b', 'c', undefined])
        expect(typed(seen(outcome, reader), 'cyber-named').map(({ succeeded }) => succeeded)).toEqual([null]);
    }
  });

  test('12.12 an unattributed wiretap or backdoor is not noticed by its victim', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const outcome = seedWhere(
        attack(domain),
        (o) => unnamedHit(o) && eventsOf(o, 'backdoor-found').length === 0,
      );
      expect(JSON.stringify(seen(outcome, 'b'))).not.toContain(`cyber-${domain}`);
      expect(JSON.stringify(seen(outcome, 'b'))).not.toContain('backdoor');
    }
  });

  test('12.13 a found backdoor: only the victim learns it, and not whose it was', () => {
    const outcome = seedWhere(
      { n: 4, seats: { a: { backdoors: ['b'] } } },
      (o) => eventsOf(o, 'backdoor-found').length === 1,
    );
    expect(typed(seen(outcome, 'b'), 'backdoor-found')).toEqual([{ type: 'backdoor-found', target: 'b' }]);
    for (const reader of ['a', 'c', undefined])
      expect(typed(seen(outcome, reader), 'backdoor-found')).toEqual([]);
  });

  test('12.14 its owner learns it when it next counts on it, and nobody else does', () => {
    const outcome = resolved(
      attack('public', { seats: { a: { plays: [cyber('public', 'b')], believedBackdoors: ['b'] } } }),
    );
    expect(typed(seen(outcome, 'a'), 'backdoor-missed')).toHaveLength(1);
    for (const reader of ['b', 'c', undefined])
      expect(typed(seen(outcome, reader), 'backdoor-missed')).toEqual([]);
  });

  test('12.15 leverage and capital: nobody sees another’s move', () => {
    const outcome = seedWhere(attack('public'), unnamedHit);
    for (const reader of ['b', 'c', undefined]) {
      const meters = typed(seen(outcome, reader), 'changed').flatMap(({ meter }) =>
        (meter.of === 'leverage' || meter.of === 'capital') && meter.seat !== reader ? [meter] : [],
      );
      expect(meters).toEqual([]);
    }
  });

  test('12.16 rolls and sums are shown to the seat whose card it is; others see the outcome', () => {
    const outcome = resolved({ n: 3, seats: { a: { plays: [ai('public')] } } });
    expect(typed(seen(outcome, 'a'), 'ai-resolved')[0]?.draw).toEqual(aiBy(outcome, 'a').draw);
    for (const reader of ['b', undefined]) {
      expect(typed(seen(outcome, reader), 'ai-resolved')[0]).toMatchObject({
        draw: null,
        hazard: aiBy(outcome, 'a').hazard,
      });
    }
  });

  test('12.17 odds are worked out from the public state', () => {
    const chances = odds({}, { seats: { b: { cyber: 4, ai: 3, shields: { public: 2 } } } });
    // 0.65 − 0.10 − 0.15 and 0.20 + 0.05 × 3.5
    expect(chances.success('cyber-public').chance).toBe(4000);
    expect(chances.named('cyber-public').chance).toBe(3750);
    expect(chances.hazard('ai-public').chance).toBe(1400);
  });

  test('12.18 … no card of this round but its own: another’s draft does not show', () => {
    const quiet = odds({});
    const loud = odds({}, { seats: { b: { plays: [cbm('public', 'a')], invest: 'cyber' } } });
    for (const kind of ['success', 'named'] as const)
      expect(loud[kind]('cyber-public')).toEqual(quiet[kind]('cyber-public'));
    expect(loud.hazard('ai-public')).toEqual(quiet.hazard('ai-public'));
  });

  test('12.19 … its own CBM in the domain counts for its AI card', () => {
    expect(odds({ plays: [cbm('public', 'b')] }).hazard('ai-public')).toMatchObject({
      chance: 700,
      bound: 'exactly',
    });
  });

  test('12.20 "at most", "at least" where an unseen card could matter', () => {
    const chances = odds({});
    expect(chances.success('cyber-public').bound).toBe('at-most');
    expect(chances.named('cyber-public').bound).toBe('at-least');
    expect(chances.hazard('ai-public').bound).toBe('at-most');
    // Shielded already, the target invested last round, and no early warning to be had, by accord neither.
    const settled = { seats: { b: { shields: { public: 2 }, investedIn: 1 } } };
    expect(odds({}, settled).success('cyber-public').bound).toBe('exactly');
    expect(odds({}, settled).named('cyber-public').bound).toBe('at-least');
    const noSecrets = { ...settled, setup: { unlocking: { ...UNLOCKED, secrecy: 3 } } };
    expect(odds({}, noSecrets).named('cyber-public').bound).toBe('exactly');
    expect(odds({ shields: { public: 2 } }).hazard('ai-public').bound).toBe('exactly');
    // Good offices of others shield nobody else.
    expect(odds({}).hazard('ai-mediation').bound).toBe('exactly');
  });

  test('12.21 … a security card may bring early warning', () => {
    const settled = { seats: { b: { shields: { public: 2 }, investedIn: 1 } } };
    expect(
      odds({}, settled, { agenda: ['public', 'security', 'mediation'] }).named('cyber-public').bound,
    ).toBe('at-least');
  });

  test('12.22 its own investment of this round counts in its odds: it acts in step 2', () => {
    // Institutions 3: 0.20 − 0.09. Cyber 3 against 2: 0.70 and 0.20.
    expect(odds({ invest: 'institutions' }).hazard('ai-public').chance).toBe(1100);
    expect(odds({ invest: 'cyber' }).success('cyber-public').chance).toBe(7000);
    expect(odds({ invest: 'cyber' }).named('cyber-public').chance).toBe(2000);
  });

  test('12.23 its own CBM towards the target shields the target from its own cyber card', () => {
    expect(odds({ plays: [cbm('public', 'b')] }).success('cyber-public').chance).toBe(5000);
  });

  test('12.24 a backdoor that may have been found makes the chance "at most"', () => {
    const settled: Position['seats'] = { b: { shields: { public: 2 }, investedIn: 1 } };
    expect(
      odds({ backdoors: ['b'], believedBackdoors: ['b'] }, { seats: settled }).success('cyber-public'),
    ).toMatchObject({
      chance: 7500,
      bound: 'at-most',
    });
  });

  test('12.25 the owner of a found backdoor is shown the odds that it believes in', () => {
    expect(odds({ backdoors: [], believedBackdoors: ['b'] }).success('cyber-public').chance).toBe(9000);
  });

  test('12.26 what may come is told to nobody: the deck, the seed, the incidents', () => {
    const text = JSON.stringify(publicView(at({ n: 3, seed: 'a-very-secret-seed' })));
    expect(text).not.toContain('a-very-secret-seed');
    expect(text).not.toContain('forged-telegram');
    expect(Object.keys(publicView(at({ n: 3 })))).not.toContain('deck');
  });

  test('12.27 contributions are public', () => {
    const outcome = resolved({
      n: 3,
      incident: { domain: 'public' },
      seats: { a: { plays: [cbm('public', 'b')] } },
    });
    expect(typed(seen(outcome), 'incident-resolved')[0]?.contributions).toEqual({ a: 1, b: 0, c: 0 });
  });

  test('12.28 the coin is everybody’s', () => {
    const outcome = flipped({ n: 3 });
    for (const reader of ['a', undefined])
      expect(typed(seen(outcome, reader), 'coin-flipped')).toHaveLength(1);
  });
});
