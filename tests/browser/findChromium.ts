import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { canInstall, installDebians, isExecutable, onPath } from '../support/debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

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
    console.log('No Chromium found: installing the Debian package (about a minute).');
    installDebians('chromium');
    const fresh = installed();
    if (fresh) return fresh;
  }
  throw new Error('The browser tests need Chromium. Run: npx playwright-core install --with-deps chromium');
}
