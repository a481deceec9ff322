import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, SettingsUnusable, tooOld } from '../../server/settings.ts';

test('without variables the server listens for everybody, on a port of its own', () => {
  expect(readSettings({})).toEqual({ port: 2567, host: '0.0.0.0', dataDir: resolve('data') });
  expect(readSettings({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: '/var/x' })).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/var/x',
  });
});

test('each variable that cannot be used is named with its value', () => {
  for (const port of ['abc', '-1', '65536', '25.5', '', '1e3', ' 80'])
    expect(() => readSettings({ PORT: port }), port).toThrow(SettingsUnusable);
  expect(() => readSettings({ PORT: 'abc', HOST: '' })).toThrow(
    'PORT must be a whole number from 0 to 65535; it is "abc".\nHOST must be an address or a host name; it is "".',
  );
});

test('an older Node is refused in a sentence', () => {
  expect(tooOld('24.0.0')).toBeNull();
  expect(tooOld('26.1.0')).toBeNull();
  expect(tooOld('22.18.0')).toMatch(/needs Node 24 or newer, and this is 22\.18\.0/);
});
