import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import type { Game } from './game.ts';
import { startGame } from './game.ts';

/** One game and one browser for all tests of a file, from before its first test to after its last. */
export function gameAndBrowser(): { readonly game: Game; readonly browser: Browser } {
  let game: Game | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    game = await startGame();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await game?.stop();
  });

  return {
    get game() {
      if (!game) throw new Error('The game has not been started yet');
      return game;
    },
    get browser() {
      if (!browser) throw new Error('The browser has not been started yet');
      return browser;
    },
  };
}
