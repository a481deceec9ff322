import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { text } from './text.ts';
import { watch } from './watch.ts';

const SHOTS = fileURLToPath(new URL('../shots/', import.meta.url));

const SCREENS = {
  laptop: { width: 1440, height: 900 },
  wide: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const;

export type Screen = keyof typeof SCREENS;

/** A person with a browser of its own; `faults` gathers what went wrong in it. */
export interface Person {
  readonly page: Page;
  readonly faults: readonly string[];
  /** Looks at the screen: keeps a picture, and asks axe-core. */
  look(name: string): Promise<void>;
  press(key: Parameters<typeof text>[0]): Promise<void>;
  /** Waits until the page has come to a phase. */
  phase(name: string): Promise<void>;
  /** Waits until the page is in the next round's briefing, or the session is over: war may end it early. */
  goesOn(): Promise<boolean>;
}

export async function personWith(
  browser: Browser,
  address: string,
  screen: Screen,
  colorScheme: 'light' | 'dark' = 'light',
  reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<Person> {
  const phone = screen === 'phone';
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    colorScheme,
    reducedMotion,
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
  });
  const { faults } = watch(context, address);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await mkdir(SHOTS, { recursive: true });
  return {
    page,
    faults,
    async look(name) {
      await page.screenshot({ path: `${SHOTS}${name}.png` });
      expect.soft(await axeFaults(page), name).toEqual([]);
    },
    press: (key) =>
      page
        .getByRole('button', { name: text(key), exact: true })
        .first()
        .click(),
    async phase(name) {
      await page.locator(`.table-page[data-phase="${name}"]`).waitFor();
    },
    async goesOn() {
      const next = page.locator('.table-page:is([data-phase="briefing"], [data-phase="ended"])');
      await next.waitFor();
      return (await next.getAttribute('data-phase')) === 'briefing';
    },
  };
}

/** Keeps a picture of every page that is open, for whoever wants to know why a test failed. */
export async function lastLook(browser: Browser): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [place, page] of pages.entries()) await page.screenshot({ path: `${SHOTS}failed-${place}.png` });
}
