import { castOf } from '../content/cast.ts';
import { INCIDENTS } from '../content/incidents.ts';
import type { Inject } from '../content/injects.ts';
import { MANDATE_IDS } from '../content/mandates.ts';
import { NORM_IDS } from '../content/norms.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Preset, Scenario, ScenarioSeat } from '../content/scenario.ts';
import { numbersWith } from '../content/scenarioNumbers.ts';
import type { Silent } from '../content/silent.ts';
import type { Press } from '../content/talk.ts';
import { clamp, roundHalfUp } from './amounts.ts';
import type { PhaseClock, SeatId, Setup, Unlocking } from './state.ts';
import { UNLOCKED } from './state.ts';

/** How things unlock by round where a preset says so and the scenario does not say how. */
export const BY_ROUND: Unlocking = {
  delegated: 2,
  vendor: 3,
  invest: 3,
  accords: 2,
  clauses: 3,
  secrecy: 3,
  amending: 3,
  leaving: 3,
  norms: 3,
};

/** In a shorter session the handicap shrinks with the rounds, so that the seats stay even. */
function startingInfluence(
  seat: ScenarioSeat,
  { rounds }: Preset,
  printedRounds: number,
  numbers: Numbers,
): number {
  if (rounds === printedRounds) return seat.influence;
  const { pivot } = numbers.fewerRounds;
  const autonomy = numbers.score.perAutonomy * seat.autonomy;
  const scaled = pivot + ((seat.influence + autonomy - pivot) * rounds) / printedRounds - autonomy;
  return Math.max(0, roundHalfUp(scaled));
}

function baselineOf(scenario: Scenario): Setup['baseline'] {
  const ids = scenario.seats.map(({ id }) => id);
  const trust = (from: SeatId, to: SeatId): number => {
    const exception = scenario.baseline.except.find((e) => e.from.includes(from) && e.to.includes(to));
    return exception?.trust ?? scenario.baseline.all;
  };
  return Object.fromEntries(
    ids.map((i) => [i, Object.fromEntries(ids.filter((j) => j !== i).map((j) => [j, trust(i, j)]))]),
  );
}

function clockOf(preset: Preset): PhaseClock {
  const { briefing, negotiation, commitment, resolution, reflection } = preset.clock;
  return {
    briefing: briefing * 1000,
    negotiation: negotiation * 1000,
    commitment: commitment * 1000,
    resolution: resolution * 1000,
    reflection: reflection * 1000,
  };
}

/** From which round on what may be used. */
export function unlockingOf(
  { unlocking }: Pick<Preset, 'unlocking'>,
  scenario: Pick<Scenario, 'unlocking'>,
): Unlocking {
  return unlocking ? { ...BY_ROUND, ...scenario.unlocking } : UNLOCKED;
}

/** In commitments of so many milliseconds nobody is expected to sit before the page. */
const LONG_COMMITMENT = 60 * 60_000;

function silentOf({ silent }: Scenario, { commitment }: PhaseClock): Silent {
  return silent ?? (commitment === null || commitment >= LONG_COMMITMENT ? 'hold' : 'stand-in');
}

/** What stands ready from the start; nothing where the scenario brings none. */
function injectsOf({ injects }: Scenario): Pick<Setup, 'injects'> {
  if (!injects) return {};
  return {
    injects: injects.map((inject): Inject => {
      const { id, title, story, round = null } = inject;
      return inject.kind === 'news'
        ? { kind: 'news', id, title, story, round, to: inject.to ?? null }
        : { kind: 'incident', id, title, story, round, domain: inject.domain };
    }),
  };
}

/** How long a silence is borne where nobody says otherwise; milliseconds. In sessions of hours it means nothing. */
const IDLE = { warnAfter: 240_000, standInAfter: 300_000 };
const NEVER = { warnAfter: 0, standInAfter: 0 };
const HOUR = 3_600_000;

/** What only a facilitator needs. */
function facilitationOf({ facilitated, idle, rehearsal }: Overrides, clock: PhaseClock): Partial<Setup> {
  if (!facilitated) return {};
  const long = Object.values(clock).some((time) => time === null || time >= HOUR);
  return { idle: idle ?? (long ? NEVER : IDLE), ...(rehearsal ? { rehearsal } : {}) };
}

/** What whoever opens a session may set besides scenario and preset. */
export interface Overrides {
  readonly clock?: PhaseClock;
  readonly press?: Press;
  readonly secretBallot?: boolean;
  readonly facilitated?: boolean;
  readonly idle?: Setup['idle'];
  /** Only with a facilitator. */
  readonly rehearsal?: boolean;
  readonly delegatesPerSeat?: number;
  /** Milliseconds. */
  readonly botPace?: number;
}

/**
 * What a table of this scenario starts from under one of its presets.
 * @throws where the scenario has no such preset: callers check it first.
 */
export function dealSetup(scenario: Scenario, presetId: string, overrides: Overrides = {}): Setup {
  const preset = scenario.presets.find(({ id }) => id === presetId);
  if (!preset) throw new Error(`Scenario ${scenario.id} has no preset ${presetId}`);
  const clock = overrides.clock ?? clockOf(preset);
  const numbers = numbersWith(scenario.numbers);
  const { fewerRounds } = numbers;
  const shortened = preset.rounds === fewerRounds.shortSession && preset.rounds < scenario.rounds;
  return {
    scenario: scenario.id,
    rounds: preset.rounds,
    tension: clamp(scenario.tension, numbers.ranges.tension),
    ladder: shortened ? Math.max(scenario.ladder, fewerRounds.ladder) : scenario.ladder,
    seats: scenario.seats.map((seat) => ({
      id: seat.id,
      cyber: seat.cyber,
      ai: seat.ai,
      institutions: seat.institutions,
      autonomy: seat.autonomy,
      influence: startingInfluence(seat, preset, scenario.rounds, numbers),
    })),
    baseline: baselineOf(scenario),
    incidents: scenario.incidents.map((incident) => {
      if (typeof incident === 'string') return { id: incident, domain: INCIDENTS[incident] };
      const { id, domain, title, story } = incident;
      return { id, domain, texts: { title, story } };
    }),
    ...injectsOf(scenario),
    clock,
    unlocking: unlockingOf(preset, scenario),
    press: overrides.press ?? scenario.press ?? 'open',
    secretBallot: overrides.secretBallot ?? false,
    facilitated: overrides.facilitated ?? false,
    ...(silentOf(scenario, clock) === 'hold' ? { silent: 'hold' as const } : {}),
    ...facilitationOf(overrides, clock),
    delegatesPerSeat: overrides.delegatesPerSeat ?? 1,
    botPace: overrides.botPace ?? numbers.talk.botPace,
    mandates: scenario.mandates ?? MANDATE_IDS,
    norms: { allowed: scenario.norms?.allowed ?? NORM_IDS, inForce: scenario.norms?.inForce ?? [] },
    numbers,
    cast: castOf(scenario),
  };
}
