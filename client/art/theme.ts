import type { Kind } from '../../shared/content/moves.ts';
import tokens from './tokens.json' with { type: 'json' };

/** Day and night. */
export type Theme = 'paper' | 'evening';

/** The name of a colour, as in `--sheet-2`. */
export type ColourName = keyof typeof tokens.color.paper;
export type Colours = Readonly<Record<ColourName, string>>;

function coloursOf(theme: Theme): Colours {
  const entries = Object.entries(tokens.color[theme]).map(([name, colour]) => [name, colour.value]);
  return Object.fromEntries(entries) as Colours;
}

/** Every colour of both themes by its name. */
export const COLOURS: Readonly<Record<Theme, Colours>> = {
  paper: coloursOf('paper'),
  evening: coloursOf('evening'),
};

/** Colours that are the same by day and by night. */
export const CONSTANT = tokens.color.constant;

/** Ivory, in which emblems are drawn on their enamel. */
export const EMBLEM_INK = '#F6EFDD';

/** How a range of trust is drawn. Lengths are CSS px at width ×1. */
export interface TrustBand {
  readonly id: 'hostile' | 'wary' | 'guarded' | 'warm' | 'close';
  readonly from: number;
  readonly to: number;
  readonly colour: ColourName;
  readonly width: number;
  /** Length of dash and gap; null is an unbroken line. */
  readonly dash: readonly number[] | null;
  readonly cap: 'round' | 'butt';
  /** With a light core: a double line. */
  readonly double: boolean;
}

/** Five bands from hostile to close. */
export const TRUST_BANDS = tokens.trustBands as unknown as readonly [TrustBand, ...TrustBand[]];

/** The width of the light core of the double line. */
export const CORE_WIDTH = 1.3;

/** The band that a trust of 0–100 falls into. */
export function trustBand(trust: number): TrustBand {
  const whole = Math.round(trust);
  return TRUST_BANDS.findLast((band) => whole >= band.from) ?? TRUST_BANDS[0];
}

/** Colour, soft colour and shape of each kind of move. */
export const KIND_LOOK = tokens.kind as Readonly<
  Record<
    Kind,
    { colour: ColourName; soft: ColourName; shape: 'triangle' | 'hexagon' | 'circle'; icon: string }
  >
>;

/** Radii of the board in R, its outer rim. */
export const BOARD = tokens.board;

/** Milliseconds by name. */
export const DURATION = tokens.motion.duration;

/** Font families; `display` for names and numerals, `text` for everything else. */
export const FONT = { display: tokens.font.display.family, text: tokens.font.text.family } as const;
