import type { Locator, Page } from 'playwright-core';
import { text } from './text.ts';

type Key = Parameters<typeof text>[0];

export function tab(page: Page, key: Key): Locator {
  return page.getByRole('tab', { name: text(key) });
}

export function button(within: Page | Locator, key: Key): Locator {
  return within.getByRole('button', { name: text(key), exact: true });
}

/** How an accord of these states is called. */
export function titleOf(...parties: readonly string[]): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(parties);
  return text('accord.title', { parties: list });
}

/** Opens the desk at which an accord with these states is written; it begins with the usual clauses. */
export async function beginAccord(page: Page, first: string, ...others: readonly string[]): Promise<Locator> {
  await tab(page, 'table.tab.accords').click();
  await page.locator('.accord-begin').getByRole('button', { name: first }).click();
  const editor = page.locator('.accord-editor');
  for (const seat of others) await editor.getByRole('button', { name: seat, pressed: false }).click();
  return editor;
}

export async function addClause(editor: Locator, key: Key): Promise<void> {
  await editor.locator('.clause-add', { hasText: text(key) }).click();
}

export async function dropClause(editor: Locator, key: Key): Promise<void> {
  await editor.getByRole('button', { name: text('clause.remove', { clause: text(key) }) }).click();
}

/** What an open sheet says of a clause: the slip before it, and its name. */
export function markedClause(sheet: Locator, mark: Key, clause: Key): Locator {
  return sheet
    .locator('.clause')
    .filter({ has: sheet.page().locator('.slip', { hasText: text(mark) }) })
    .filter({ hasText: text(clause) });
}

async function opened(sheet: Locator): Promise<Locator> {
  await sheet.waitFor();
  if ((await sheet.getAttribute('open')) === null) await sheet.locator('summary').click();
  return sheet;
}

/** The proposal of that title, opened; bots may have put others on the table. */
export function sheetOf(page: Page, title: string): Promise<Locator> {
  const named = page.locator('.accord-title', { hasText: new RegExp(`^${title}$`) });
  return opened(page.locator('.accord-draft').filter({ has: named }));
}

/** The accord in force of that title, opened. */
export function inForce(page: Page, title: string): Promise<Locator> {
  const named = page.locator('.accord-title', { hasText: new RegExp(`^${title}$`) });
  return opened(page.locator('.accord-force').filter({ has: named }));
}

/** Signs what lies on the table under that title, and says yes when asked. */
export async function sign(page: Page, title: string): Promise<void> {
  await button(await sheetOf(page, title), 'proposal.sign').click();
  await button(page.getByRole('dialog'), 'accord.sign.yes').click();
}
