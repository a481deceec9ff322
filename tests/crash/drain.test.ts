import { afterEach, expect, test } from 'vitest';
import { Journal, keyOfRequest } from './journal.ts';
import { newPlace, storedLog } from './place.ts';
import { allLost, allOpen, EIGHT, openEight } from './seats.ts';
import { killAll, startProcess } from './serverProcess.ts';
import { watchWire } from './wire.ts';

afterEach(killAll);

test('told to stop, the server answers what was asked, tells everybody, and ends; all come back by themselves', async () => {
  const place = newPlace();
  const first = await startProcess('tests/crash/serve.ts', place);
  const journal = new Journal();
  const wire = watchWire(() => undefined);
  const table = await openEight(first.url, journal);
  const answers = table.seats.flatMap(({ seat, link }, place) =>
    Array.from({ length: 12 }, (_, i) => {
      const to = EIGHT.filter((id) => id !== seat);
      const saying = { kind: 'words', text: `Word ${i} of ${seat}`, promise: false } as const;
      const request = { type: 'say', round: 1, to, saying } as const;
      return journal.follow(keyOfRequest(EIGHT[place] ?? '', request), link.model.asker.intent(request));
    }),
  );
  // Frames leave this process before the signal does.
  await new Promise((resolve) => setImmediate(resolve));
  const toldAt = performance.now();
  expect(await first.kill('SIGTERM')).toBe(0);
  expect(performance.now() - toldAt).toBeLessThan(5000);
  await allLost(table.everybody);
  expect(wire.unansweredAt(toldAt)).toBe(false);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([null]));
  expect(first.output()).not.toMatch(/error/i);
  const compared = { lost: [], doubled: [], untold: 0 };
  expect(journal.compare(await storedLog(place, table.code))).toEqual(compared);

  const second = await startProcess('tests/crash/serve.ts', place, { port: first.port });
  await allOpen(table.everybody);
  expect(table.desk.link.model.truth.value?.phase).toBe('briefing');
  table.stop();
  wire.stop();
  expect(await second.kill('SIGTERM')).toBe(0);
  expect(journal.acknowledged).toBe(96);
}, 60_000);
