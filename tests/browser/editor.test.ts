import { readFileSync } from 'node:fs';
import { expect, onTestFailed, test } from 'vitest';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { readScenario } from '../../shared/content/readScenario.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { commitMeasure } from './support/commit.ts';
import { gameAndBrowser } from './support/gameAndBrowser.ts';
import type { Person } from './support/people.ts';
import { lastLook, personWith } from './support/people.ts';
import { text } from './support/text.ts';

const stage = gameAndBrowser();

const STORY = 'Glass has been found where there was water.';

function part({ page }: Person, id: 'states' | 'trust' | 'incidents' | 'file' | 'preview' | 'balance') {
  return page
    .locator('.editor-nav')
    .getByText(text(`editor.part.${id}`), { exact: true })
    .click();
}

test('a scenario is edited, broken, mended by the error text, kept over a reload, and played for a round', async () => {
  const { game, browser } = stage;
  onTestFailed(() => lastLook(browser));
  const teacher = await personWith(browser, game.address, 'laptop');
  const { page } = teacher;
  await page.goto(new URL('/open', game.address).href);
  await page.getByRole('link', { name: text('editor.link.change') }).click();
  await page.getByRole('button', { name: /First table/ }).waitFor();
  await teacher.look('70-scenarios');
  await page.getByRole('button', { name: /First table/ }).click();
  await page.getByText(text('editor.sound')).waitFor();
  await page.getByLabel(text('editor.title'), { exact: true }).fill('The glass harbour');
  await teacher.look('71-editor-about');

  // A number and a text go wrong; the list of mistakes says where, what and what would be right.
  await part(teacher, 'states');
  await page.getByLabel(text('editor.state.name'), { exact: true }).first().fill('Glassport');
  const cyber = page.getByLabel(text('meter.cyber'), { exact: true }).first();
  await cyber.fill('7');
  await part(teacher, 'trust');
  await page.getByLabel('How far Glassport trusts Kelduin').fill('most');
  const mistakes = page.locator('.fault-list .row-button');
  await expect.poll(() => mistakes.count()).toBe(2);
  expect(await mistakes.allInnerTexts()).toEqual([
    expect.stringMatching(/baseline\.except\[0\]\.trust: "most"\. Right would be: a number\./),
    expect.stringMatching(/States: Glassport\s+seats\[0\]\.cyber: 7\. Right would be: at most 5\./),
  ]);
  expect(await page.getByRole('button', { name: text('editor.open') }).isDisabled()).toBe(true);
  await teacher.look('72-editor-broken');

  // Nothing is lost by a reload: neither what is right nor what is wrong.
  await page.reload();
  await page.getByRole('heading', { name: 'The glass harbour' }).waitFor();
  await expect.poll(() => mistakes.count()).toBe(2);
  await mistakes.last().click();
  await expect.poll(() => cyber.evaluate((field) => field === document.activeElement)).toBe(true);
  const told = await page.locator('.field-faults').first().textContent();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(/at most (\d)/.exec(told ?? '')?.[1] ?? '');
  await part(teacher, 'trust');
  await page.getByLabel('How far Glassport trusts Kelduin').fill('64');
  await page.getByText(text('editor.sound')).waitFor();

  // As text: every incident becomes one of its own, so that the first round begins with one.
  await part(teacher, 'file');
  const file = page.getByLabel(text('editor.file.text'));
  const scenario: Scenario = JSON.parse(await file.inputValue());
  expect(scenario).toMatchObject({
    title: { en: 'The glass harbour' },
    baseline: { except: [{ trust: 64 }] },
  });
  const own = Object.entries(INCIDENTS).map(([id, domain]) => ({
    id: `own-${id}`,
    domain,
    title: { en: 'The glass' },
    story: { en: STORY },
  }));
  // Long phases: what ends them is that all are ready, however slow the machine is.
  const clock = { briefing: 1800, negotiation: 1800, commitment: 1800, resolution: 1800, reflection: 1800 };
  const presets = scenario.presets.map((preset) => ({ ...preset, clock }));
  const changed = JSON.stringify({ ...scenario, incidents: own, presets });
  await file.fill(changed.slice(1));
  await teacher.press('editor.file.take');
  await page.getByRole('alert').waitFor();
  await file.fill(changed);
  await teacher.press('editor.file.take');
  await part(teacher, 'incidents');
  await page.getByLabel(text('editor.incident.story')).first().waitFor();
  await part(teacher, 'preview');
  await page.locator('.preview').getByText(STORY).waitFor();
  await teacher.look('73-editor-preview');

  // Games are played beside the page, and end when they are told to.
  await part(teacher, 'balance');
  await page.getByLabel(text('editor.balance.games')).selectOption('1000');
  await teacher.press('editor.balance.start');
  await page.locator('.balance-seats').waitFor();
  await teacher.press('editor.balance.stop');
  await page.getByText(/^Stopped after \d+ of 1,000 games$/).waitFor();
  await teacher.look('74-editor-balance');

  const download = page.waitForEvent('download');
  await teacher.press('editor.export');
  const kept = await download;
  expect(kept.suggestedFilename()).toBe('my-first-table.json');
  const exported: unknown = JSON.parse(readFileSync(await kept.path(), 'utf8'));
  expect(readScenario(exported, { file: kept.suggestedFilename() })).toMatchObject({ incidents: own });

  await teacher.press('editor.open');
  await page.locator('.scenario-card.chosen', { hasText: 'The glass harbour' }).waitFor();
  await teacher.look('75-open-own');
  await page.getByLabel(text('open.name'), { exact: true }).fill('Wanjiru');
  await page.locator('.host-part select').selectOption({ label: 'Glassport' });
  await teacher.press('open.go');
  await teacher.press('share.open');
  await teacher.phase('seating');
  await page.getByRole('heading', { name: 'Glassport' }).first().waitFor();
  expect(await page.getByText(STORY).count()).toBe(0);
  await teacher.press('seating.start');
  await teacher.phase('briefing');
  await page.getByText(STORY).first().waitFor();
  await teacher.look('76-own-briefing');
  await teacher.press('ready.go');
  await teacher.phase('negotiation');
  await teacher.press('ready.go');
  await commitMeasure(teacher);
  await teacher.phase('resolution');
  await teacher.press('ready.coin');
  await teacher.phase('reflection');
  expect(teacher.faults).toEqual([]);
});

test('on a phone, in the evening, every part of the editor fits and has no barrier', async () => {
  const { game, browser } = stage;
  onTestFailed(() => lastLook(browser));
  const teacher = await personWith(browser, game.address, 'phone', 'dark');
  const { page } = teacher;
  await page.goto(new URL('/scenarios', game.address).href);
  await page.getByRole('button', { name: /Two giants/ }).click();
  for (const id of [
    'about',
    'states',
    'trust',
    'aims',
    'incidents',
    'time',
    'numbers',
    'file',
    'preview',
  ] as const) {
    await page
      .locator('.editor-nav')
      .getByText(text(`editor.part.${id}`), { exact: true })
      .click();
    await page.getByRole('heading', { name: text(`editor.part.${id}`), exact: true }).waitFor();
    await teacher.look(`77-editor-phone-${id}`);
    const { width, page: wide } = await page.evaluate(() => ({
      width: window.innerWidth,
      page: document.documentElement.scrollWidth,
    }));
    expect.soft(wide, id).toBe(width);
  }
  expect(teacher.faults).toEqual([]);
});
