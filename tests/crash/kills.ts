/**
 * Kills the real server again and again: `npm run test:crash -- --kills 1000 --seed 7`. The last line says what came
 * of it; it ends with 1 where anything was lost or doubled, where a clock, a phase or a seat did not come back, where
 * everybody was not back in time, or where fewer than three in ten of the kills fell between receipt and acknowledgement.
 */
import { parseArgs } from 'node:util';
import { delaysOf, faultsOf, reportLines } from './killReport.ts';
import { runKills } from './killRun.ts';
import { newPlace } from './place.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error('--kills must be a whole number from 1');
  process.exit(1);
}
const report = await runKills({
  kills,
  seed: values.seed,
  entry: 'server/main.ts',
  place: newPlace(),
  onKill: (done) => {
    if (done % 50 === 0) console.log(`${done} kills so far`);
  },
});
const delays = delaysOf(report);
for (const line of [...delays, ...reportLines(report)]) console.log(line);
process.exit(faultsOf(report).length + delays.length > 0 ? 1 : 0);
