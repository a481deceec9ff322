import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser/findChromium.ts';

/** Quiet, and without a word to any network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the one of CHROMIUM_PATH, or what the system has. @throws where there is none */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
}
