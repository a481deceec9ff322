import { expect, onTestFailed, test } from 'vitest';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import { lastLook, personWith } from './support/people.ts';
import { text } from './support/text.ts';

const stage = gameAndBrowser();

test('a person is told of its data before it joins, changes its mind about research, and is deleted with a farewell', async () => {
  const { browser } = stage;
  const { address } = stage.game;
  onTestFailed(() => lastLook(browser));
  const desk = await personWith(browser, address, 'laptop');
  await desk.page.goto(new URL('/open', address).href);
  await desk.page.getByRole('radio', { name: text('open.role.facilitate') }).check({ force: true });
  await desk.page.getByLabel(text('open.realNames')).check();
  await desk.page.locator('.data-plan summary').click();
  await desk.page.locator('.data-plan textarea').fill('We study how trust is lost.');
  await desk.look('60-open-data');
  await desk.press('open.go');
  await desk.press('share.open');
  await desk.phase('seating');
  const code = decodeURIComponent(new URL(desk.page.url()).hash.slice(1));

  const guest = await personWith(browser, address, 'phone', 'dark');
  await guest.page.goto(new URL(`/#${code}`, address).href);
  await guest.page.getByText('We study how trust is lost.').waitFor();
  await guest.page.getByText(text('data.read.facilitated')).waitFor();
  const proposed = await guest.page.getByLabel(text('join.name')).inputValue();
  expect(proposed).toMatch(/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u);
  await guest.page.getByLabel(text('join.realName')).fill('Ayu Lestari');
  await guest.look('61-join-data');
  await guest.page.locator('.join button[type=submit]').click();
  await guest.phase('seating');
  await guest.press('data.title');
  await guest.page.getByLabel(text('data.research')).check();
  await guest.look('62-own-data');
  await guest.page.getByRole('button', { name: text('app.close') }).click();

  await desk.press('data.title.desk');
  const row = desk.page.locator('.data-people li').filter({ hasText: proposed });
  await row.getByText('Ayu Lestari').waitFor();
  await row.getByText(text('data.research.yes')).waitFor();
  await row.getByRole('button', { name: text('data.erase.person') }).click();
  await row.getByRole('alertdialog').waitFor();
  await desk.look('63-desk-data');
  await row.getByRole('button', { name: text('data.erase.person') }).click();
  await guest.page.getByText(text('net.person-erased')).waitFor();
  await guest.look('64-erased');
  const kept = () => guest.page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).not.toContain(code);
  expect(await kept()).not.toContain(proposed);

  await row.waitFor({ state: 'detached' });
  await desk.press('data.erase.session');
  await desk.press('data.erase.session');
  await desk.page.getByText(text('net.session-erased')).waitFor();
  await guest.page.goto(new URL(`/#${code}`, address).href);
  await guest.page.reload();
  await guest.page.getByText(text('http.unknown-code')).waitFor();
  expect([...desk.faults, ...guest.faults].filter((fault) => !/404/.test(fault))).toEqual([]);
}, 120_000);
