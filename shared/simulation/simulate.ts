import type { Style } from '../content/styles.ts';
import { STYLES } from '../content/styles.ts';
import type { Setup } from '../rules/state.ts';
import { botPlayer } from './botPlayer.ts';
import { count } from './count.ts';
import { assignStyles, dealStyles } from './dealStyles.ts';
import { playSession } from './playSession.ts';
import type { SimulationReport } from './report.ts';
import type { Tally } from './tally.ts';
import { emptyTally, faredOf } from './tally.ts';

export interface Simulation {
  readonly setup: Setup;
  /** At least 1. */
  readonly games: number;
  /** The same seed gives the same games. */
  readonly seed: string;
  /** In the order of the seats, from the beginning again where they are fewer; null deals the six anew each game. */
  readonly styles: readonly Style[] | null;
}

function reported(tally: Tally, { setup, seed }: Simulation): SimulationReport {
  const { games, wars, coins, scored, cards, winnersCards, postures, investments, hazards, reasons } = tally;
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  const styles = STYLES.flatMap((style) => {
    const fared = tally.styles.get(style);
    return fared ? [[style, faredOf(fared)] as const] : [];
  });
  const seats = setup.seats.flatMap(({ id }) => {
    const fared = tally.seats.get(id);
    return fared ? [[id, faredOf(fared)] as const] : [];
  });
  return {
    scenario: setup.scenario,
    rounds: setup.rounds,
    seed,
    games,
    wars: { count: wars, share: share(wars, games) },
    conflicts: share(tally.conflicts, coins),
    tension: share(tally.tension, coins),
    peaceIndex: share(tally.peaceIndex, games),
    incidentsMet: share(tally.incidentsMet, tally.incidents),
    scores: {
      mean: share(tally.score, games),
      spread: share(tally.spread, scored),
      lead: share(tally.lead, scored),
    },
    styles: Object.fromEntries(styles),
    seats: Object.fromEntries(seats),
    cards,
    winnersCards,
    postures,
    investments,
    holds: tally.holds,
    hazards,
    answered: tally.answered,
    cyber: { succeeded: tally.succeeded, named: tally.named },
    accords: tally.accords,
    norms: tally.norms,
    mandates: tally.mandates,
    reasons,
  };
}

/** Plays bots against each other, and says after each game what has come of it so far. */
export function* simulateStepwise(simulation: Simulation): Generator<SimulationReport, void> {
  const { setup, games, seed, styles } = simulation;
  const seats = setup.seats.map(({ id }) => id);
  // What bots say binds nobody, and they do not listen to one another.
  const silent: Setup = setup.press === 'none' ? setup : { ...setup, press: 'written-offers' };
  const tally = emptyTally();
  for (let game = 0; game < games; game++) {
    const gameSeed = `${seed}/${game}`;
    const seated = styles ? assignStyles(seats, styles) : dealStyles(seats, gameSeed);
    const players = new Map([...seated].map(([seat, style]) => [seat, botPlayer(style, gameSeed)] as const));
    count(tally, playSession(silent, gameSeed, players, seats), seated);
    yield reported(tally, simulation);
  }
}

/** Plays bots against each other and says what came of it. */
export function simulate(simulation: Simulation): SimulationReport {
  let last: SimulationReport | null = null;
  for (const report of simulateStepwise(simulation)) last = report;
  if (!last) throw new Error('A simulation has at least one game');
  return last;
}
