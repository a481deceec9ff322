import { Worker } from 'node:worker_threads';
import type { Sums } from '../../shared/simulation/properties/sums.ts';
import type { Work } from '../../shared/simulation/properties/work.ts';

const THREAD = new URL('./workThread.ts', import.meta.url);

/** Megabytes for what lives a moment only: a game is made of little else, and much room saves much sweeping. */
const NURSERY = 64;

/** Hands one thread a piece after another, until `next` has none left or the thread fails. */
function feed(next: () => number | null, plan: readonly Work[], done: (place: number, sums: Sums) => void) {
  return new Promise<void>((resolve, reject) => {
    const thread = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY } });
    let place: number | null = null;
    const proceed = () => {
      place = next();
      // A thread without work ends by itself: one that is ended while its code is still being compiled can take the process along.
      thread.postMessage(place === null ? null : plan[place]);
    };
    thread.on('message', (sums: Sums) => {
      if (place !== null) done(place, sums);
      proceed();
    });
    thread.on('error', reject);
    thread.on('exit', () => resolve());
    proceed();
  });
}

/**
 * Works off a plan on so many threads.
 * @param tell is called after each piece with how many are done
 * @returns what each piece came to, in the plan's order, whoever did it
 */
export async function shareWork(
  plan: readonly Work[],
  threads: number,
  tell: (done: number) => void,
): Promise<Sums[]> {
  const results: Sums[] = plan.map(() => ({}));
  let begun = 0;
  let finished = 0;
  const next = () => (begun < plan.length ? begun++ : null);
  const done = (place: number, sums: Sums) => {
    results[place] = sums;
    tell(++finished);
  };
  await Promise.all(Array.from({ length: Math.min(threads, plan.length) }, () => feed(next, plan, done)));
  return results;
}
