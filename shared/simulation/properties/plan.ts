import type { Finding } from './bounds.ts';
import { judged } from './bounds.ts';
import type { ExperimentId } from './experiments.ts';
import type { Occasion } from './occasion.ts';
import { PROPERTIES } from './properties.ts';
import type { Property } from './property.ts';
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

function measurementsOf(occasions: readonly Occasion[]): Measurement[] {
  return occasions.flatMap((occasion) => {
    const promised = PROPERTIES.filter((property) => property.promised(occasion));
    return [...new Set(promised.map(({ experiment }) => experiment))].map((experiment) => ({
      occasion,
      experiment,
    }));
  });
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
export function planOf(occasions: readonly Occasion[], { games }: Scale, seed: string): Work[] {
  const pieces = measurementsOf(occasions).flatMap((measurement) =>
    piecesOf(measurement, games[measurement.experiment], seed),
  );
  return pieces.sort((a, b) => pieceOf(a.experiment) - pieceOf(b.experiment));
}

function idOf({ id }: Property, { scenario, length }: Occasion): string {
  return `${id}${length === 'full' ? '' : `-${length}`}/${scenario}`;
}

/** What the pieces of a plan came to, in their order. */
export function findingsOf(
  occasions: readonly Occasion[],
  { games, errors }: Scale,
  plan: readonly Work[],
  results: readonly Sums[],
): Finding[] {
  return PROPERTIES.filter(({ experiment }) => games[experiment] > 0).flatMap((property) =>
    occasions
      .filter((occasion) => property.promised(occasion))
      .map((occasion) => {
        const pieces = results.filter((_, place) => {
          const work = plan[place];
          return work?.setup === occasion.setup && work.experiment === property.experiment;
        });
        return judged(idOf(property, occasion), property.measure(together(pieces), occasion), errors);
      }),
  );
}
