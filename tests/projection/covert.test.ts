import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../../shared/content/domains.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { cbm, cyber } from '../support/cards.ts';
import type { Outcome } from '../support/outcome.ts';
import { attackBy, ended, eventsOf, seedWhere } from '../support/outcome.ts';
import type { SeatSpec } from '../support/position.ts';
import { names } from '../support/position.ts';

/** All that the others see of a round, to its last view. */
function othersSee({ events, after }: Outcome, ids: readonly string[]) {
  return {
    public: seenEvents(events, { kind: 'public' }),
    table: publicView(after),
    seats: ids.map((id) => [seenEvents(events, { kind: 'seat', seat: id }), seatView(after, id)]),
  };
}

const quiet = (o: Outcome) => eventsOf(o, 'backdoor-found').length === 0;
const covertHit = (id: string) => (o: Outcome) =>
  attackBy(o, id).success.hit && attackBy(o, id).named === null && quiet(o);
const covertMiss = (id: string) => (o: Outcome) =>
  !attackBy(o, id).success.hit && attackBy(o, id).named === null;

/** Five alike; some of them attack. */
function fought(seats: Readonly<Record<string, SeatSpec>>, test: (o: Outcome) => boolean): Outcome {
  return seedWhere(
    { n: 5, seats: { e: { plays: [cbm('public', 'b')] }, ...seats }, incident: { domain: 'public' } },
    test,
  );
}

describe('A covert move tells nothing of its origin', () => {
  for (const domain of DOMAINS) {
    test(`${domain}: whether a or c made it, struck and unnamed`, () => {
      const byA = fought({ a: { plays: [cyber(domain, 'b')] } }, covertHit('a'));
      const byC = fought({ c: { plays: [cyber(domain, 'b')] } }, covertHit('c'));
      expect(othersSee(byC, ['b', 'd', 'e'])).toEqual(othersSee(byA, ['b', 'd', 'e']));
    });

    test(`${domain}: whether a or c made it, failed and unnamed`, () => {
      const byA = fought({ a: { plays: [cyber(domain, 'b')] } }, covertMiss('a'));
      const byC = fought({ c: { plays: [cyber(domain, 'b')] } }, covertMiss('c'));
      expect(othersSee(byC, ['b', 'd', 'e'])).toEqual(othersSee(byA, ['b', 'd', 'e']));
    });
  }

  test('two covert attacks on one victim: which of the two made which', () => {
    const both = (o: Outcome) => covertHit('a')(o) && covertHit('c')(o);
    const [one, other] = [cyber('public', 'b'), cyber('security', 'b')];
    const straight = fought({ a: { plays: [one] }, c: { plays: [other] } }, both);
    const crossed = fought({ a: { plays: [other] }, c: { plays: [one] } }, both);
    expect(othersSee(crossed, ['b', 'd', 'e'])).toEqual(othersSee(straight, ['b', 'd', 'e']));
  });

  test('two covert attacks on two victims: which of the two made which', () => {
    const both = (o: Outcome) => covertHit('a')(o) && covertHit('c')(o);
    const [one, other] = [cyber('public', 'b'), cyber('multilateral', 'd')];
    const straight = fought({ a: { plays: [one] }, c: { plays: [other] } }, both);
    const crossed = fought({ a: { plays: [other] }, c: { plays: [one] } }, both);
    expect(othersSee(crossed, ['b', 'd', 'e'])).toEqual(othersSee(straight, ['b', 'd', 'e']));
  });

  test('one named and one not: the unnamed one stays unknown', () => {
    const test = (named: string, covert: string) => (o: Outcome) =>
      attackBy(o, named).named === 'e' && attackBy(o, named).success.hit && covertHit(covert)(o);
    const [one, other] = [cyber('public', 'b'), cyber('security', 'b')];
    const straight = fought({ a: { plays: [one] }, c: { plays: [other] } }, test('a', 'c'));
    const crossed = fought({ a: { plays: [other] }, c: { plays: [one] } }, test('c', 'a'));
    expect(othersSee(crossed, ['b', 'd', 'e'])).toEqual(othersSee(straight, ['b', 'd', 'e']));
  });

  for (const domain of DOMAINS) {
    test(`${domain}: a wrong name looks like a right one to all but the two`, () => {
      const wrong = fought(
        { a: { plays: [cyber(domain, 'b')] } },
        (o) => attackBy(o, 'a').named === 'c' && attackBy(o, 'a').success.hit && quiet(o),
      );
      const right = fought(
        { c: { plays: [cyber(domain, 'b')] } },
        (o) => attackBy(o, 'c').named === 'c' && attackBy(o, 'c').success.hit && quiet(o),
      );
      expect(othersSee(wrong, ['b', 'd', 'e'])).toEqual(othersSee(right, ['b', 'd', 'e']));
    });
  }

  test('an unnoticed success looks to all others, its victim too, like a failure', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const hit = fought({ a: { plays: [cyber(domain, 'b')] } }, covertHit('a'));
      const miss = fought({ a: { plays: [cyber(domain, 'b')] } }, covertMiss('a'));
      expect(othersSee(hit, ['b', 'c', 'd', 'e'])).toEqual(othersSee(miss, ['b', 'c', 'd', 'e']));
    }
  });

  test('a named wiretap or backdoor: nobody but its actor can tell success from failure', () => {
    for (const domain of ['bilateral', 'digital'] as const) {
      const named = (hit: boolean) => (o: Outcome) =>
        attackBy(o, 'a').named === 'a' && attackBy(o, 'a').success.hit === hit && quiet(o);
      const hit = fought({ a: { plays: [cyber(domain, 'b')] } }, named(true));
      const miss = fought({ a: { plays: [cyber(domain, 'b')] } }, named(false));
      expect(othersSee(hit, ['b', 'c', 'd', 'e'])).toEqual(othersSee(miss, ['b', 'c', 'd', 'e']));
    }
  });

  test('what was stolen: only the thief and the victim see that capital moved', () => {
    const stolen = fought({ a: { plays: [cyber('economic', 'b')] } }, covertHit('a'));
    const other = fought({ a: { plays: [cyber('economic', 'b')] }, b: { capital: 0 } }, covertHit('a'));
    expect(othersSee(stolen, ['c', 'd', 'e'])).toEqual(othersSee(other, ['c', 'd', 'e']));
  });

  test('the next briefing tells nothing of what was stolen or won either', () => {
    const byA = fought({ a: { plays: [cyber('economic', 'b')] } }, covertHit('a'));
    const briefed = (o: Outcome) => ended({ ...o.after, phase: 'reflection', seed: 'next' });
    const poorer = briefed(byA);
    for (const id of names(5)) {
      const capital = seenEvents(poorer.events, { kind: 'seat', seat: id }).flatMap((event) =>
        event.type === 'changed' && event.meter.of === 'capital' ? [event.meter.seat] : [],
      );
      expect(capital).toEqual([id]);
    }
  });

  test('another’s leverage is shown at the end, and not before', () => {
    const struck = fought({ a: { plays: [cyber('public', 'b')] } }, covertHit('a'));
    expect(publicView(struck.after).seats.flatMap((seat) => Object.keys(seat))).not.toContain('leverage');
    expect(publicView(struck.after).outcome).toBeNull();
    const over = ended({ ...struck.after, phase: 'reflection', round: struck.after.setup.rounds });
    expect(publicView(over.after).outcome?.standings.find(({ seat }) => seat === 'a')?.leverage).toBe(7);
  });
});
