import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableMarkup } from '../../../client/art/chart.ts';
import { coastLines } from '../../../client/art/coast.ts';
import { EMBLEMS, roundel } from '../../../client/art/emblems.ts';
import { REGULAR } from '../../../client/art/icons/regular.ts';
import type { IconName } from '../../../client/art/icons.ts';
import { icon } from '../../../client/art/icons.ts';
import { tablePicture } from '../../../client/art/tablePicture.ts';
import { COLOURS, trustBand } from '../../../client/art/theme.ts';

const scenarios = readdirSync('assets/scenarios').filter((name) => name.endsWith('.json'));
const emblemsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(`assets/scenarios/${file}`, 'utf8')) as { seats: { emblem: string }[] }).seats.map(
    ({ emblem }) => emblem,
  );

describe('trust bands', () => {
  it.each([
    [0, 'hostile'],
    [19, 'hostile'],
    [20, 'wary'],
    [39, 'wary'],
    [40, 'guarded'],
    [59, 'guarded'],
    [60, 'warm'],
    [79, 'warm'],
    [80, 'close'],
    [100, 'close'],
  ])('%i is %s', (trust, band) => {
    expect(trustBand(trust).id).toBe(band);
  });
});

describe('emblems', () => {
  it.each(scenarios)('%s names only shipped ones', (file) => {
    for (const emblem of emblemsOf(file)) {
      expect(EMBLEMS).toHaveProperty(emblem);
    }
  });

  it('ships exactly the files of assets/emblems', () => {
    const files = readdirSync('assets/emblems').filter((name) => name.endsWith('.svg'));
    expect(Object.keys(EMBLEMS).sort()).toEqual(files.map((name) => name.replace('.svg', '')).sort());
  });

  it('draws a mark for an unknown one, and never what an odd colour says', () => {
    expect(roundel('nowhere', '"/><script>')).not.toContain('script');
  });
});

describe('chart', () => {
  it('is the same for the same seed, and another for another', () => {
    const spec = { seats: 6, theme: 'paper', radius: 300 } as const;
    const first = tableMarkup({ ...spec, seed: 'a' });
    expect(tableMarkup({ ...spec, seed: 'a' })).toBe(first);
    expect(tableMarkup({ ...spec, seed: 'b' })).not.toBe(first);
  });

  it.each([3, 4, 5, 6, 7, 8])(
    'has a coast before each of %i seats and calm water under the coin',
    (seats) => {
      const coast = coastLines(seats, 'archipelago')[3] ?? [];
      const points = coast.flat(2);
      for (let place = 0; place < seats; place++) {
        const angle = ((90 + (360 * place) / seats) * Math.PI) / 180;
        const near = points.some(
          ([x, y]) => Math.hypot(x - 0.8 * Math.cos(angle), y - 0.8 * Math.sin(angle)) < 0.2,
        );
        expect(near).toBe(true);
      }
      expect(points.every(([x, y]) => Math.hypot(x, y) > 0.345)).toBe(true);
    },
  );
});

describe('icons', () => {
  it.each(Object.keys(REGULAR) as IconName[])('%s is drawn in the colour of the text', (name) => {
    for (const weight of ['regular', 'bold', 'fill'] as const) {
      expect(icon(name, weight)).toMatch(/^<svg [^>]*fill="currentColor"[^>]*><path/);
    }
  });
});

describe('theme', () => {
  it('gives both themes the same names', () => {
    expect(Object.keys(COLOURS.paper)).toEqual(Object.keys(COLOURS.evening));
  });

  it('draws a whole table without a page', () => {
    const seats = [3, 4, 5].map(() => ({ emblem: 'pine', enamel: '#23644F' }));
    const svg = tablePicture({ seed: 'x', theme: 'evening', seats, tension: 35, ladder: 1, labels: null });
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
