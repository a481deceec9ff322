import { describe, expect, it } from 'vitest';
import { Composer } from '../../../client/board/compose.ts';
import { layoutBoard } from '../../../client/board/geometry.ts';
import type { BoardPicture, BoardSettings } from '../../../client/board/picture.ts';
import { sceneOf } from '../../../client/board/scene.ts';
import { boardSvg } from '../../../client/board/views/boardSvg.ts';
import { DOMAINS } from '../../../shared/content/domains.ts';
import { NORM_IDS } from '../../../shared/content/norms.ts';

const settings: BoardSettings = {
  theme: 'paper',
  reducedMotion: false,
  speed: 1,
  labels: {
    you: 'you',
    bot: 'Bot',
    nobody: 'Empty',
    influence: 'infl.',
    peace: 'Peace',
    conflict: 'Conflict',
    named: 'Named',
    notNamed: 'Not named',
    broken: 'Broken',
    leaked: 'Leaked',
    norms: Object.fromEntries(NORM_IDS.map((norm) => [norm, norm])) as BoardSettings['labels']['norms'],
    domains: Object.fromEntries(
      DOMAINS.map((domain) => [domain, domain]),
    ) as BoardSettings['labels']['domains'],
  },
};

function pictureOf(seats: number): BoardPicture {
  return {
    seats: Array.from({ length: seats }, (_, place) => ({
      id: `seat-${place}`,
      name: `Seat ${place}`,
      emblem: 'sail',
      enamel: '#1F4E79',
      influence: 10,
      meanTrust: 50,
      holder: 'people',
      connected: true,
      mark: null,
    })),
    trust: Array.from({ length: seats }, () => Array.from({ length: seats }, () => 50)),
    own: 0,
    focus: 0,
    agenda: [{ domain: 'digital', incident: true }],
    accords: [],
    norms: [],
    tension: 35,
    ladder: 1,
    chart: 'test',
  };
}

const at = (picture: BoardPicture, width = 800, height = 748) =>
  sceneOf(picture, settings, layoutBoard(width, height, picture.seats.length));

describe('what redraws when', () => {
  it('draws nothing anew for an equal picture', () => {
    const composer = new Composer();
    const first = composer.pieces(at(pictureOf(6)));
    const second = composer.pieces(at(pictureOf(6)));
    // Every piece is the very same; omitted halves are a new but equal set in each scene.
    const redrawn = second.filter((piece, index) => piece !== first[index]).map(({ id }) => id);
    expect(redrawn).toEqual([]);
  });

  it.each<[string, Partial<BoardPicture>, string[]]>([
    ['tension', { tension: 40 }, ['dial']],
    ['ladder', { ladder: 2 }, ['ladder']],
    ['agenda', { agenda: [{ domain: 'economic', incident: false }] }, ['tile:0']],
  ])('redraws for %s only what shows it', (_, change, expected) => {
    const composer = new Composer();
    const first = composer.pieces(at(pictureOf(6)));
    const second = composer.pieces(at({ ...pictureOf(6), ...change }));
    expect(second.filter((piece, index) => piece !== first[index]).map(({ id }) => id)).toEqual(expected);
  });
});

describe('pieces', () => {
  it.each([3, 4, 5, 6, 7, 8])('has a plate for each of %i seats and no piece twice', (seats) => {
    for (const [width, height] of [
      [800, 748],
      [390, 304],
    ] as const) {
      const ids = new Composer().pieces(at(pictureOf(seats), width, height)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.startsWith('plate:'))).toHaveLength(seats);
      expect(ids.filter((id) => id.startsWith('knob:'))).toHaveLength(seats - 1);
    }
  });

  it('escapes names, which come from outside', () => {
    const picture = pictureOf(3);
    const [first, ...rest] = picture.seats;
    const seats = first
      ? [{ ...first, name: '<img src=x onerror=alert(1)>', emblem: '"><script>', enamel: 'red"' }, ...rest]
      : rest;
    const svg = boardSvg(new Composer().pieces(at({ ...picture, seats })), 800, 748);
    expect(svg).not.toMatch(/<img|<script|red"/);
    expect(svg).toContain('&lt;img');
  });
});
