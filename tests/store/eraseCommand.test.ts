import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { databaseFile } from '../../server/store/open.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { delegate, opener, READIED, session } from './contract.ts';
import { foundIn } from './erasing.ts';
import { said } from './texts.ts';

const COMMAND = fileURLToPath(new URL('../../server/cli/erase.ts', import.meta.url));

function erase(dataDir: string, ...args: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

test('a command erases a person or a session while no server runs, and says in a sentence what it cannot do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'erase-'));
  const store = openSqliteStore(databaseFile(folder));
  for (const code of ['BCDFGH', 'JKMNPQ'])
    await store.createSession(session(code, { code }), { ...opener(code), session: code }, [READIED], 0);
  await store.keepPerson(delegate('BCDFGH', { id: 'ana', session: 'BCDFGH', name: 'Canary Ana' }));
  const event = said('canary words');
  await store.append({ table: 'BCDFGH', expectedVersion: 1, events: [event], now: 0, author: 'ana' });
  expect(erase(folder, '--session', 'BCDFGH')).toMatchObject({
    status: 1,
    said: expect.stringContaining('another server is using it'),
  });
  await store.close();

  expect(erase(folder, '--list', 'bcdfgh').said).toContain('ana\tdelegate\tondara\tCanary Ana');
  expect(erase(folder, '--person', 'ana')).toEqual({
    status: 0,
    said: 'The name, the keys and the texts of ana are erased.',
  });
  expect(foundIn(folder, ['anary'])).toEqual([]);
  expect(foundIn(folder, ['BCDFGH'])).toEqual(['BCDFGH']);
  expect(erase(folder, '--session', 'BCD FGH')).toEqual({
    status: 0,
    said: 'All of session BCDFGH is erased.',
  });
  expect(foundIn(folder, ['BCDFGH', 'JKMNPQ'])).toEqual(['JKMNPQ']);
  for (const [args, sentence] of [
    [['--session', 'BCDFGH'], 'There is no session BCDFGH.'],
    [['--person', 'ana'], 'There is no person ana. See them with --list CODE.'],
    [[], 'Say one of: --session CODE, --person ID, --list CODE.'],
    [['--session', 'JKMNPQ', '--person', 'x'], 'Say one of: --session CODE, --person ID, --list CODE.'],
  ] as const)
    expect(erase(folder, ...args)).toEqual({ status: 1, said: sentence });
});
