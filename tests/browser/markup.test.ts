/** Whatever a person can write is text, and nothing else, on every page that shows it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOMAINS } from '../../shared/content/domains.ts';
import type { OpenSession } from '../../shared/protocol/messages.ts';
import type { Player, Running } from '../server/support/server.ts';
import { join, openSession, refusalOf, startServer, takeSeat } from '../server/support/server.ts';
import { DESK, shipped } from '../server/support/tables.ts';
import { launchChromium } from '../support/chromium.ts';
import { PAYLOADS, parcels } from '../support/markup.ts';
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

/** Short ones, each in a place of its own. */
function texts(length: number) {
  const fitting = PAYLOADS.filter((payload) => payload.length <= length);
  let next = 0;
  return () => ({ en: fitting[next++ % fitting.length] ?? '' });
}

const SHORT = '<svg onload=__xss=1>';

/** First table in which every text is a payload. */
function hostileScenario() {
  const scenario = shipped();
  const [line, page] = [texts(80), texts(200)];
  return {
    ...scenario,
    id: 'hostile',
    title: line(),
    summary: page(),
    seats: scenario.seats.map((seat) => ({ ...seat, name: { en: SHORT }, profile: page() })),
    incidents: DOMAINS.map((domain) => ({
      id: `own-${domain}`,
      domain,
      title: line(),
      story: { en: parcels(600)[0] ?? '' },
    })),
  };
}

async function say(player: Player, to: readonly string[], written: readonly string[]): Promise<void> {
  for (const text of written) {
    const saying = { kind: 'words', text, promise: false } as const;
    expect(await refusalOf(player.room.request('intent', { type: 'say', round: 1, to, saying }))).toBeNull();
  }
}

/** How many of the payloads stand in the page as text. */
async function shownIn(page: Page): Promise<number> {
  const text = await page.evaluate(() => document.body.textContent ?? '');
  return PAYLOADS.filter((payload) => text.includes(payload)).length;
}

async function pageWith(code: string, held: object | null, path: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { faults } = watch(context, game.url);
  const page = await context.newPage();
  await page.addInitScript(
    ([key = '', value = '']) => {
      // Once: each join gives another key.
      if (value !== 'null' && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [`middle-ground.keys.${code}`, JSON.stringify(held)] as const,
  );
  await page.goto(`${game.url}${path}#${code}`);
  return { page, faults };
}

/** Nothing ran, nothing was put in, and no policy had to step in. */
async function expectUnharmed({ page, faults }: Awaited<ReturnType<typeof pageWith>>): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
  expect(
    await page.locator('img[src="x"], iframe, object, embed, body script:not([src]), base').count(),
  ).toBe(0);
  expect(faults).toEqual([]);
}

test('names, talk, communiqués and a scenario full of markup run nowhere and break no policy', async () => {
  const request = {
    scenario: hostileScenario(),
    preset: '20-minutes',
    bots: {},
  } as unknown as Partial<OpenSession>;
  const { code, key: deskKey } = await openSession(game.url, request);
  const joining = await pageWith(code, null, '/');
  await joining.page.getByText(SHORT).first().waitFor();
  await expectUnharmed(joining);
  // Once play has begun it would go on asking in vain.
  await joining.page.close();

  const seats = ['ondara', 'kelduin', 'ysmere'] as const;
  const taken = [];
  for (const seat of seats) taken.push(await takeSeat(game.url, code, seat, `${SHORT} ${seat}`));
  const [first, ...others] = taken;
  const table = await pageWith(code, { key: first?.key, seat: 'ondara' }, '/table');
  const desk = await pageWith(code, { key: deskKey, seat: null }, '/table');
  const [kelduin, ysmere] = await Promise.all(others.map(({ key }) => join(game.url, { code, key })));
  if (!kelduin || !ysmere) throw new Error('not all joined');

  const host = (await game.app.sessions.find(code))?.host;
  const phase = () => host?.state.phase ?? 'ended';
  const goOn = () => host?.submit(DESK, { type: 'end-phase', round: host.state.round, phase: phase() });
  expect(await host?.submit(DESK, { type: 'start' })).toBeNull();
  await goOn();
  const written = parcels(490);
  const half = Math.ceil(written.length / 2);
  await say(kelduin, ['ondara', 'ysmere'], written.slice(0, half));
  await say(ysmere, ['ondara', 'kelduin'], written.slice(half));
  await say(ysmere, ['ondara'], parcels(490, PAYLOADS.slice(-20)));
  const enough = () =>
    expect.poll(() => shownIn(table.page), { timeout: 90_000 }).toBeGreaterThanOrEqual(200);
  await enough();

  while (phase() !== 'reflection') await goOn();
  const [communique = ''] = parcels(200);
  await refusalOf(kelduin.room.request('intent', { type: 'issue-communique', round: 1, text: communique }));
  await expect
    .poll(() => desk.page.evaluate(() => document.body.textContent), { timeout: 30_000 })
    .toContain(communique);
  while (phase() !== 'ended') await goOn();
  await table.page.locator('.debrief').waitFor({ timeout: 120_000 });
  await expect.poll(() => table.page.locator('.debrief').textContent(), { timeout: 30_000 }).toContain(SHORT);

  // Paper is a page like every other.
  for (const sheet of ['join', 'cards', 'briefs', 'accords', 'script']) {
    await desk.page.goto(`${game.url}/print/${sheet}#${code}`);
    await desk.page.locator('.print-sheet, .print-note:not([role])').first().waitFor();
    if (sheet !== 'accords') expect(await shownIn(desk.page), sheet).toBeGreaterThan(0);
    expect(await desk.page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined();
  }

  for (const each of [table, desk]) await expectUnharmed(each);
  console.log(
    `${PAYLOADS.length} payloads in names, talk, a communiqué and a scenario: 0 executions, 0 reports`,
  );
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200);
});
