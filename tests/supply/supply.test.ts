/** What an install brings, from where, and under which licence. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Locked } from '../../server/cli/supply/lockfile.ts';
import {
  lockedPackages,
  manifest,
  missingPackages,
  readProjectFile,
} from '../../server/cli/supply/lockfile.ts';
import { belowFloor, FLOORS, isLicenceAllowed } from '../../server/cli/supply/policy.ts';

const packages = lockedPackages();
const { dependencies = {}, devDependencies = {}, overrides, allowScripts } = manifest();
const direct = { ...dependencies, ...devDependencies };

/** What is wrong with where a package comes from; null where nothing is. */
function origin({ integrity = '', resolved, version = '', link }: Locked): string | null {
  if (link) return 'is a link';
  if (!/^sha512-[\w+/]{86}==$/.test(integrity)) return 'has no SHA-512 integrity';
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return `has the version ${version}`;
  // Without an address a package comes from the registry that npm is told of.
  if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    return `comes from ${resolved}`;
  return null;
}

test('every package comes from the registry, as one version, with its hash', () => {
  expect(packages.length).toBeGreaterThan(200);
  expect(packages.map((each) => [each.path, origin(each)]).filter(([, wrong]) => wrong !== null)).toEqual([]);
});

test('nothing that a package asks for is missing, on any platform', () => {
  expect(missingPackages(packages)).toEqual([]);
  const without = packages.filter(({ name }) => name !== '@biomejs/cli-darwin-arm64');
  expect(missingPackages(without)).toEqual([
    'node_modules/@biomejs/biome asks for @biomejs/cli-darwin-arm64',
  ]);
});

test.each([
  [{ integrity: '' }, /integrity/],
  [{ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, /integrity/],
  [{ resolved: 'git+ssh://git@github.com/uNetworking/uWebSockets.js.git#1' }, /comes from/],
  [{ resolved: 'http://registry.npmjs.org/ws/-/ws-8.23.0.tgz' }, /comes from/],
  [{ resolved: 'https://registry.npmjs.org.evil.example/ws.tgz' }, /comes from/],
  [{ version: 'file:../ws' }, /version/],
  [{ link: true }, /link/],
])('a package with %o would be noticed', (change, wrong) => {
  const [ws] = packages.filter(({ name }) => name === 'ws');
  expect(ws && origin({ ...ws, ...change })).toMatch(wrong);
});

test('direct dependencies are pinned, and each has its reason in the docs', () => {
  const versions = [...Object.values(direct), ...Object.values(overrides)];
  expect(versions.filter((each) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(each))).toEqual([]);
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
  for (const [name, version] of Object.entries(direct))
    expect(packages.find(({ path }) => path === `node_modules/${name}`)?.version, name).toBe(version);
  const rows = readProjectFile('assets/docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (\S.{8,}) \|$/gm);
  const named = [...rows].map(([, name = '']) => name).filter((name) => !name.startsWith('npm '));
  expect(named.sort()).toEqual(Object.keys(direct).sort());
});

test('only named packages run a script when they are installed', () => {
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect([...new Set(scripted)].sort()).toEqual(Object.keys(allowScripts).sort());
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
  const settings = readProjectFile('.npmrc').trim().split('\n').sort();
  expect(settings).toEqual(['audit=false', 'fund=false', 'loglevel=error', 'save-exact=true']);
});

test('every licence is allowed, and a strange one would not be', () => {
  expect(packages.filter((each) => !isLicenceAllowed(each)).map(({ path }) => path)).toEqual([]);
  const [ws] = packages.filter(({ name }) => name === 'ws');
  for (const license of ['GPL-3.0', 'AGPL-3.0-only', 'LGPL-2.1', 'MPL-2.0', 'UNLICENSED', undefined])
    expect(ws && isLicenceAllowed({ ...ws, license }), license).toBe(false);
});

test('no version has a vulnerability that is mended in a later one', () => {
  const names = new Set(packages.map(({ name }) => name));
  expect(Object.keys(FLOORS).filter((name) => !names.has(name))).toEqual([]);
  expect(belowFloor(packages)).toEqual([]);
  const [ws] = packages.filter(({ name }) => name === 'ws');
  const low = (version: string) => (ws ? belowFloor([{ ...ws, version }]) : []);
  for (const version of ['8.17.0', '7.99.99', '8.9.9', '8.17.1-beta.1', 'unknown'])
    expect(low(version), version).toEqual([expect.stringContaining('CVE-2024-37890')]);
  for (const version of ['8.17.1', '8.18.0', '10.0.0']) expect(low(version)).toEqual([]);
});

test('the bill of materials names what is installed, with its hashes', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  const { bomFormat, components } = JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  const names: string[] = components.map(({ name }: { name: string }) => name);
  // npm names a package once, here by the name that it stands in for.
  const alias = Object.keys(overrides).find((name) =>
    overrides[name]?.startsWith('npm:@colyseus/ws-transport@'),
  );
  const wanted = Object.keys(direct).map((name) => (name === '@colyseus/ws-transport' ? alias : name));
  expect(names).toEqual(expect.arrayContaining(wanted));
  const bare: string[] = components
    .filter(({ hashes }: { hashes?: unknown[] }) => !hashes?.length)
    .map(({ name }: { name: string }) => name);
  // The program of this platform, which the install script of `node` fetches from the registry, past the lockfile.
  expect(bare.filter((name) => !/^node-(linux|darwin|win)-\w+$/.test(name))).toEqual([]);
});

test('nothing of Colyseus is loaded but what the docs name', () => {
  const files = ['client', 'server', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const loaded = files.flatMap((text) =>
    [...text.matchAll(/(?:from|import\()\s*'((?:@colyseus\/|colyseus)[^']*)'/g)].map(([, name]) => name),
  );
  expect([...new Set(loaded)].sort()).toEqual([
    '@colyseus/core',
    '@colyseus/schema',
    '@colyseus/sdk',
    '@colyseus/ws-transport',
  ]);
});
