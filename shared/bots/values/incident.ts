import type { Situation } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add } from '../terms.ts';

/** Worth of so many contributions of one's own: of being met with them, of deciding it, and of the calm that brings. */
function worth(situation: Situation, count: number): { incident: number; tension: number } {
  const { numbers, style, tensionWorth } = situation;
  const { met, failed } = numbers.incident;
  const chance = situation.chanceMet(count);
  const decides = chance - situation.chanceMet(0);
  const reward = count > 0 ? style.duty * met.influence * chance : 0;
  return {
    incident: reward - failed.influence * decides,
    tension: (failed.tension - met.tension) * decides * tensionWorth,
  };
}

export function addIncident(terms: Terms, situation: Situation, count: number): void {
  if (count <= 0 || !situation.view.incident) return;
  const { incident, tension } = worth(situation, count);
  add(terms, 'incident', incident);
  add(terms, 'tension', tension);
}

/** How much less two contributions are worth together than apart. */
export function incidentOverlap(situation: Situation, a: number, b: number): number {
  if (a <= 0 || b <= 0 || !situation.view.incident) return 0;
  const of = (count: number): number => {
    const { incident, tension } = worth(situation, count);
    return incident + tension;
  };
  return of(a) + of(b) - of(a + b);
}
