import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const pins = z.optional(z.record(z.string(), z.string()));

const lockfileSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
      link: z.optional(z.boolean()),
      dev: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
      dependencies: pins,
      optionalDependencies: pins,
    }),
  ),
});

const manifestSchema = z.object({
  dependencies: pins,
  devDependencies: pins,
  overrides: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});

/** One package of the lockfile. `path` is where it is installed, from the project's root. */
export type Locked = z.infer<typeof lockfileSchema>['packages'][string] & {
  readonly path: string;
  readonly name: string;
};

export function readProjectFile(name: string): string {
  return readFileSync(`${ROOT}${name}`, 'utf8');
}

/** Everything that an install brings, of every platform. */
export function lockedPackages(): readonly Locked[] {
  const { packages } = lockfileSchema.parse(JSON.parse(readProjectFile('package-lock.json')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ ...entry, path, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
}

/** Where Node looks for a package that the one at `path` asks for, nearest first. */
function placesFor(name: string, path: string): string[] {
  const place = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (path === '') return [place];
  return [place, ...placesFor(name, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))))];
}

/** What locked packages ask for, of any platform, and the lockfile does not have: an install would add it unpinned. */
export function missingPackages(packages: readonly Locked[]): string[] {
  const places = new Set(packages.map(({ path }) => path));
  return packages.flatMap(({ path, dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesFor(name, path).some((place) => places.has(place)))
      .map((name) => `${path} asks for ${name}`),
  );
}

/** What the project itself asks for. */
export function manifest() {
  return manifestSchema.parse(JSON.parse(readProjectFile('package.json')));
}
