/** That the content policy binds the real pages, and that the watch over all browser tests hears of what it forbids. */
import { expect, test } from 'vitest';
import { axeFaults } from './support/axe.ts';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import { text } from './support/text.ts';
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
  // Also that of the sockets: a device sees here whether it can play.
  await page.goto(new URL('/check', game.address).href);
  await page.locator('.check-verdict:is(.found-good, .found-lesser)').waitFor();
  expect(await page.locator('.check-line.found-good').count()).toBeGreaterThanOrEqual(5);
  expect(await axeFaults(page)).toEqual([]);
  await context.route('**/api/health', (route) => route.abort());
  await page.getByRole('button', { name: text('check.again') }).click();
  await page.getByText(text('check.server.bad')).waitFor();
  await page.getByText(text('check.verdict.bad')).waitFor();
  expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);

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
