import { afterEach, expect, test } from 'vitest';
import { tries } from '../support/scale.ts';
import { fill, sitAtDesk } from './fill.ts';
import { faultsOf, reportLines } from './killReport.ts';
import { runKills } from './killRun.ts';
import { newPlace } from './place.ts';
import { allLost, allOpen } from './seats.ts';
import { killAll, startProcess } from './serverProcess.ts';

afterEach(killAll);

const STOPS = tries(2, 100);
const ROOMS = tries(12, 50);
const LONGEST_STOP = 5000;

test('renewed again and again under eight seats, the server loses nothing', async () => {
  const entry = 'tests/crash/serve.ts';
  const report = await runKills({
    kills: STOPS,
    seed: 'deploy',
    entry,
    place: newPlace(),
    signal: 'SIGTERM',
  });
  for (const line of reportLines(report)) console.log(line);
  expect(faultsOf(report)).toEqual([]);
}, 90_000);

test('a server with many rooms ends in time, and all of them come back by themselves', async () => {
  const place = newPlace();
  const sessions = await fill(place, ROOMS);
  const first = await startProcess('tests/crash/serve.ts', place);
  const desks = sessions.map((session) => sitAtDesk(first.url, session));
  await allOpen(desks);
  const toldAt = performance.now();
  expect(await first.kill('SIGTERM')).toBe(0);
  const stopped = performance.now() - toldAt;
  await allLost(desks);
  const second = await startProcess('tests/crash/serve.ts', place, { port: first.port });
  await allOpen(desks);
  const back = performance.now() - second.upAt;
  console.log(
    `${ROOMS} rooms: ended after ${Math.round(stopped)} ms, all back ${Math.round(back)} ms after the next was up`,
  );
  for (const desk of desks) desk.stop();
  await second.kill('SIGTERM');
  expect(stopped).toBeLessThan(LONGEST_STOP);
}, 90_000);
