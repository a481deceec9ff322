/** The debrief against the sessions that it tells of, and against what each reader may know. */
import { describe, expect, test } from 'vitest';
import type { Debrief } from '../../shared/analysis/debrief.ts';
import { debriefOf } from '../../shared/analysis/debrief.ts';
import type { Reader } from '../../shared/projection/seen.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { outcomeOf } from '../../shared/rules/score.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { openTable } from '../../shared/rules/table.ts';
import type { Accord } from '../../shared/rules/terms.ts';
import { accord, noCyber } from '../support/accords.ts';
import { cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { attackBy, seedWhere } from '../support/outcome.ts';
import type { SeatSpec } from '../support/position.ts';
import { scenario } from '../support/scenarios.ts';
import { dealtSession } from '../support/sessions.ts';

const PUBLIC: Reader = { kind: 'public' };
const FACILITATOR: Reader = { kind: 'facilitator' };
const seatReader = (seat: SeatId): Reader => ({ kind: 'seat', seat });

function told(log: readonly TableEvent[], reader: Reader): Debrief {
  const debrief = debriefOf(log, reader);
  if (!debrief) throw new Error('The session is not over');
  return debrief;
}

/** Four sessions in which everything on offer is done. */
const sessions = [1, 2, 3, 4].map((n) =>
  dealtSession(scenario('archipelago'), '90-minutes', `debrief ${n}`, 0.8),
);

describe('The debrief of whole sessions', () => {
  test('there is none before the end, for nobody', () => {
    const { log } = sessions[0] ?? { log: [] };
    const before = log.filter(({ type }) => type !== 'session-ended' && type !== 'seed-published');
    for (const reader of [PUBLIC, FACILITATOR, seatReader('ondara')])
      expect(debriefOf(before, reader)).toBeNull();
  });

  test('tension, coins and the ladder are those of the table, round by round', () => {
    for (const { log, state, rounds } of sessions) {
      const debrief = told(log, PUBLIC);
      expect(debrief.rounds.map(({ tension, face }) => ({ tension, face }))).toEqual(state.coins);
      expect(debrief.rounds.at(-1)?.ladder).toBe(state.ladder);
      for (const [place, { tension, parts }] of debrief.rounds.entries()) {
        const before = place === 0 ? debrief.start.tension : (debrief.rounds[place - 1]?.tension ?? 0);
        const sum = parts.reduce((all, { by }) => all + by, before);
        expect(tension).toBe(Math.min(95, Math.max(5, sum)));
        expect(tension).toBe(rounds[place]?.tension);
      }
      expect(debrief.outcome).toEqual(outcomeOf(state));
    }
  });

  test('trust of every state in every other stands as it stood after each round, and its moments explain it', () => {
    for (const { log, rounds } of sessions) {
      const { trust, seats } = told(log, PUBLIC);
      expect(trust.pairs).toHaveLength((seats.length * (seats.length - 1)) / 2);
      for (const { there, back } of trust.pairs)
        for (const { seat, toward, values, moments } of [there, back]) {
          expect(values.slice(1)).toEqual(rounds.map((state) => state.trust[seat]?.[toward]));
          for (const { round, by, parts } of moments) {
            expect(parts.length, `${seat} ${toward} ${round}`).toBeGreaterThan(0);
            // Drift is a tenth of the way to the baseline at most.
            const moved = (values[round] ?? 0) - (values[round - 1] ?? 0);
            expect(Math.abs(moved - by)).toBeLessThanOrEqual(10);
          }
        }
      const all = trust.pairs.flatMap(({ there, back }) => [...there.moments, ...back.moments]);
      expect(trust.fall?.moment.by).toBe(Math.min(...all.map(({ by }) => by)));
      expect(trust.mend?.moment.by).toBe(Math.max(...all.map(({ by }) => by)));
    }
  });

  test('every accord is told once, with its end; a secret one that never came out to its parties and a facilitator alone', () => {
    const met = new Set<string>();
    for (const { log, state } of sessions) {
      const agreed = new Map<string, Accord>();
      const out = new Set<string>();
      for (const event of log) {
        if (event.type === 'accord-in-force') agreed.set(event.accord.id, event.accord);
        if (event.type === 'accord-leaked' || event.type === 'accord-breached') out.add(event.accord.id);
        if (event.type === 'notice-given') out.add(event.accord);
      }
      const known = (reader: Reader) =>
        told(log, reader)
          .accords.map(({ id }) => id)
          .toSorted();
      const open = (id: string) => out.has(id) || agreed.get(id)?.open === true;
      const ids = [...agreed.keys()].toSorted();
      expect(known(FACILITATOR)).toEqual(ids);
      expect(known(PUBLIC)).toEqual(ids.filter(open));
      for (const { id: seat } of state.setup.seats)
        expect(known(seatReader(seat))).toEqual(
          ids.filter((id) => open(id) || agreed.get(id)?.terms.parties.includes(seat)),
        );
      for (const story of told(log, FACILITATOR).accords) {
        met.add(story.end);
        for (const { found } of story.breaches) met.add(found ? 'found' : 'unfound');
        if (story.leakedIn !== null) met.add('leaked');
        expect(story.end === 'broken').toBe(story.breaches.some(({ found }) => found));
        expect(story.end === 'in-force').toBe(state.accords.some(({ id }) => id === story.id));
        expect(story.until).toBeGreaterThanOrEqual(story.since ?? 0);
      }
    }
    expect([...met]).toEqual(
      expect.arrayContaining(['kept', 'in-force', 'broken', 'left', 'done', 'found', 'leaked']),
    );
  });
});

/** A round of five as the whole of a session. */
function sessionOf({ before, events, after }: Outcome, accords: readonly Accord[] = []): TableEvent[] {
  return [
    ...openTable(before.setup, before.seed),
    { type: 'phase-began', phase: 'briefing', round: 2, deadline: null },
    ...accords.map(
      (each): TableEvent => ({ type: 'accord-in-force', accord: each, proposal: each.id, amended: false }),
    ),
    ...events,
    { type: 'session-ended', outcome: outcomeOf(after) },
  ];
}

const fought = (
  seats: Readonly<Record<string, SeatSpec>>,
  wanted: (o: Outcome) => boolean,
  accords: Accord[] = [],
) => seedWhere({ n: 5, seats, patch: { accords } }, wanted);

describe('What the end reveals, and what it does not', () => {
  test('who made a covert move that was never named stays hidden from all the others, a facilitator too', () => {
    const covert = (id: string) => (o: Outcome) =>
      attackBy(o, id).success.hit && attackBy(o, id).named === null;
    for (const domain of ['public', 'cultural', 'humanitarian'] as const) {
      const byA = fought({ a: { plays: [cyber(domain, 'b')] } }, covert('a'));
      const byC = fought({ c: { plays: [cyber(domain, 'b')] } }, covert('c'));
      // Leverage is shown at the end, and is no matter here.
      const other = { ...byC, after: byA.after };
      for (const reader of [PUBLIC, FACILITATOR, ...['b', 'd', 'e'].map(seatReader)])
        expect(told(sessionOf(other), reader)).toEqual(told(sessionOf(byA), reader));
    }
  });

  test('who did what another was named for is told to all', () => {
    const outcome = fought({ a: { plays: [cyber('public', 'b')] } }, (o) => attackBy(o, 'a').named === 'c');
    const log = sessionOf(outcome);
    for (const reader of [PUBLIC, FACILITATOR, ...['a', 'b', 'c', 'd'].map(seatReader)])
      expect(told(log, reader).wrongNames).toEqual([
        { round: 2, move: 'cyber-public', victim: 'b', named: 'c', actor: 'a' },
      ]);
    const rightly = fought({ a: { plays: [cyber('public', 'b')] } }, (o) => attackBy(o, 'a').named === 'a');
    expect(told(sessionOf(rightly), PUBLIC).wrongNames).toEqual([]);
  });

  test('an unfound breach of an open accord is told to all; of a secret one to its parties and a facilitator', () => {
    for (const secret of [false, true]) {
      const ban = accord('ab', [noCyber()], { secret });
      const outcome = fought(
        { a: { plays: [cyber('public', 'b')] } },
        (o) => attackBy(o, 'a').named === null,
        [ban],
      );
      const breaches = (reader: Reader) =>
        told(sessionOf(outcome, [ban]), reader).accords.flatMap(({ breaches: all }) => all);
      const breach = { round: 2, seat: 'a', clauses: ['no-cyber'], found: false };
      for (const reader of [FACILITATOR, seatReader('a'), seatReader('b')])
        expect(breaches(reader)).toEqual([breach]);
      for (const reader of [PUBLIC, seatReader('c')])
        expect(breaches(reader)).toEqual(secret ? [] : [breach]);
    }
  });
});
