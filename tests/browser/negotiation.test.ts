import type { Locator, Page } from 'playwright-core';
import { expect, onTestFailed, test } from 'vitest';
import { commitMeasure } from './support/commit.ts';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import type { Person } from './support/people.ts';
import { lastLook, personWith } from './support/people.ts';
import { text } from './support/text.ts';

const stage = gameAndBrowser();

/** Words that only those in the room may ever receive. */
const PRIVATE = 'The lighthouse burns at midnight';

/** Everything that a page receives over its WebSockets, as text. */
function framesOf(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString()));
  });
  return frames;
}

async function join({ page, phase }: Person, code: string, name: string, seat: string): Promise<void> {
  await page.goto(new URL(`/#${code}`, stage.game.address).href);
  await page.getByLabel(text('join.name')).fill(name);
  await page.getByText(seat, { exact: true }).first().click();
  await page.locator('button[type=submit]').click();
  await phase('seating');
}

function tab(page: Page, key: Parameters<typeof text>[0]): Locator {
  return page.getByRole('tab', { name: text(key) });
}

function button(within: Page | Locator, key: Parameters<typeof text>[0]): Locator {
  return within.getByRole('button', { name: text(key), exact: true });
}

async function enterRoom(page: Page, seat: string): Promise<void> {
  await button(page, 'talk.new').click();
  await page.getByRole('dialog').locator('.picker-seats').getByRole('button', { name: seat }).click();
}

/** Opens the desk at which an accord with one other state is written; it begins with the usual clauses. */
async function beginAccord(page: Page, seat: string): Promise<Locator> {
  await tab(page, 'table.tab.accords').click();
  await page.locator('.accord-begin').getByRole('button', { name: seat }).click();
  const editor = page.locator('.accord-editor');
  await editor.waitFor();
  return editor;
}

async function addClause(editor: Locator, key: Parameters<typeof text>[0]): Promise<void> {
  const add = editor.locator('.clause-add', { hasText: text(key) });
  if ((await add.count()) > 0) await add.click();
}

/** The proposal whose present text a state wrote, opened; bots may have put others on the table. */
async function sheetBy(page: Page, seat: string): Promise<Locator> {
  const sheet = page.locator('.accord-draft').filter({ has: page.getByText(new RegExp(`by ${seat}$`)) });
  await sheet.first().waitFor();
  if ((await sheet.first().getAttribute('open')) === null) await sheet.first().locator('summary').click();
  return sheet.first();
}

async function signBy(page: Page, seat: string): Promise<void> {
  await button(await sheetBy(page, seat), 'proposal.sign').click();
  await button(page.getByRole('dialog'), 'accord.sign.yes').click();
}

test('an accord is offered, countered, signed and broken in the sight of all; a secret one stays secret', async () => {
  const { browser } = stage;
  const { address } = stage.game;
  onTestFailed(() => lastLook(browser));
  const opener = await personWith(browser, address, 'laptop');
  await opener.page.goto(new URL('/open', address).href);
  await opener.page.getByText('Digital Indo-Pacific').first().click();
  await opener.page.getByRole('radio', { name: text('open.role.facilitate') }).check({ force: true });
  const times = opener.page.locator('.slider-text');
  for (let phase = 0; phase < (await times.count()); phase++) {
    await times.nth(phase).fill('30:00');
    await times.nth(phase).blur();
  }
  await opener.press('open.go');
  await opener.press('share.open');
  await opener.phase('seating');
  const code = decodeURIComponent(new URL(opener.page.url()).hash.slice(1));

  const ana = await personWith(browser, address, 'laptop');
  const bo = await personWith(browser, address, 'wide', 'dark');
  const third = await personWith(browser, address, 'phone');
  const heard = framesOf(third.page);
  await join(ana, code, 'Ana', 'Indonesia');
  await join(bo, code, 'Bo', 'India');
  await join(third, code, 'Chi', 'Canada');
  await opener.press('seating.start');
  const people = [ana, bo, third];
  for (const { phase } of people) await phase('briefing');
  for (const { press } of people) await press('ready.go');
  for (const { phase } of people) await phase('negotiation');

  // Two speak in private.
  await enterRoom(ana.page, 'India');
  await ana.page.getByLabel(text('talk.write', { room: 'India' })).fill(PRIVATE);
  await ana.page.keyboard.press('Enter');
  await enterRoom(bo.page, 'Indonesia');
  await bo.page.locator('.message-text', { hasText: PRIVATE }).waitFor();
  await ana.look('40-talk');

  // One offers, the other counters, the first reads what is new and signs.
  const editor = await beginAccord(ana.page, 'India');
  await addClause(editor, 'clause.cbm-pledge');
  await ana.look('41-accord-editor');
  await button(editor, 'accord.write.go').click();
  await tab(bo.page, 'table.tab.accords').click();
  await button(await sheetBy(bo.page, 'Indonesia'), 'proposal.counter').click();
  const counter = bo.page.locator('.accord-editor');
  await counter.locator('.clause-add', { hasText: text('clause.human-in-the-loop') }).click();
  await button(counter, 'accord.write.counter.go').click();
  const countered = await sheetBy(ana.page, 'India');
  await countered.locator('.slip').getByText(text('clause.mark.added'), { exact: true }).waitFor();
  await ana.look('42-counter');
  await signBy(ana.page, 'India');
  await ana.page.locator('.accords').getByText('1 accord', { exact: true }).waitFor();
  await ana.look('43-in-force');

  // A secret one between the same two.
  const secret = await beginAccord(ana.page, 'India');
  await secret.getByRole('radio', { name: text('accord.secret') }).check({ force: true });
  await button(secret, 'accord.write.go').click();
  await signBy(bo.page, 'Indonesia');
  await bo.page.locator('.accords').getByText('2 accords', { exact: true }).waitFor();
  await bo.look('44-secret-evening');

  // The third sees the open one, and that there is any other in no way.
  await tab(third.page, 'table.tab.accords').click();
  await third.page.locator('.accords').getByText('1 accord', { exact: true }).waitFor();

  // A bot answers what it is offered.
  const toBot = await beginAccord(ana.page, 'Viet Nam');
  await button(toBot, 'accord.write.go').click();
  await third.look('45-negotiation-phone');

  for (const { press } of people) await press('ready.go');
  for (const { phase } of people) await phase('commitment');
  await bo.page.locator('.duties').first().waitFor();
  await bo.look('46-duties-evening');
  await commitMeasure(ana, 'India');
  // Bo plays nothing, against the pledge: a warning, no hindrance.
  await bo.press('tray.seal');
  await bo.page.getByRole('dialog').getByText(text('duty.breaks.sealing')).waitFor();
  await bo.look('47-warning-evening');
  await bo.press('tray.seal.yes');
  await third.press('tray.seal');
  await third.press('tray.seal.yes');
  for (const { phase } of people) await phase('resolution');
  for (const { press } of people) await press('ledger.skip');
  const why = text('tell.accord.why.cbm-pledge');
  for (const { page } of people) {
    await page.locator('.ledger-step', { hasText: /broken/ }).click();
    await page.locator('.beat-text', { hasText: why }).waitFor();
  }
  await third.look('48-breach-phone');
  await ana.look('49-breach');

  const received = heard.join('\n');
  expect(received.length).toBeGreaterThan(1000);
  expect(received).not.toContain(PRIVATE);
  for (const { faults } of [...people, opener]) expect(faults).toEqual([]);
});
