import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Inject } from '../../shared/content/injects.ts';
import { readScenario } from '../../shared/content/readScenario.ts';
import { publicView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { DeskIntent } from '../../shared/rules/intents.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { DESK, does, ended, eventsOf, only, refusal, until } from '../support/outcome.ts';
import { at } from '../support/position.ts';

const texts = { title: { en: 'A leak' }, story: { en: 'A cable of the embassy is in the papers.' } };
const news = (id: string, round: number | null, to: string[] | null = null): Inject => ({
  kind: 'news',
  id,
  round,
  to,
  ...texts,
});
const incident = (id: string, round: number | null): Inject => ({
  kind: 'incident',
  id,
  round,
  domain: 'cultural',
  ...texts,
});

/** A table in its second round of four, with this in its queue. */
function queued(...injects: Inject[]): TableState {
  const state = at({ n: 3, phase: 'negotiation', rounds: 4, setup: { facilitated: true } });
  return injects.reduce((after, inject) => prepared(after, inject), state);
}

function prepared(state: TableState, inject: Inject, place = 99): TableState {
  return does(state, { type: 'prepare-inject', inject, place }, DESK).after;
}

/** What the next briefing brings. */
const briefed = (state: TableState) => ended(until(state, 'reflection', 2));
const asks = (state: TableState, intent: DeskIntent) => does(state, intent, DESK);

describe('24 What the facilitator brings in', () => {
  test('24.01 nobody knows of what is prepared', () => {
    const state = queued();
    const { after, events } = asks(state, { type: 'prepare-inject', inject: news('n', 3), place: 0 });
    expect(publicView(after)).toEqual(publicView(state));
    for (const reader of [{ kind: 'seat', seat: 'a' }, { kind: 'public' }] as const)
      expect(seenEvents(events, reader)).toEqual([]);
  });

  test('24.02 news come with the briefing of their round, once', () => {
    const third = briefed(queued(news('n', 3), news('m', 4)));
    expect(only(third, 'news-told')).toMatchObject({ news: 'n', to: ['a', 'b', 'c'], open: true });
    const fourth = ended(until(third.after, 'reflection', 3));
    expect(only(fourth, 'news-told').news).toBe('m');
    expect(fourth.after.desk.injects).toEqual([]);
  });

  test('24.03 … or when the desk sends them, to some or to all', () => {
    const state = queued(news('n', null, ['b']));
    expect(eventsOf(briefed(state), 'news-told')).toEqual([]);
    const { events, after } = asks(state, { type: 'send-inject', inject: 'n' });
    expect(seenEvents(events, { kind: 'seat', seat: 'b' })).toEqual([
      { type: 'news-told', news: 'n', to: null, open: false, ...texts },
    ]);
    for (const reader of [{ kind: 'seat', seat: 'a' }, { kind: 'public' }] as const)
      expect(seenEvents(events, reader)).toEqual([]);
    expect(seenEvents(events, { kind: 'facilitator' })).toContainEqual(
      expect.objectContaining({ to: ['b'] }),
    );
    expect(refusal(after, { type: 'send-inject', inject: 'n' }, DESK)).toBe('unknown-inject');
  });

  test('24.04 an incident takes the place of the lot’s at the briefing, and its domain leads the agenda', () => {
    const third = briefed(queued(incident('i', 3)));
    expect(only(third, 'incident-revealed').incident).toEqual({
      id: 'i',
      domain: 'cultural',
      demand: 3,
      texts,
    });
    expect(third.after.agenda[0]).toBe('cultural');
    expect(new Set(third.after.agenda).size).toBe(3);
    expect(third.after.desk.injects).toEqual([]);
  });

  test('24.05 of two for one round the first in the queue comes, the other in the next round', () => {
    const third = briefed(prepared(queued(incident('i', 3)), incident('j', 3), 0));
    expect(third.after.incident?.id).toBe('j');
    expect(briefedAfter(third.after).incident?.id).toBe('i');
  });

  test('24.06 sent now, an incident comes with the next briefing; in the last round there is none', () => {
    const sent = asks(queued(incident('i', null)), { type: 'send-inject', inject: 'i' }).after;
    expect(briefed(sent).after.incident?.id).toBe('i');
    const last = { ...queued(incident('i', null)), round: 4 };
    expect(refusal(last, { type: 'send-inject', inject: 'i' }, DESK)).toBe('no-round-left');
  });

  test('24.07 what is in the queue can be changed, moved and removed until it has come', () => {
    const state = queued(news('n', 3), incident('i', 4));
    const moved = prepared(state, incident('i', 3), 0);
    expect(moved.desk.injects.map(({ id }) => id)).toEqual(['i', 'n']);
    const dropped = asks(moved, { type: 'drop-inject', inject: 'n' }).after;
    expect(eventsOf(briefed(dropped), 'news-told')).toEqual([]);
    expect(refusal(dropped, { type: 'drop-inject', inject: 'n' }, DESK)).toBe('unknown-inject');
  });

  test('24.08 what cannot come is refused', () => {
    const ask = (inject: Inject) => refusal(queued(), { type: 'prepare-inject', inject, place: 0 }, DESK);
    expect(ask(news('n', 2))).toBe('wrong-round');
    expect(ask(news('n', 5))).toBe('wrong-round');
    expect(ask(news('n', 3, ['x']))).toBe('unknown-seat');
    expect(ask(news('n', 3, []))).toBe('unknown-seat');
    expect(ask({ ...news('n', 3), title: { en: ' ' } })).toBe('text-empty');
    expect(ask({ ...news('n', 3), story: { en: 'x'.repeat(601) } })).toBe('text-too-long');
  });

  test('24.09 those of the scenario are in the queue from the start', () => {
    const state = at({ n: 3, phase: 'negotiation', setup: { injects: [news('n', 3)] } });
    expect(only(briefed(state), 'news-told').news).toBe('n');
    expect(JSON.stringify(publicView(state))).not.toContain('A leak');
  });
});

describe('24 What a scenario has ready', () => {
  const scenario = JSON.parse(
    readFileSync(new URL('../../assets/scenarios/first-table.json', import.meta.url), 'utf8'),
  );
  const told = { kind: 'news', id: 'leak', title: { en: 'A leak' }, story: { en: 'It is in the papers.' } };

  test('24.20 it is dealt into the queue', () => {
    const read = readScenario({
      ...scenario,
      injects: [
        { ...told, round: 2, to: ['ondara'] },
        { ...told, id: 'other' },
      ],
    });
    if (Array.isArray(read)) throw new Error(JSON.stringify(read));
    const { injects } = dealSetup(read, '20-minutes');
    expect(injects).toMatchObject([
      { id: 'leak', round: 2, to: ['ondara'] },
      { id: 'other', round: null, to: null },
    ]);
    expect(dealSetup(scenario, '20-minutes')).not.toHaveProperty('injects');
  });

  test('24.21 seats that there are not, and ids that there are twice, are named', () => {
    const faulty = (...injects: object[]) => {
      const read = readScenario({ ...scenario, injects });
      return Array.isArray(read) ? read.map(({ path }) => path) : [];
    };
    expect(faulty({ ...told, to: ['atlantis'] })).toEqual(['injects[0].to[0]']);
    expect(faulty(told, told)).toEqual(['injects[1].id']);
    expect(faulty({ ...told, id: scenario.incidents[0] })).toEqual(['injects[0].id']);
  });
});

function briefedAfter(state: TableState): TableState {
  return ended(until(state, 'reflection', 3)).after;
}
