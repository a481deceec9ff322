import type { CbmPlay } from '../plays.ts';
import type { Situation } from '../situation.ts';
import { ATTACK_LOSS, meanTrust, rivalryWith, scaled } from '../situation.ts';
import type { Terms } from '../terms.ts';
import { add, noTerms } from '../terms.ts';

type SeatId = CbmPlay['partners'][number];

/** Chance that none of these answers. */
function silent(situation: Situation, partners: readonly SeatId[]): number {
  return partners.reduce((chance, partner) => chance * (1 - situation.answers(partner)), 1);
}

/** Worth of the trust and the calm that an answer of this partner adds to a card. */
function answerWorth(situation: Situation, partner: SeatId, { move }: CbmPlay): number {
  const trust = meanTrust(situation, [partner], move.answered) * situation.trustWorth;
  const calm = -scaled(situation, situation.numbers.tension.answeredPair) * situation.tensionWorth;
  return trust + calm;
}

/** What a shield spares in attacks in its domain, one in ten of them, in the rounds in which it holds. */
function shieldWorth({ numbers, attacks }: Situation): number {
  const spared = -numbers.cyber.success.shield / 10_000;
  return (attacks * numbers.cbm.shieldRounds * spared * ATTACK_LOSS) / 10;
}

/** What a CBM is worth: trust, calm, and the answers that can be expected. */
export function cbmTerms(situation: Situation, play: CbmPlay): Terms {
  const { numbers, trustWorth, tensionWorth } = situation;
  const { move, partners } = play;
  const terms = noTerms();
  add(terms, 'trust', meanTrust(situation, partners, move.trust) * trustWorth);
  add(terms, 'tension', -scaled(situation, numbers.tension.cbmCard) * tensionWorth);
  add(terms, 'answer', numbers.cbm.answeredInfluence * (1 - silent(situation, partners)));
  add(terms, 'safety', shieldWorth(situation));
  for (const partner of partners) {
    const chance = situation.answers(partner);
    const { answeredInfluence } = numbers.cbm;
    add(terms, 'trust', meanTrust(situation, [partner], move.answered) * trustWorth * chance);
    add(terms, 'tension', -scaled(situation, numbers.tension.answeredPair) * tensionWorth * chance);
    // What an answer brings the other side, a rival grudges.
    add(terms, 'rival', (-answeredInfluence * chance * rivalryWith(situation, partner)) / partners.length);
  }
  return terms;
}

/** How much less two CBMs are worth together than apart, where the same answer would serve both. */
export function cbmOverlap(situation: Situation, a: CbmPlay, b: CbmPlay): number {
  const common = a.partners.filter((partner) => b.partners.includes(partner));
  if (common.length === 0) return 0;
  const union = [...a.partners, ...b.partners.filter((partner) => !common.includes(partner))];
  const quiet = silent(situation, union);
  // The only answer of the round comes from one who could answer either card.
  const single = common.reduce((sum, partner) => {
    const rest = union.filter((other) => other !== partner);
    return sum + situation.answers(partner) * silent(situation, rest);
  }, 0);
  const [quietA, quietB] = [silent(situation, a.partners), silent(situation, b.partners)];
  const both = 1 - quietA - quietB + quiet - single;
  const apart = 2 - quietA - quietB;
  const together = 1 - quiet + both;
  const lost = situation.numbers.cbm.answeredInfluence * (apart - together);
  return common.reduce((sum, partner) => {
    const worth = Math.min(answerWorth(situation, partner, a), answerWorth(situation, partner, b));
    return sum + situation.answers(partner) * worth;
  }, lost);
}
