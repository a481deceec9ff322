import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program of this name that a shell would find; null where there is none. */
export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** Whether packages of Debian can be installed without asking anybody. */
export function canInstall(): boolean {
  const debian =
    existsSync('/etc/debian_version') && !readFileSync('/etc/debian_version', 'utf8').includes('ubuntu');
  return debian && process.getuid?.() === 0 && onPath('apt-get') !== null;
}

/** Installs a package of Debian; apt waits for another process that holds its lock. */
export function installDebians(name: string): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  execFileSync('apt-get', [...wait, 'update'], { stdio, env });
  execFileSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', name], { stdio, env });
}
