/** That the content policy binds the real pages, and that the watch over all browser tests hears of what it forbids. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { Game } from './support/game.ts';
import { startGame } from './support/game.ts';
import { watch } from './support/watch.ts';

let game: Game;
let browser: Browser;

beforeAll(async () => {
  game = await startGame();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await game?.stop();
});

test('the pages keep the policy, and nothing that breaks it goes unheard', async () => {
  const context = await browser.newContext();
  const { faults } = watch(context, game.address);
  const page = await context.newPage();
  for (const path of ['/', '/rules', '/open']) {
    await page.goto(new URL(path, game.address).href);
    await page.locator('#app > *').first().waitFor();
  }
  expect(faults).toEqual([]);

  const script = page.evaluate(() => {
    const element = document.createElement('script');
    element.textContent = 'document.title = "broken"';
    document.body.append(element);
  });
  await expect(script).rejects.toThrow(/TrustedScript/);
  const refusedMarkup = page.evaluate(() => {
    document.body.innerHTML = '<b>x</b>';
  });
  await expect(refusedMarkup).rejects.toThrow(/TrustedHTML/);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect
    .poll(() => faults.filter((fault) => fault.includes('policy: ')).join('\n'))
    .toMatch(/style-src/);
  const heard = faults.join('\n');
  expect(heard).toMatch(/policy: require-trusted-types-for/);
  expect(await page.title()).not.toBe('broken');

  for (const path of ['/', '/nothing', '/assets/nothing.js', '/licences.txt', '/api/nothing']) {
    const { headers } = await fetch(new URL(path, game.address));
    expect(headers.get('content-security-policy'), path).toContain("require-trusted-types-for 'script'");
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
  }
});
