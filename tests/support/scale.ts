/**
 * How much a test tries: a sample in `npm test`, everything in `npm run test:long`, which runs Vitest in the mode `full`.
 */
export function tries(sample: number, everything: number): number {
  return isFull ? everything : sample;
}

export const isFull = import.meta.env.MODE === 'full';
