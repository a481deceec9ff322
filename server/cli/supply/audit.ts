/** Asks the registry for known vulnerabilities; where it does not answer, compares with the floors, and says so. */
import { spawnSync } from 'node:child_process';
import { lockedPackages } from './lockfile.ts';
import { belowFloor, FLOORS } from './policy.ts';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000 });
const total = vulnerabilities(stdout);
if (total === null) {
  const low = belowFloor(lockedPackages());
  console.log(
    `npm audit got no answer. Compared with the floors of ${Object.keys(FLOORS).length} packages instead.`,
  );
  console.log(low.length === 0 ? 'None is below its floor.' : low.join('\n'));
  process.exitCode = low.length === 0 ? 0 : 1;
} else {
  console.log(`npm audit answered: ${total} known vulnerabilities.`);
  if (total > 0) console.log(stdout);
  process.exitCode = total === 0 ? 0 : 1;
}

/** How many the registry knows of; null where it did not answer. */
function vulnerabilities(answer: string): number | null {
  try {
    const count: unknown = JSON.parse(answer)?.metadata?.vulnerabilities?.total;
    return typeof count === 'number' ? count : null;
  } catch {
    return null;
  }
}
