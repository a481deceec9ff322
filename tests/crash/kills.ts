/**
 * Kills the real server again and again: `npm run test:crash -- --kills 1000 --seed 7`, with `--postgres` on a
 * PostgreSQL server that is started for it. The last line says what came of it; it ends with 1 where anything was lost or doubled, where a clock, a phase or a seat did not come back, where
 * everybody was not back in time, or where fewer than three in ten of the kills fell between receipt and acknowledgement.
 */
import { parseArgs } from 'node:util';
import type { PostgresServer } from '../store/postgresServer.ts';
import { findPostgres } from '../store/postgresServer.ts';
import { delaysOf, faultsOf, reportLines } from './killReport.ts';
import { runKills } from './killRun.ts';
import { newPlace } from './place.ts';

/** @throws where there is none */
function launchPostgres(): PostgresServer {
  const found = findPostgres();
  if (typeof found === 'string') throw new Error(`PostgreSQL cannot be tried: ${found}.`);
  return found.launch();
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    postgres: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error('--kills must be a whole number from 1');
  process.exit(1);
}
const postgres = values.postgres ? launchPostgres() : null;
const databaseUrl = (await postgres?.newDatabase()) ?? null;
const report = await runKills({
  kills,
  seed: values.seed,
  entry: 'server/main.ts',
  place: { ...newPlace(), databaseUrl },
  onKill: (done) => {
    if (done % 50 === 0) console.log(`${done} kills so far`);
  },
});
postgres?.remove();
const delays = delaysOf(report);
for (const line of [...delays, ...reportLines(report)]) console.log(line);
process.exit(faultsOf(report).length + delays.length > 0 ? 1 : 0);
