import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../../shared/content/domains.ts';
import { contributionOf } from '../../shared/rules/resolution/incident.ts';
import type { Card } from '../../shared/rules/state.ts';
import { ai, cbm, cyber } from '../support/cards.ts';
import { aiBy, attackBy, ended, moved, only, resolved, seedWhere, tensionBy } from '../support/outcome.ts';
import type { Position } from '../support/position.ts';
import { at, names } from '../support/position.ts';

/** An incident of the public domain; who plays what. */
function faced(plays: Readonly<Record<string, readonly Card[]>>, more: Partial<Position> = {}): Position {
  const seats = Object.fromEntries(Object.entries(plays).map(([id, cards]) => [id, { plays: cards }]));
  return { n: 3, incident: { domain: 'public' }, ...more, seats };
}

const incident = (position: Position) => only(resolved(position), 'incident-resolved');

describe('8 The incident', () => {
  test('8.01 demand: three quarters of the seats, rounded up, at least 3', () => {
    const demand = (n: number) =>
      only(ended(at({ n, phase: 'reflection' })), 'incident-revealed').incident.demand;
    expect([3, 4, 5, 6, 7, 8].map(demand)).toEqual([3, 3, 4, 5, 6, 6]);
  });

  test('8.02 each CBM or AI card in the incident’s domain is one contribution', () => {
    const { contributions, total } = incident(
      faced({ a: [cbm('public', 'b')], b: [ai('public')], c: [cbm('digital', 'a')] }),
    );
    expect(contributions).toEqual({ a: 1, b: 1, c: 0 });
    expect(total).toBe(2);
  });

  test('8.03 a cyber card is none', () => {
    expect(incident(faced({ a: [cyber('public', 'b')] })).total).toBe(0);
  });

  test('8.04 two cards of one seat are two', () => {
    expect(incident(faced({ a: [cbm('public', 'b'), ai('public')] })).contributions.a).toBe(2);
  });

  test('8.05 the climate-risk model contributes to any incident: 1, and 2 to an environmental one', () => {
    expect(contributionOf(ai('environmental'), { domain: 'public' })).toBe(1);
    expect(contributionOf(ai('environmental'), { domain: 'environmental' })).toBe(2);
  });

  test('8.06 the aid-triage system contributes to any incident: 1, to a humanitarian one too', () => {
    for (const domain of DOMAINS) expect(contributionOf(ai('humanitarian'), { domain })).toBe(1);
  });

  test('8.07 no other card contributes outside its domain', () => {
    for (const domain of DOMAINS) {
      const elsewhere = domain === 'public' ? 'digital' : 'public';
      expect(contributionOf(cbm(domain), { domain: elsewhere })).toBe(0);
      if (domain !== 'environmental' && domain !== 'humanitarian')
        expect(contributionOf(ai(domain), { domain: elsewhere })).toBe(0);
    }
  });

  test('8.08 demand met: tension −4, and each seat that contributed +3 influence, once', () => {
    const outcome = resolved(faced({ a: [cbm('public', 'b'), ai('public')], b: [cbm('public', 'c')] }));
    expect(only(outcome, 'incident-resolved').met).toBe(true);
    expect(names(3).map((id) => moved(outcome, 'incident', 'influence', id))).toEqual([3, 3, 0]);
    expect(tensionBy(outcome, 'incident-met')).toBe(-4);
  });

  test('8.09 met exactly at the demand', () => {
    const three = { a: [cbm('public', 'b')], b: [cbm('public', 'c')], c: [cbm('public', 'a')] };
    expect(incident(faced(three)).met).toBe(true);
    expect(incident(faced({ ...three, c: [] })).met).toBe(false);
  });

  test('8.10 not met: tension +8, every seat −4 influence, contributors too', () => {
    const outcome = resolved(faced({ a: [cbm('public', 'b')] }));
    expect(names(3).map((id) => moved(outcome, 'incident', 'influence', id))).toEqual([-4, -4, -4]);
    expect(tensionBy(outcome, 'incident-failed')).toBe(8);
  });

  test('8.11 a struck AI card still contributes', () => {
    const outcome = seedWhere(faced({ a: [ai('public', 'delegated')] }), (o) => aiBy(o, 'a').hazard !== null);
    expect(only(outcome, 'incident-resolved').contributions.a).toBe(1);
  });

  test('8.12 contributions made void by tampering do not count, nor earn', () => {
    const outcome = seedWhere(
      faced(
        { a: [cyber('environmental', 'b')], b: [cbm('public', 'a'), ai('public')], c: [cbm('public', 'a')] },
        { incident: { domain: 'public', demand: 1 } },
      ),
      (o) => attackBy(o, 'a').success.hit,
    );
    const event = only(outcome, 'incident-resolved');
    expect([event.contributions, event.total, event.voided]).toEqual([{ a: 0, b: 0, c: 1 }, 1, ['b']]);
    expect(moved(outcome, 'incident', 'influence', 'b')).toBe(0);
    expect(moved(outcome, 'incident', 'influence', 'c')).toBe(3);
  });

  test('8.13 tampering that fails voids nothing', () => {
    const outcome = seedWhere(
      faced({ a: [cyber('environmental', 'b')], b: [cbm('public', 'a')] }),
      (o) => !attackBy(o, 'a').success.hit,
    );
    expect(only(outcome, 'incident-resolved').total).toBe(1);
  });

  // Choice: a seat contributed if its cards together count above 0.
  test('8.14 a seat whose bad data undid its help earns nothing', () => {
    const outcome = seedWhere(
      faced(
        {
          a: [ai('environmental', 'delegated'), cbm('environmental', 'b')],
          b: [cbm('environmental', 'c')],
          c: [cbm('environmental', 'a')],
        },
        { incident: { domain: 'environmental', demand: 2 } },
      ),
      (o) => aiBy(o, 'a').hazard === 'bad-data',
    );
    // −1 + 1 of a, 1 of b, 1 of c.
    expect(only(outcome, 'incident-resolved').total).toBe(2);
    expect(names(3).map((id) => moved(outcome, 'incident', 'influence', id))).toEqual([0, 3, 3]);
  });

  test('8.15 a card for all in the domain is one contribution', () => {
    expect(
      incident(faced({ a: [cbm('multilateral')] }, { incident: { domain: 'multilateral' } })).total,
    ).toBe(1);
  });

  test('8.16 its tension is not scaled to the number of seats', () => {
    for (const n of [3, 8])
      expect(tensionBy(resolved({ n, incident: { domain: 'public' } }), 'incident-failed')).toBe(8);
  });
});
