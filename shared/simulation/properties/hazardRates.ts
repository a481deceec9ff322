import { POSTURES } from '../../content/postures.ts';
import { inEffect, partnersBy } from '../../rules/clauseEffects.ts';
import type { TableEvent } from '../../rules/events.ts';
import type { TableState } from '../../rules/state.ts';
import { evolve } from '../../rules/table.ts';
import type { OpenSums, Sums } from './sums.ts';
import { addTo, sumOf } from './sums.ts';

const SIDES = ['inspected', 'alone'] as const;
type Side = (typeof SIDES)[number];

function name(side: Side, posture: string, what: 'cards' | 'struck'): string {
  return `hazard.${side}.${posture}.${what}`;
}

/** Counts AI cards and the hazards that struck, by posture and by whether an accord with inspection covers the actor. */
export function addHazards(sums: OpenSums, log: readonly TableEvent[]): void {
  let state: TableState | null = null;
  for (const event of log) {
    if (event.type === 'ai-resolved' && state) {
      const accords = inEffect(state.accords, state.round);
      const inspected = partnersBy(accords, event.actor, 'inspection').length > 0;
      const side: Side = inspected ? 'inspected' : 'alone';
      addTo(sums, name(side, event.card.posture ?? '', 'cards'), 1);
      addTo(sums, name(side, event.card.posture ?? '', 'struck'), event.hazard ? 1 : 0);
    }
    state = evolve(state, event);
  }
}

/**
 * The hazard rate of states in accords with inspection over that of states without, at the same posture: the ratios of
 * the postures, each weighing as Mantel and Haenszel (1959) have it. With the standard error of its logarithm, roughly.
 */
export function hazardRatio(sums: Sums): { readonly ratio: number; readonly error: number } {
  let inspected = 0;
  let alone = 0;
  const struck = { inspected: 0, alone: 0 };
  for (const posture of POSTURES) {
    const [[hits, cards], [bareHits, bareCards]] = SIDES.map((side) => [
      sumOf(sums, name(side, posture, 'struck')),
      sumOf(sums, name(side, posture, 'cards')),
    ]) as [[number, number], [number, number]];
    if (cards === 0 || bareCards === 0) continue;
    inspected += (hits * bareCards) / (cards + bareCards);
    alone += (bareHits * cards) / (cards + bareCards);
    struck.inspected += hits;
    struck.alone += bareHits;
  }
  if (alone === 0 || struck.inspected === 0) return { ratio: Number.NaN, error: Number.NaN };
  return { ratio: inspected / alone, error: Math.sqrt(1 / struck.inspected + 1 / struck.alone) };
}
