import type { Locked } from './lockfile.ts';

/** The lowest version without a known vulnerability, and the one that it mends. */
interface Floor {
  readonly version: string;
  readonly mends: string;
}

/** Stand in for `npm audit` where the registry does not answer it. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  'body-parser': { version: '2.2.1', mends: 'CVE-2025-13466' },
  cookie: { version: '0.7.0', mends: 'CVE-2024-47764' },
  debug: { version: '2.6.9', mends: 'CVE-2017-16137' },
  express: { version: '4.20.0', mends: 'CVE-2024-43796' },
  lodash: { version: '4.17.21', mends: 'CVE-2021-23337' },
  msgpackr: { version: '1.10.1', mends: 'CVE-2023-52079' },
  nanoid: { version: '3.3.8', mends: 'CVE-2024-55565' },
  'on-headers': { version: '1.1.0', mends: 'CVE-2025-7339' },
  'path-to-regexp': { version: '8.0.0', mends: 'CVE-2024-45296' },
  postcss: { version: '8.4.31', mends: 'CVE-2023-44270' },
  qs: { version: '6.14.1', mends: 'CVE-2025-15284' },
  semver: { version: '7.5.2', mends: 'CVE-2022-25883' },
  send: { version: '0.19.0', mends: 'CVE-2024-43799' },
  'serve-static': { version: '1.16.0', mends: 'CVE-2024-43800' },
  vite: { version: '7.1.11', mends: 'CVE-2025-62522' },
  ws: { version: '8.17.1', mends: 'CVE-2024-37890' },
};

/** Licences that ask for no more than to be named; OFL is that of the fonts. */
export const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Apache-2',
  'OFL-1.1',
  'MIT OR Apache-2.0',
]);

/** Packages with another licence or none, and why they may stay: nothing of them is in the built client. */
const EXCEPTIONS: readonly { readonly name: RegExp; readonly licence: string; readonly because: string }[] = [
  {
    name: /^lightningcss(-|$)/,
    licence: 'MPL-2.0',
    because: 'a tool of Vite, used as it is when the client is built',
  },
  { name: /^axe-core$/, licence: 'MPL-2.0', because: 'looks for barriers in the browser tests' },
  {
    name: /^@colyseus\/playground$/,
    licence: 'unnamed',
    because: 'comes with colyseus and is never loaded; its LICENSE file is MIT',
  },
];

export function licenceOf({ license }: Locked): string {
  return license ?? 'unnamed';
}

/** Whether a package may be installed under its licence. */
export function isLicenceAllowed(entry: Locked): boolean {
  const licence = licenceOf(entry);
  return (
    LICENCES.has(licence) || EXCEPTIONS.some((each) => each.licence === licence && each.name.test(entry.name))
  );
}

/** Installed versions below their floor, each in a sentence. */
export function belowFloor(entries: readonly Locked[]): string[] {
  return entries.flatMap(({ name, version = '', path }) => {
    const floor = Object.hasOwn(FLOORS, name) ? FLOORS[name] : undefined;
    if (!floor || !isLower(version, floor.version)) return [];
    return `${path} is ${version}; ${floor.mends} is mended in ${floor.version}.`;
  });
}

function isLower(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number) ?? []);
  for (const [place, least] of (want ?? []).entries()) {
    const part = have?.[place] ?? 0;
    if (part !== least) return !(part > least);
  }
  return version.includes('-');
}
