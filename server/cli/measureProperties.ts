import { availableParallelism } from 'node:os';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { Finding } from '../../shared/simulation/properties/bounds.ts';
import { occasionsOf } from '../../shared/simulation/properties/occasion.ts';
import { FULL, findingsOf, planOf, QUICK } from '../../shared/simulation/properties/plan.ts';
import { shareWork } from './shareWork.ts';
import type { PropertiesAsked } from './simulateArguments.ts';

/** Tells on stderr how far it is, at every hundredth. */
function progress(pieces: number): (done: number) => void {
  const began = performance.now();
  let told = 0;
  return (done) => {
    const percent = Math.floor((100 * done) / pieces);
    if (percent === told) return;
    told = percent;
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stderr.write(`\r${percent} % of the games, ${seconds} s${done === pieces ? '\n' : ''}`);
  };
}

/** Plays all the games that the seven properties take, and judges them. */
export async function measureProperties(
  { seed, quick, threads }: PropertiesAsked,
  scenarios: ReadonlyMap<string, Scenario>,
): Promise<Finding[]> {
  const scale = quick ? QUICK : FULL;
  const occasions = occasionsOf(scenarios);
  const plan = planOf(occasions, scale, seed);
  const results = await shareWork(plan, threads ?? availableParallelism(), progress(plan.length));
  return findingsOf(occasions, scale, plan, results);
}
