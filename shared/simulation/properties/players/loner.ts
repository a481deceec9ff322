import type { StyleRules } from '../../../bots/style.ts';
import { OPPORTUNIST } from '../../../bots/styles/opportunist.ts';
import type { SeatIntent } from '../../../rules/intents.ts';
import { playerBy } from '../../botPlayer.ts';
import type { Player } from '../../playSession.ts';

/** It would rather not be caught. */
const SHY = -4.3;

/** Strikes only where it would be named less often than this; 0–1. */
const DARES = 0.35;

const RULES: StyleRules = {
  ...OPPORTUNIST,
  rivalry: { leader: 0.3, others: 0.1 },
  duty: 0,
  refuses: (play) => play.kind === 'cbm' || (play.kind === 'cyber' && play.named >= DARES),
  likes: (play) => (play.kind === 'cyber' ? SHY : 0),
};

function isOwnBusiness({ type }: SeatIntent): boolean {
  return type === 'draft' || type === 'seal' || type === 'reopen' || type === 'ready';
}

/** Plays alone: no CBM, no accord, no norm, no word, no help that is meant as help; AI and cyber where they pay. */
export function loner(seed: string): Player {
  const player = playerBy(RULES, seed);
  return (view, seen) => player(view, seen).filter(isOwnBusiness);
}
