import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { LICENCES } from '../../server/cli/supply/policy.ts';

test('the built client carries the licence of everything in it that others made', async () => {
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'error', build: { write: false, minify: false } });
  const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const written = files.find(({ fileName }) => fileName === 'licences.txt');
  const text = String(written?.type === 'asset' ? written.source : '');
  const [, ...sections] = text.split(/^## /m);
  const named = sections.map((section) => section.slice(0, section.indexOf(' - ')));
  expect(named).toEqual(
    expect.arrayContaining([
      'phaser',
      'preact',
      '@colyseus/sdk',
      '@phosphor-icons/core',
      '@fontsource-variable/brygada-1918',
      '@fontsource-variable/commissioner',
    ]),
  );
  expect(sections.filter((section) => !/copyright/i.test(section))).toEqual([]);
  const licences = sections.map((section) => /^\S+ - \S+ \(([^)]+)\)/.exec(section)?.[1] ?? section);
  expect(licences.filter((licence) => !LICENCES.has(licence))).toEqual([]);
}, 120_000);
