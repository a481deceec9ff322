import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dealSetup } from '../../shared/rules/setup.ts';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIOS, scenario } from '../support/scenarios.ts';
import type { SessionCase } from '../support/sessionHashes.ts';
import { sessionHashes } from '../support/sessionHashes.ts';

/** The engine and its players as one script for a page. */
async function bundle(): Promise<string> {
  const input = fileURLToPath(new URL('../support/sessionHashesInBrowser.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const chunk = outputs.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('Vite gave no script');
  return chunk.code;
}

/** Each scenario as it is offered first: one table that comes to war, one that plays its rounds. */
const cases: SessionCase[] = SCENARIOS.flatMap((id) => {
  const read = scenario(id);
  const setup = dealSetup(read, read.presets[0]?.id ?? '');
  return [
    { setup, seed: 'same hash', calm: 0 },
    { setup, seed: 'same hash', calm: 0.9 },
  ];
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the same sessions have the same log hashes in Node and in Chromium', async () => {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
  const there = await page.evaluate<string[], readonly SessionCase[]>(
    (given) => Reflect.get(globalThis, 'sessionHashes')(given),
    cases,
  );
  expect(there).toEqual(sessionHashes(cases));
  expect(new Set(there).size).toBe(cases.length);
});
