import { expect, onTestFailed, test } from 'vitest';
import { commitMeasure } from './support/commit.ts';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import { lastLook, personWith } from './support/people.ts';
import { text } from './support/text.ts';

const stage = gameAndBrowser();

test('a whole session of First table: four browsers, a bot, a reload, a late guest, and standings', async () => {
  const { game, browser } = stage;
  const { address } = game;
  onTestFailed(() => lastLook(browser));
  const desk = await personWith(browser, address, 'laptop');
  await desk.page.goto(address);
  await desk.page.getByRole('link', { name: text('join.host.open') }).click();
  await desk.page.getByText('First table').first().waitFor();
  await desk.look('01-open');
  await desk.page.getByRole('radio', { name: text('open.role.facilitate') }).check({ force: true });
  // Long phases: what ends them here is that all are ready, however slow the machine is.
  const times = desk.page.locator('.slider-text');
  for (let phase = 0; phase < (await times.count()); phase++) {
    await times.nth(phase).fill('30:00');
    await times.nth(phase).blur();
  }
  await desk.press('open.go');
  await desk.page.getByRole('button', { name: text('share.open') }).waitFor();
  await desk.look('02-share');
  await desk.press('share.open');
  await desk.phase('seating');
  const code = decodeURIComponent(new URL(desk.page.url()).hash.slice(1));
  expect(code).toMatch(/^[BCDFGHJKMNPQRTVWXY3479]{6}$/);

  // One joins by typing the code, anyhow; one by the link.
  const first = await personWith(browser, address, 'laptop');
  await first.page.goto(address);
  await first.look('03-join');
  await first.page.getByLabel(text('join.code')).fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
  await first.page.getByLabel(text('join.name')).fill('Wanjiru');
  await first.page.getByText('Ondara').first().click();
  await first.look('04-join-seats');
  await first.page.locator('.join button[type=submit]').click();
  await first.phase('seating');

  const second = await personWith(browser, address, 'phone');
  await second.page.goto(new URL(`/#${code}`, address).href);
  await second.page.getByLabel(text('join.name')).fill('Tomás');
  await second.page.getByText(text('join.seat.any')).click();
  await second.look('05-join-phone');
  await second.page.locator('.join button[type=submit]').click();
  await second.phase('seating');
  await first.look('06-seating');
  await second.look('07-seating-phone');
  await desk.look('08-desk-seating');

  await desk.press('seating.start');
  await first.phase('briefing');
  await first.page.locator('.board-area canvas').waitFor();
  await first.look('09-briefing');
  await first.press('ready.go');
  await second.press('ready.go');
  await first.phase('negotiation');
  await first.look('10-negotiation');
  await second.look('11-negotiation-phone');
  await first.press('ready.go');
  await second.press('ready.go');

  // One drafts, reloads in the middle, and finds the draft again.
  await first.phase('commitment');
  await first.look('12-commitment');
  await first.page.locator('.card-ai .card-main[aria-disabled="false"]').first().click();
  await first.page.getByText(text('tray.saved'), { exact: true }).waitFor();
  await first.look('13-commitment-drafted');
  await first.page.reload();
  await first.phase('commitment');
  await first.page.locator('.card-ai.chosen').waitFor();
  await second.phase('commitment');
  await second.look('14-commitment-phone');
  // What is sealed has a fingerprint; broken and sealed again, another.
  const fingerprints: (string | null)[] = [];
  for (let sealing = 0; sealing < 2; sealing++) {
    await first.press('tray.seal');
    await first.press('tray.seal.yes');
    fingerprints.push(await first.page.locator('.seal-print').textContent());
    if (sealing === 1) await first.look('14-sealed');
    await first.press('tray.break');
  }
  for (const seen of fingerprints) expect(seen).toMatch(/[0-9A-F]{4} [0-9A-F]{4}$/);
  expect(new Set(fingerprints).size).toBe(2);
  await commitMeasure(second);
  await second.look('14-sealed-phone');
  await first.press('tray.seal');
  await first.press('tray.seal.yes');
  await first.phase('resolution');
  await first.look('15-resolution');
  await second.look('16-resolution-phone');
  await first.press('ledger.skip');
  await first.page.locator('.ledger .seals', { hasText: '3 delegations match' }).waitFor();
  await first.look('17-resolution-account');
  for (const person of [first, second]) await person.press('ready.coin');

  // The coin falls, and one says something in public.
  await first.phase('reflection');
  await first.look('18-coin');
  await first.page.locator('.communique textarea').fill('We will answer whoever comes towards us.');
  await first.press('communique.issue');
  await second.page.getByText('We will answer whoever comes towards us.').first().waitFor();
  await first.look('19-reflection');
  await second.look('20-reflection-phone');
  for (const person of [first, second]) await person.press('ready.go');

  // Play has locked the session; the desk lets a guest in who comes late and takes the bot's seat.
  await desk.press('people.unlock');
  const guest = await personWith(browser, address, 'wide', 'dark');
  await guest.page.goto(new URL(`/#${code}`, address).href);
  await guest.page.getByLabel(text('join.name')).fill('Linh');
  await guest.page.getByText(text('join.seat.any')).click();
  await guest.look('21-join-evening');
  await guest.page.locator('.join button[type=submit]').click();
  const players = [first, second, guest];
  for (const round of [2, 3, 4]) {
    if (!(await first.goesOn())) break;
    for (const phase of ['briefing', 'negotiation'] as const) {
      for (const person of players) await person.phase(phase);
      if (round === 2) await guest.look(`22-${phase}-evening`);
      for (const person of players) await person.press('ready.go');
    }
    for (const person of players) await commitMeasure(person);
    for (const person of players) await person.phase('resolution');
    if (round === 2) await guest.look('23-resolution-evening');
    for (const person of players) await person.press('ready.coin');
    for (const person of players) await person.phase('reflection');
    if (round === 4) await desk.look('24-desk');
    for (const person of players) await person.press('ready.go');
  }

  // Everyone sees how it ended.
  for (const person of [...players, desk]) await person.phase('ended');
  await first.look('25-standings');
  await second.look('26-standings-phone');
  await guest.look('27-standings-evening');
  await desk.look('28-standings-desk');
  // The seed is there, and each browser finds that it is the one it was promised.
  for (const { page } of players) await page.getByText(/all \d coins fell as it says/).waitFor();
  await second.page.getByText(text('seed.check')).click();
  await second.page.locator('.end-seed').scrollIntoViewIfNeeded();
  await second.look('29-seed-phone');

  // The desk leads everybody through the debrief; one looks about, and comes back.
  await desk.press('debrief.next');
  for (const { page } of players) await page.locator('.debrief-trust').waitFor();
  await desk.look('30-trust-desk');
  await second.look('31-trust-phone');
  await guest.look('32-trust-evening');
  await second.press('debrief.next');
  await second.page.locator('.debrief-accords').waitFor();
  await second.look('33-accords-phone');
  await second.press('debrief.follow');
  await second.page.locator('.debrief-trust').waitFor();
  await desk.press('debrief.next');
  for (const { page } of players) await page.locator('.debrief-accords').waitFor();
  await guest.look('34-accords-evening');
  const [file] = await Promise.all([desk.page.waitForEvent('download'), desk.press('download.all')]);
  expect(file.suggestedFilename()).toBe(`middle-ground-${code}.zip`);
  for (const { faults } of [...players, desk]) expect(faults).toEqual([]);
});
