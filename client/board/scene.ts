import type { Drawing } from '../art/drawing.ts';
import { COLOURS, type Colours, type Theme } from '../art/theme.ts';
import type { BoardLayout } from './geometry.ts';
import type { BoardLabels, BoardPicture, BoardSettings } from './picture.ts';

/** All that drawing the board at rest depends on. */
export interface Scene {
  readonly picture: BoardPicture;
  readonly layout: BoardLayout;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly labels: BoardLabels;
  /** Halves of lines that are left out because a cue is drawing them; see `halfName`. */
  readonly omitted: ReadonlySet<string>;
}

/** One picture on the board. */
export interface Piece {
  /** Stable over redraws, so that a cue can move it. */
  readonly id: string;
  readonly drawing: Drawing;
  /** Where the drawing's origin lies. Canvas px. */
  readonly x: number;
  readonly y: number;
  /** Higher is nearer to the eye. */
  readonly depth: number;
}

/** What lies over what. */
export const DEPTH = {
  table: 0,
  otherLines: 10,
  ownLines: 11,
  ribbon: 14,
  plaque: 16,
  dial: 20,
  ladder: 21,
  coin: 22,
  tile: 30,
  knob: 40,
  veil: 45,
  plate: 50,
  effect: 60,
  raised: 80,
  callout: 90,
} as const;

/** No halves left out. One set, so that it equals itself from scene to scene. */
export const NOTHING: ReadonlySet<string> = new Set();

/** The scene that shows this picture. */
export function sceneOf(
  picture: BoardPicture,
  settings: BoardSettings,
  layout: BoardLayout,
  omitted: ReadonlySet<string> = NOTHING,
): Scene {
  const { theme, labels } = settings;
  return { picture, layout, theme, colours: COLOURS[theme], labels, omitted };
}

/** Names the half that shows how far `from` trusts `toward`. */
export function halfName(from: number, toward: number): string {
  return `${from}>${toward}`;
}
