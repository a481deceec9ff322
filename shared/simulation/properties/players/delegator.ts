import type { StyleRules } from '../../../bots/style.ts';
import { RECIPROCATOR } from '../../../bots/styles/reciprocator.ts';
import { playerBy } from '../../botPlayer.ts';
import type { Player } from '../../playSession.ts';

/** More than any other card is worth. */
const DELEGATES = 30;

const RULES: StyleRules = {
  ...RECIPROCATOR,
  diplomacy: { ...RECIPROCATOR.diplomacy, habits: { posture: 'delegated', cyber: 0 } },
  refuses: (play) => play.kind === 'cyber',
  likes: (play) => (play.kind === 'ai' && play.posture === 'delegated' ? DELEGATES : 0),
  likesInvesting: () => 0,
  retaliation: () => 0,
};

/** Leaves every decision to a machine that it can pay for, shielded or not. */
export function delegator(seed: string): Player {
  return playerBy(RULES, seed);
}
