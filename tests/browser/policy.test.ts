/** That the content policy binds the real pages, and that the watch over all browser tests hears of what it forbids. */
import { expect, test } from 'vitest';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import { watch } from './support/watch.ts';

const stage = gameAndBrowser();

test('the pages keep the policy, and nothing that breaks it goes unheard', async () => {
  const { game, browser } = stage;
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
