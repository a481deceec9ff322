import { conductOf } from '../../../bots/memory.ts';
import type { Situation } from '../../../bots/situation.ts';
import type { StyleRules } from '../../../bots/style.ts';
import { RECIPROCATOR } from '../../../bots/styles/reciprocator.ts';
import type { SeatId } from '../../../rules/state.ts';
import { playerBy } from '../../botPlayer.ts';
import type { Player } from '../../playSession.ts';

const WEIGHTS = {
  measure: 5,
  /** Less for each CBM that the partner has had from it, older ones counting less. */
  favour: -5,
  contribution: 1.5,
  /** Whatever it is asked to sign. */
  clause: 2,
} as const;

/** Its own CBMs towards these states of late, on average. */
function favoured({ memory, own }: Situation, partners: readonly SeatId[]): number {
  const { towards } = conductOf(memory, own.id);
  return partners.reduce((sum, partner) => sum + (towards[partner] ?? 0), 0) / Math.max(1, partners.length);
}

const RULES: StyleRules = {
  ...RECIPROCATOR,
  diplomacy: {
    ...RECIPROCATOR.diplomacy,
    trustFloor: 0,
    keepsAccords: true,
    offers: [],
    tables: 0,
    likesClause: () => WEIGHTS.clause,
  },
  refuses: (play) =>
    play.kind === 'cyber' || (play.kind === 'ai' && (play.posture !== 'assisted' || play.contribution === 0)),
  likes(play, situation) {
    const helps = play.contribution > 0 ? WEIGHTS.contribution : 0;
    if (play.kind !== 'cbm') return helps;
    return helps + WEIGHTS.measure + WEIGHTS.favour * favoured(situation, play.partners);
  },
  retaliation: () => 0,
};

/**
 * Co-operates whatever the others do: plays CBMs, with everybody in turn, contributes, signs, keeps what it has signed,
 * never strikes back.
 */
export function cooperator(seed: string): Player {
  return playerBy(RULES, seed);
}
