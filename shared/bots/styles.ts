import type { Style } from '../content/styles.ts';
import type { StyleRules } from './style.ts';
import { HAWK } from './styles/hawk.ts';
import { INSTITUTIONALIST } from './styles/institutionalist.ts';
import { MODERNISER } from './styles/moderniser.ts';
import { NORM_ENTREPRENEUR } from './styles/norm-entrepreneur.ts';
import { OPPORTUNIST } from './styles/opportunist.ts';
import { RECIPROCATOR } from './styles/reciprocator.ts';

/** The rules of each style; each file is readable on its own. */
export const STYLE_RULES: Readonly<Record<Style, StyleRules>> = {
  reciprocator: RECIPROCATOR,
  hawk: HAWK,
  institutionalist: INSTITUTIONALIST,
  'norm-entrepreneur': NORM_ENTREPRENEUR,
  opportunist: OPPORTUNIST,
  moderniser: MODERNISER,
};
