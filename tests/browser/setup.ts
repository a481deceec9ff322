import { execFileSync } from 'node:child_process';
import { findChromium } from './findChromium.ts';

/** Once before the browser tests: a browser, and the client as it is shipped. */
export default function setup(): void {
  process.env.CHROMIUM_PATH = findChromium();
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { stdio: 'inherit' });
}
