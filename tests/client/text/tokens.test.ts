import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS } from '../../../client/art/theme.ts';

const css = readFileSync(new URL('../../../client/style/tokens.css', import.meta.url), 'utf8');

/** The custom properties of each block of the style sheet, in the file's order. */
const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body]) =>
  Object.fromEntries(
    [...(body ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/gi)].map(([, name, value]) => [name, value]),
  ),
);

test('the page and the drawings have the same colours', () => {
  const hex = (colours: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(colours)
        .filter(([, value]) => value.startsWith('#'))
        .map(([name, value]) => [name, value.toLowerCase()]),
    );
  expect(blocks[0]).toEqual(hex(COLOURS.paper));
  expect(blocks[1]).toEqual(hex(COLOURS.evening));
  expect(blocks[2]).toEqual(hex(COLOURS.evening));
});
