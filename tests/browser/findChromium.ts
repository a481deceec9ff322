import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** Playwright's own browser, where somebody has installed it. */
function playwrights(): string | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

function installed(): string | null {
  for (const name of NAMES) {
    const path = onPath(name);
    if (path) return path;
  }
  return MAC.find(isExecutable) ?? playwrights();
}

function canInstall(): boolean {
  const debian =
    existsSync('/etc/debian_version') && !readFileSync('/etc/debian_version', 'utf8').includes('ubuntu');
  return debian && process.getuid?.() === 0 && onPath('apt-get') !== null;
}

/** Debian's package; apt waits for another process that holds its lock. */
function installDebians(): void {
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  console.log('No Chromium found: installing the Debian package (about a minute).');
  execFileSync('apt-get', [...wait, 'update'], { ...options, env });
  execFileSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], {
    ...options,
    env,
  });
}

/**
 * The browser of the browser tests: the one named in CHROMIUM_PATH, a system Chromium or Chrome, Playwright's own,
 * or Debian's package, which it installs where it may.
 * @throws with the one command to run, where none of these can be had.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, and there is no program there. Point it at Chromium or Chrome.`,
    );
  }
  const found = installed();
  if (found) return found;
  if (canInstall()) {
    installDebians();
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error('The browser tests need Chromium. Run: npx playwright-core install --with-deps chromium');
}
