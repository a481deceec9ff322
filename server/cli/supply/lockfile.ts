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

/** What the project itself asks for. */
export function manifest() {
  return manifestSchema.parse(JSON.parse(readProjectFile('package.json')));
}
