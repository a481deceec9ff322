import { expect, onTestFailed, test } from 'vitest';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import { lastLook, personWith } from './support/people.ts';
import { text } from './support/text.ts';

const stage = gameAndBrowser();

test('the desk sees the table, marks a delegation absent by a click, and it comes back by a click of its own', async () => {
  const { browser } = stage;
  const { address } = stage.game;
  onTestFailed(() => lastLook(browser));
  const desk = await personWith(browser, address, 'laptop');
  await desk.page.goto(new URL('/open', address).href);
  await desk.page.getByRole('radio', { name: text('open.role.facilitate') }).check({ force: true });
  await desk.press('open.go');
  await desk.press('share.open');
  await desk.phase('seating');
  const code = decodeURIComponent(new URL(desk.page.url()).hash.slice(1));

  const guest = await personWith(browser, address, 'laptop', 'dark');
  await guest.page.goto(new URL(`/#${code}`, address).href);
  await guest.page.getByLabel(text('join.name')).fill('Ayu');
  await guest.page.getByText('Ondara').first().click();
  await guest.page.locator('.join button[type=submit]').click();
  await guest.phase('seating');

  await desk.press('seating.start');
  await desk.page.locator('.desk-board canvas').waitFor();
  const row = desk.page
    .locator('.desk-seats tbody tr')
    .filter({ has: desk.page.getByRole('rowheader', { name: 'Ondara' }) });
  const help = () => row.getByRole('button', { name: text('desk.help.label', { seat: 'Ondara' }) }).click();
  // Two clicks from the desk: the seat, and what helps it.
  await help();
  await desk.look('39-desk-help');
  await desk.press('desk.nudge');
  await guest.page.getByText(text('note.nudge')).waitFor();
  await guest.look('38-nudged');
  await guest.press('note.read');

  // News for this seat alone, written and sent; then the table as the seat sees it, where nothing can be asked.
  await desk.press('inject.write');
  await desk.page.getByLabel(text('inject.headline')).fill('A leak at the port');
  await desk.page.getByLabel(text('inject.story')).fill('A cable of the embassy is in the papers.');
  await desk.page.getByLabel(text('inject.readers.all')).uncheck();
  await desk.page.locator('.inject-readers').getByLabel('Ondara').check();
  await desk.look('35-inject');
  await desk.press('inject.keep');
  await desk.page.getByRole('button', { name: text('inject.send', { title: 'A leak at the port' }) }).click();
  await desk.press('inject.send.yes');
  await guest.page.getByRole('heading', { name: 'A leak at the port' }).waitFor();
  await guest.look('36-news');
  await guest.press('note.read');
  await help();
  await desk.page.getByRole('button', { name: text('look.as', { seat: 'Ondara' }) }).click();
  await desk.page.getByText(text('look.only', { seat: 'Ondara' })).waitFor();
  await desk.page.locator('.board-area canvas').waitFor();
  await desk.look('37-looked');
  await desk.press('look.back');
  await help();
  await desk.press('desk.absent');
  await desk.page.keyboard.press('Escape');
  await row.getByText(text('seat.absent')).waitFor();
  await desk.look('40-desk-absent');
  const back = guest.page.getByRole('button', { name: text('action.absent.back') });
  await back.waitFor();
  await guest.look('41-marked-absent');

  // Through the briefing and the negotiation, in which nobody waits for it: a stand-in plays its cards. While the clock
  // is paused nothing ends by itself.
  await desk.press('desk.pause');
  for (const phase of ['briefing', 'negotiation']) {
    if ((await desk.page.locator(`.table-page[data-phase="${phase}"]`).count()) === 0) continue;
    await desk.press('desk.end');
    await desk.press('desk.end.yes');
    await desk.page.locator(`.table-page:not([data-phase="${phase}"])`).waitFor();
  }
  await desk.phase('commitment');
  await row.getByText(text('seat.standin')).waitFor();
  await guest.phase('commitment');
  await guest.page.locator('.tray[inert]').waitFor();
  await guest.look('42-stood-in');
  await back.click();
  await guest.page.locator('.tray:not([inert])').waitFor();
  await row.getByText(text('seat.standin')).waitFor({ state: 'detached' });
  await desk.press('desk.end');
  await desk.press('desk.end.yes');
  await desk.phase('resolution');
  await desk.look('43-desk-resolution');
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await desk.look('44-desk-phone');
  const beyond = () => document.documentElement.scrollHeight - window.innerHeight;
  expect(await desk.page.evaluate(beyond), 'only the desk itself scrolls').toBe(0);
  expect([...desk.faults, ...guest.faults]).toEqual([]);
}, 120_000);
