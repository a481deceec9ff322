import { availableParallelism } from 'node:os';
import type { Finding } from '../../shared/simulation/properties/bounds.ts';
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

/** Plays all the games that the figures take, and judges them. */
export async function measureProperties({
  figures,
  seed,
  quick,
  threads,
}: PropertiesAsked): Promise<Finding[]> {
  const scale = quick ? QUICK : FULL;
  const plan = planOf(figures, scale, seed);
  const results = await shareWork(plan, threads ?? availableParallelism(), progress(plan.length));
  return findingsOf(figures, scale, plan, results);
}
