/**
 * READ FIRST. The seven properties that the numbers of the rules must give. What is played to see them are the
 * experiments; a game adds to an experiment's sums; a property reads a figure from them and has a bound for it.
 *
 *   occasion              the scenarios and lengths on which the rules promise something
 *   experiments/          who sits at the table, and what is counted; players/ are those that only measure
 *   properties/           what is read and its bounds; a figure is a property on an occasion
 *   plan, work            the games that this takes, cut into pieces that threads can share
 */

import { DEFECTION } from './properties/defection.ts';
import { EVENNESS } from './properties/evenness.ts';
import { INSPECTION } from './properties/inspection.ts';
import { SUSPENSE } from './properties/suspense.ts';
import { VARIETY } from './properties/variety.ts';
import { WAR } from './properties/war.ts';
import { WEAKNESS } from './properties/weakness.ts';
import type { Property } from './property.ts';

/** In the rules' order. */
export const PROPERTIES: readonly Property[] = [
  ...WAR,
  ...DEFECTION,
  ...EVENNESS,
  ...VARIETY,
  ...INSPECTION,
  ...WEAKNESS,
  ...SUSPENSE,
];
