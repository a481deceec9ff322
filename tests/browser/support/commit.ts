import type { Person } from './people.ts';
import { text } from './text.ts';

/** Drafts one measure, towards a partner where it is said which, and seals. */
export async function commitMeasure({ page, phase, press }: Person, partner?: string): Promise<void> {
  await phase('commitment');
  await page.locator('.card-cbm .card-main[aria-disabled="false"]').first().click();
  const whom = page
    .locator('.slot .targets, .slot .label', { hasText: /whom|which|all the others/i })
    .first();
  await whom.waitFor();
  // Where there is no choice the page has made it already.
  const seal = page.getByRole('button', { name: text('tray.seal'), exact: true });
  const open = page.locator('.slot .target[aria-pressed="false"]');
  const wanted = partner === undefined ? open : open.filter({ hasText: partner });
  if (await seal.isDisabled()) await wanted.first().click();
  // A pair needs a second.
  if (await seal.isDisabled()) await open.first().click();
  await press('tray.seal');
  await press('tray.seal.yes');
  await page.getByText(text('tray.sealed'), { exact: true }).first().waitFor();
}
