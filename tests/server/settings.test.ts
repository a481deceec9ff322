import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsUnusable, tooOld, VARIABLES } from '../../server/settings.ts';

test('without variables the server listens for everybody, on a port of its own', () => {
  expect(readSettings({})).toEqual({
    port: 2567,
    host: '0.0.0.0',
    dataDir: resolve('data'),
    databaseUrl: null,
    retentionDays: 90,
    trustedProxies: 0,
  });
  const DATABASE_URL = 'postgres://ana:secret@db.example:5433/games';
  expect(
    readSettings({
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: '/var/x',
      DATABASE_URL,
      RETENTION_DAYS: '30',
      TRUST_PROXY: '2',
    }),
  ).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/var/x',
    databaseUrl: DATABASE_URL,
    retentionDays: 30,
    trustedProxies: 2,
  });
});

test('each variable that cannot be used is named with its value', () => {
  for (const port of ['abc', '-1', '65536', '25.5', '1e3', ' 80'])
    expect(() => readSettings({ PORT: port }), port).toThrow(SettingsUnusable);
  expect(() => readSettings({ PORT: 'abc', TRUST_PROXY: 'yes' })).toThrow(
    'PORT must be a whole number from 0 to 65535; it is "abc".\nTRUST_PROXY must be the number of proxies in front of the server, from 0 to 9; it is "yes".',
  );
});

test('what may hold a password is not repeated', () => {
  for (const url of ['mysql://ana:hunter2@db/x', 'hunter2', 'file:hunter2'])
    expect(() => readSettings({ DATABASE_URL: url })).toThrow(
      /^DATABASE_URL must be an address such as postgres:\/\/user:password@host\/database\.$/,
    );
});

test('an empty variable is as one that is not set', () => {
  expect(readSettings({ PORT: '', HOST: '', DATA_DIR: '', TRUST_PROXY: ' ' })).toEqual(readSettings({}));
});

test('an older Node is refused in a sentence', () => {
  expect(tooOld('24.0.0')).toBeNull();
  expect(tooOld('26.1.0')).toBeNull();
  expect(tooOld('22.18.0')).toMatch(/needs Node 24 or newer, and this is 22\.18\.0/);
});

test('what the server cannot start with ends it, with one sentence and no stack', () => {
  const startWith = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['server/main.ts', '--dev'], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...env },
      encoding: 'utf8',
      timeout: 15_000,
    });
  for (const [env, sentence] of [
    [{ PORT: 'abc' }, /^PORT must be .+\n$/],
    [{ DATA_DIR: '/proc/nowhere' }, /^\/proc\/nowhere\/.+ Choose a folder in which you may write: .+\n$/],
    [{ HOST: '203.0.113.1' }, /^This machine has no address 203\.0\.113\.1\. .+\n$/],
  ] as const) {
    const { status, stderr, stdout } = startWith(env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
  }
});

test.each(['README.md', 'assets/docs/deployment.md'])('%s names every variable', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  for (const name of VARIABLES) expect(text).toContain(`| \`${name}\` |`);
});
