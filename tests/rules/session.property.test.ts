import { describe, expect, test } from 'vitest';
import { NUMBERS } from '../../shared/content/numbers.ts';
import type { EventOf, Meter, TableEvent } from '../../shared/rules/events.ts';
import { logHash } from '../../shared/rules/logHash.ts';
import type { TableState } from '../../shared/rules/state.ts';
import { evolve, fold } from '../../shared/rules/table.ts';
import type { PlayedSession } from '../../shared/simulation/playSession.ts';
import { seatIn, trustIn } from '../support/outcome.ts';
import { scenariosAndPresets } from '../support/scenarios.ts';
import { dealtSession, shippedSession } from '../support/sessions.ts';

function reading(state: TableState, meter: Meter): number {
  switch (meter.of) {
    case 'tension':
    case 'ladder':
      return state[meter.of];
    case 'trust':
      return trustIn(state, meter.seat, meter.toward);
    default:
      return seatIn(state, meter.seat)[meter.of];
  }
}

function within(value: number, min: number, max = Number.POSITIVE_INFINITY): boolean {
  return Number.isInteger(value) && !Object.is(value, -0) && value >= min && value <= max;
}

/** What is out of its range, or no whole number. */
function strays(state: TableState): string[] {
  const stray = (name: string, ok: boolean) => (ok ? [] : [name]);
  return [
    ...stray('tension', within(state.tension, 5, 95)),
    ...stray('ladder', within(state.ladder, 0, 4)),
    ...Object.entries(state.seats).flatMap(([id, seat]) => [
      ...stray(`${id} cyber`, within(seat.cyber, 0, 5)),
      ...stray(`${id} ai`, within(seat.ai, 0, 5)),
      ...stray(`${id} institutions`, within(seat.institutions, 0, 5)),
      ...stray(`${id} autonomy`, within(seat.autonomy, 0, 10)),
      ...stray(`${id} influence`, within(seat.influence, 0)),
      ...stray(`${id} leverage`, within(seat.leverage, 0) && seat.leverage % 7 === 0),
      ...stray(`${id} capital`, within(seat.capital, 0, 8)),
    ]),
    ...Object.entries(state.trust).flatMap(([i, row]) =>
      Object.entries(row).flatMap(([j, trust]) => stray(`trust ${i} ${j}`, within(trust, 0, 100))),
    ),
  ];
}

const wholeParts = ({ parts }: EventOf<'changed'>) =>
  parts.every(({ by }) => Number.isInteger(by) && by !== 0);

function watch(
  { log }: PlayedSession,
  see: (before: TableState, event: TableEvent, after: TableState) => void,
): void {
  let state: TableState | null = null;
  for (const event of log) {
    const after: TableState = evolve(state, event);
    if (state) see(state, event, after);
    state = after;
  }
}

/** Calmer tables come to the end of their rounds, the others to war. */
const SEEDS = [
  ['one', 0],
  ['two', 0.9],
  ['three', 0.9],
] as const;
const sessions = scenariosAndPresets().flatMap(({ scenario, preset, rounds }) =>
  [shippedSession, dealtSession].flatMap((play) =>
    SEEDS.map(([seed, calm]) => ({
      name: `${scenario.id}, ${preset}, ${rounds} rounds, seed ${seed}${play === dealtSession ? ', with accords and norms' : ''}`,
      session: play(scenario, preset, seed, calm),
      rounds,
      replay: () => play(scenario, preset, seed, calm),
    })),
  ),
);

test('the sessions hold accords, norms and votes of all sorts', () => {
  const types = new Set(sessions.flatMap(({ session }) => session.log.map(({ type }) => type)));
  for (const type of [
    'said',
    'proposed',
    'proposal-revised',
    'proposal-signed',
    'signature-withdrawn',
    'proposal-refused',
    'proposal-withdrawn',
    'proposal-lapsed',
    'accord-in-force',
    'notice-given',
    'accord-leaked',
    'accord-breached',
    'breach-unfound',
    'accord-left',
    'accord-ended',
    'capability-lifted',
    'norm-tabled',
    'norm-backed',
    'norm-called',
    'norm-lapsed',
    'norm-voted',
    'norm-violated',
    'fund-moved',
    'mandate-shown',
  ] as const)
    expect(types, type).toContain(type);
});

describe.each(sessions)('$name', ({ session, rounds, replay }) => {
  test('comes to its end, by its rounds or by war', () => {
    const { outcome, coins, ladder, phase } = session.state;
    expect(phase).toBe('ended');
    expect(outcome?.by).toBe(ladder === 4 ? 'war' : 'rounds');
    if (outcome?.by === 'rounds') expect(coins).toHaveLength(rounds);
    expect(within(outcome?.peaceIndex ?? -1, 0, 100)).toBe(true);
  });

  test('every meter is a whole number in its range after every event', () => {
    watch(session, (_, event, after) => {
      if (event.type === 'changed') expect(strays(after)).toEqual([]);
    });
  });

  test('every change starts from what the meter was, ends where it says, and its parts add up', () => {
    watch(session, (before, event, after) => {
      if (event.type !== 'changed') return;
      expect(event.from).toBe(reading(before, event.meter));
      expect(event.to).toBe(reading(after, event.meter));
      expect(wholeParts(event)).toBe(true);
      const sum = event.parts.reduce((all, { by }) => all + by, event.from);
      if (sum !== event.to) {
        // Only the range may come between.
        const ranges: Readonly<Record<string, { min: number; max: number }>> = {
          ...NUMBERS.ranges,
          cyber: NUMBERS.ranges.capability,
          ai: NUMBERS.ranges.capability,
          institutions: NUMBERS.ranges.capability,
        };
        const range = ranges[event.meter.of] ?? { min: 0, max: Number.POSITIVE_INFINITY };
        expect(event.to).toBe(sum < range.min ? range.min : range.max);
      }
    });
  });

  test('no capital appears or vanishes but by briefing, payment, the cards that say so, and the cap', () => {
    // What goes from one to another.
    const passed: Record<string, number> = { cyber: 0, transfer: 0, 'capacity-fund': 0 };
    watch(session, (_, event) => {
      if (event.type !== 'changed' || event.meter.of !== 'capital') return;
      const allowed: Record<string, string[]> = {
        briefing: ['briefing'],
        payment: ['card-paid', 'investment-paid'],
        negotiation: ['transfer', 'norm-called'],
        votes: ['capacity-fund'],
        cyber: ['cyber', 'stolen'],
        ai: ['ai-extra', 'hazard'],
      };
      for (const { by, cause } of event.parts) {
        expect(allowed[event.when]).toContain(cause.kind);
        if (cause.kind === 'cyber' || cause.kind === 'stolen') {
          expect(cause.move).toBe('cyber-economic');
          passed.cyber = (passed.cyber ?? 0) + by;
        } else if (cause.kind in passed) passed[cause.kind] = (passed[cause.kind] ?? 0) + by;
        if (cause.kind === 'norm-called') expect(by).toBe(-1);
        if (cause.kind === 'capacity-fund') expect(Math.abs(by)).toBe(1);
        if (cause.kind === 'briefing') expect(by).toBe(3);
        if (cause.kind === 'ai-extra') expect([by, cause.move]).toEqual([2, 'ai-economic']);
        if (cause.kind === 'hazard') expect([by, cause.hazard]).toEqual([-2, 'biased-terms']);
      }
      const sum = event.parts.reduce((all, { by }) => all + by, event.from);
      if (event.when === 'payment' || event.when === 'votes') expect(event.to).toBe(sum);
      if (sum > event.to) expect(event.to).toBe(8);
      if (sum < event.to) expect([event.when, event.to]).toEqual(['ai', 0]);
    });
    for (const sum of Object.values(passed)) expect(sum).toBe(0);
  });

  test('tension and the ladder move in their own steps only', () => {
    watch(session, (_, event) => {
      if (event.type !== 'changed') return;
      if (event.meter.of === 'tension') expect(event.when).toBe('tension');
      if (event.meter.of === 'ladder') expect(event.when).toBe('coin');
    });
  });

  test('its events fold to the state that was played, and so do they read from a file', () => {
    expect(fold(session.log)).toEqual(session.state);
    expect(fold(JSON.parse(JSON.stringify(session.log)))).toEqual(session.state);
    expect(session.state.version).toBe(session.log.length);
  });

  test('the same seed and players give the same log', () => {
    expect(logHash(replay().log)).toBe(logHash(session.log));
  });
});
