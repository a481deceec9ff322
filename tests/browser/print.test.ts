/** Everything that can be printed is printed by Chromium, and the paper is read. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sheet } from '../../client/model/route.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Running } from '../server/support/server.ts';
import { openSession, startServer, takeSeat } from '../server/support/server.ts';
import { DESK } from '../server/support/tables.ts';
import { launchChromium } from '../support/chromium.ts';
import { axeFaults } from './support/axe.ts';
import { printed } from './support/pdf.ts';
import { text } from './support/text.ts';
import { watch } from './support/watch.ts';

let game: Running;
let browser: Browser;
beforeAll(async () => {
  game = await startServer({ client: 'built' });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await game.stop();
});

const SEATS = ['Ondara', 'Kelduin', 'Tarsk', 'Ysmere', 'Corvane', 'Maravel'];
const ABOUT = 'An old academy, poor in machines and rich in rules.';

/** A browser of one who holds a key, in the evening theme: paper is white all the same. */
async function readerWith(code: string, key: string, seat: SeatId | null) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
  const { faults } = watch(context, game.url);
  const page = await context.newPage();
  await page.goto(`${game.url}/privacy.txt`);
  await page.evaluate(([name, held]) => localStorage.setItem(name ?? '', held ?? ''), [
    `middle-ground.keys.${code}`,
    JSON.stringify({ key, seat }),
  ] as const);
  const show = async (sheet: Sheet) => {
    await page.goto(`${game.url}/print/${sheet}#${code}`);
    await page.locator('.print-sheet, .print-note:not([role])').first().waitFor();
    return page;
  };
  return { page, faults, show };
}

/** Neither colour nor a dark ground is needed: what paper shows is black on white. */
async function isBlackOnWhite(page: Page): Promise<boolean> {
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).colorScheme,
    getComputedStyle(document.querySelector('.print-sheet h2') ?? document.body).color,
    getComputedStyle(document.body).backgroundColor,
  ]);
  await page.emulateMedia({ media: null });
  return JSON.stringify(colours) === JSON.stringify(['light', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
}

test('a facilitator prints everything, a delegate what is its own', async () => {
  const { code, key } = await openSession(game.url, {
    scenario: 'archipelago',
    preset: '90-minutes',
    delegatesPerSeat: 2,
    bots: { tarsk: 'hawk' },
    host: null,
  });
  const ondara = await takeSeat(game.url, code, 'ondara', 'Ada of Ondara');
  await takeSeat(game.url, code, 'kelduin', 'Kim of Kelduin');
  const desk = await readerWith(code, key, null);

  for (const paper of ['A4', 'Letter'] as const) {
    const [join, ...none] = await printed(await desk.show('join'), paper);
    expect(none).toEqual([]);
    expect(join).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(join).toContain(`${game.url}/#${code}`);
    for (const words of [...SEATS, text('print.join.step.4')]) expect(join).toContain(words);
  }
  expect(await isBlackOnWhite(desk.page)).toBe(true);

  const cards = (await printed(await desk.show('cards'), 'A4')).join(' ');
  for (const words of ['Ada of Ondara', 'Kim of Kelduin', 'speaks for Maravel'])
    expect(cards).toContain(words);
  // A bot needs no card.
  expect(cards.match(/speaks for/g)).toHaveLength(2 * (SEATS.length - 1));

  const script = await printed(await desk.show('script'), 'A4');
  expect(script.length).toBeGreaterThan(2);
  expect(script[0]).toContain('90 minutes · 8 rounds · 6 states');
  for (const page of script) expect(page).toContain(text('script.column.watch'));
  expect(script.join(' ')).toContain('72:00');
  expect(script.at(-1)).toContain(text('script.debrief.4'));

  await desk.show('briefs');
  expect((await printed(desk.page, 'A4')).join(' ')).not.toContain(text('mandate.title'));
  await desk.page.getByRole('button', { name: text('print.brief.with') }).click();
  await desk.page.locator('.brief-mandate').first().waitFor();
  expect(await axeFaults(desk.page)).toEqual([]);
  const [onA4, onLetter] = [await printed(desk.page, 'A4'), await printed(desk.page, 'Letter')];
  expect(onLetter).toHaveLength(SEATS.length);
  expect(onA4).toHaveLength(SEATS.length);
  expect(onA4[SEATS.indexOf('Ysmere')]).toContain(ABOUT);

  const host = (await game.app.sessions.find(code))?.host;
  if (!host) throw new Error('no table');
  expect(await host.submit(DESK, { type: 'start' })).toBeNull();
  const titles = SEATS.map((seat) => {
    const mandate = host.state.seats[seat.toLowerCase()]?.mandate;
    if (!mandate) throw new Error(`${seat} was dealt nothing`);
    return text(`mandate.${mandate.id}.title`);
  });
  for (const [at, title] of titles.entries())
    expect(onA4[at]).toContain(`${text('mandate.title')}: ${title}`);

  // Once play has begun, a mandate is on its owner's paper only.
  const later = (await printed(await desk.show('briefs'), 'A4')).join(' ');
  expect(later).toContain(text('print.brief.agenda', { round: '1' }));
  for (const title of titles) expect(later).not.toContain(title);
  const delegate = await readerWith(code, ondara.key, 'ondara');
  const [own = '', ...others] = await printed(await delegate.show('briefs'), 'Letter');
  expect(others).toEqual([]);
  expect(titles.map((title) => own.includes(title))).toEqual(SEATS.map((seat) => seat === 'Ondara'));

  await host.submit(DESK, { type: 'end-phase', round: 1, phase: 'briefing' });
  const actor = (seat: SeatId) =>
    ({ kind: 'seat', seat, delegate: host.state.seats[seat]?.head ?? '' }) as const;
  const terms = { parties: ['ondara', 'kelduin'], rounds: 3, secret: false } as const;
  for (const [clause, secret] of [
    ['no-cyber', false],
    ['early-warning', true],
  ] as const) {
    const clauses = [clause === 'no-cyber' ? { kind: clause, domains: [] } : { kind: clause }];
    await host.submit(actor('ondara'), {
      type: 'propose',
      round: 1,
      terms: { ...terms, clauses, secret },
      amends: null,
    });
    const proposal = host.state.proposals.at(-1)?.id ?? '';
    expect(await host.submit(actor('kelduin'), { type: 'sign', round: 1, proposal, revision: 1 })).toBeNull();
  }
  const known = (await printed(await delegate.show('accords'), 'A4')).join(' ');
  const seen = (await printed(await desk.show('accords'), 'A4')).join(' ');
  for (const words of ['Ondara and Kelduin', text('clause.no-cyber'), 'to the end of round 3']) {
    expect(known).toContain(words);
    expect(seen).toContain(words);
  }
  expect(known).toContain(text('clause.early-warning'));
  expect(seen).not.toContain(text('clause.early-warning'));

  await desk.page.goto(`${game.url}/rules`);
  await desk.page.locator('.rb-text h2').first().waitFor();
  const rules = await printed(desk.page, 'A4');
  expect(rules.length).toBeGreaterThan(4);
  expect(rules[0]).toContain(text('rulebook.round.title'));
  expect([...desk.faults, ...delegate.faults]).toEqual([]);
});
