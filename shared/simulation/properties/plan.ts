import type { Finding } from './bounds.ts';
import { judged } from './bounds.ts';
import type { ExperimentId } from './experiments.ts';
import type { Figure } from './figure.ts';
import type { Occasion } from './occasion.ts';
import type { Sums } from './sums.ts';
import { together } from './sums.ts';
import type { Work } from './work.ts';

/** How many games are played, and how strictly the figures are judged. */
export interface Scale {
  readonly games: Readonly<Record<ExperimentId, number>>;
  /** So many standard errors may a figure be outside of its bound. */
  readonly errors: number;
}

/** As the rules promise it. */
export const FULL: Scale = {
  games: {
    mixed: 1050,
    hawks: 350,
    reciprocators: 350,
    'hawk-among-cooperators': 350,
    'hawk-among-reciprocators': 350,
    'weak-and-strong': 350,
    'always-delegate': 350,
    'best-response': 12,
  },
  errors: 0,
};

/** To see in a moment whether something is badly off. */
export const QUICK: Scale = {
  games: {
    mixed: 32,
    hawks: 8,
    reciprocators: 16,
    'hawk-among-cooperators': 16,
    'hawk-among-reciprocators': 16,
    'weak-and-strong': 16,
    'always-delegate': 16,
    // A search takes as long as thousands of games.
    'best-response': 0,
  },
  errors: 3,
};

/** Games in a piece of work, at most: the same pieces whatever shares them, so that sums come out the same. */
function pieceOf(experiment: ExperimentId): number {
  return experiment === 'best-response' ? 1 : 10;
}

interface Measurement {
  readonly occasion: Occasion;
  readonly experiment: ExperimentId;
}

function measurementsOf(figures: readonly Figure[]): Measurement[] {
  const needed = new Map<Occasion, Set<ExperimentId>>();
  for (const { occasion, property } of figures)
    needed.set(occasion, (needed.get(occasion) ?? new Set()).add(property.experiment));
  return [...needed].flatMap(([occasion, experiments]) =>
    [...experiments].map((experiment) => ({ occasion, experiment })),
  );
}

function piecesOf({ occasion, experiment }: Measurement, games: number, seed: string): Work[] {
  const { scenario, length, setup } = occasion;
  const size = pieceOf(experiment);
  return Array.from({ length: Math.ceil(games / size) }, (_, piece) => ({
    experiment,
    setup,
    seed: [seed, scenario, length, experiment].join('/'),
    from: piece * size,
    to: Math.min(games, (piece + 1) * size),
  }));
}

/** All games that have to be played, in pieces; those that take long come first, so that no thread is late. */
export function planOf(figures: readonly Figure[], { games }: Scale, seed: string): Work[] {
  const pieces = measurementsOf(figures).flatMap((measurement) =>
    piecesOf(measurement, games[measurement.experiment], seed),
  );
  return pieces.sort((a, b) => pieceOf(a.experiment) - pieceOf(b.experiment));
}

/** What the pieces of a plan came to, in their order. */
export function findingsOf(
  figures: readonly Figure[],
  { games, errors }: Scale,
  plan: readonly Work[],
  results: readonly Sums[],
): Finding[] {
  return figures
    .filter(({ property }) => games[property.experiment] > 0)
    .map(({ id, property, occasion }) => {
      const pieces = results.filter((_, place) => {
        const work = plan[place];
        return work?.setup === occasion.setup && work.experiment === property.experiment;
      });
      return judged(id, property.measure(together(pieces), occasion), errors);
    });
}
