import { afterEach, expect, test } from 'vitest';
import { killAll } from '../crash/serverProcess.ts';
import { removeFolders } from '../support/quickFolder.ts';
import { runBackup } from './backupRun.ts';

const SESSIONS = 200;
const MOST_MILLISECONDS = 5000;

afterEach(() => {
  killAll();
  removeFolders();
});

test('two hundred sessions are backed up while bots play, and played on from the backup', async () => {
  const { events, later, wrong, backup, restore, start } = await runBackup(SESSIONS);
  console.log(
    `${SESSIONS} sessions, ${events} events in the backup, ${later} later; ${wrong.length} no beginning of their log`,
  );
  const took = [backup, restore, start].map(Math.round);
  console.log(`backup ${took[0]} ms, restore ${took[1]} ms, start on the restored database ${took[2]} ms`);
  expect(wrong).toEqual([]);
  expect(later).toBeGreaterThan(0);
  expect(backup).toBeLessThan(MOST_MILLISECONDS);
  expect(restore).toBeLessThan(MOST_MILLISECONDS);
});
