/**
 * Kills the server at its first durable step, at its second, and so on, before the step and after it, until a game
 * comes to its end without a crash. `npm run test:steps -- --every 7` takes every seventh step only.
 */
import { parseArgs } from 'node:util';
import { playThroughCrash } from './stepRun.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const every = Number(values.every);
if (!Number.isSafeInteger(every) || every < 1) {
  console.error('--every must be a whole number from 1');
  process.exit(1);
}
let bad = 0;
let crashes = 0;
let at = 1;
for (let crashed = true; crashed; at += every) {
  crashed = false;
  for (const when of ['before', 'after'] as const) {
    const report = await playThroughCrash(at, when);
    crashed ||= report.crashed;
    if (report.crashed) crashes += 1;
    const wrong = [...report.lost, ...report.doubled];
    if (report.sessions !== 1) wrong.push(`${report.sessions} sessions`);
    if (wrong.length === 0 && report.phase === 'ended') continue;
    bad += 1;
    console.log(`${when} step ${at}: ${report.phase}, ${wrong.join('; ')}`);
  }
}
console.log(`${crashes} crashes up to durable step ${at - every}, ${bad} not resumed as promised`);
process.exit(bad > 0 || crashes === 0 ? 1 : 0);
