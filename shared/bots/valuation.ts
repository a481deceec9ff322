import type { Play } from './plays.ts';
import type { Situation } from './situation.ts';
import type { Terms } from './terms.ts';
import { add, totalOf } from './terms.ts';
import { aiTerms, shieldedHazard } from './values/ai.ts';
import { cbmOverlap, cbmTerms } from './values/cbm.ts';
import { cyberTerms } from './values/cyber.ts';
import { addIncident, incidentOverlap } from './values/incident.ts';
import { cardMandate } from './values/mandate.ts';
import { againstWord } from './values/word.ts';

/** A card with its worth. */
export interface Valued {
  readonly play: Play;
  readonly terms: Terms;
  /** Worth in points of influence, by itself. */
  readonly worth: number;
  /** The same for an AI card beside a CBM of the seat's own in its domain; null for other cards. */
  readonly shielded: { readonly terms: Terms; readonly worth: number } | null;
}

function complete(situation: Situation, play: Play, terms: Terms, whim: number): number {
  addIncident(terms, situation, play.contribution);
  add(terms, 'mandate', cardMandate(situation, play));
  add(terms, 'likes', situation.style.likes(play, situation));
  add(terms, 'accord', -againstWord(situation, play));
  return totalOf(terms) + whim - play.cost * situation.capitalWorth;
}

/** The common rule. @param whim added to the worth, so that equals are not always chosen in the same order */
export function valuedAs(situation: Situation, play: Play, whim: number): Valued {
  switch (play.kind) {
    case 'cyber': {
      const terms = cyberTerms(situation, play);
      return { play, terms, worth: complete(situation, play, terms, whim), shielded: null };
    }
    case 'cbm': {
      const terms = cbmTerms(situation, play);
      return { play, terms, worth: complete(situation, play, terms, whim), shielded: null };
    }
    case 'ai': {
      const valued = (hazard: number) => {
        const shielded = { ...play, hazard };
        const terms = aiTerms(situation, shielded, hazard);
        return { terms, worth: complete(situation, shielded, terms, whim) };
      };
      const alone = valued(play.hazard);
      const halved = Math.min(play.hazard, shieldedHazard(situation, play));
      return { play, ...alone, shielded: halved < play.hazard ? valued(halved) : alone };
    }
  }
}

/** Whether the first card's CBM shields the second's AI. */
export function shields(a: Play, b: Play): boolean {
  return a.kind === 'cbm' && b.kind === 'ai' && a.move.domain === b.move.domain;
}

/** Worth of two cards played together: a shield adds, and what both would bring counts once. */
export function worthTogether(situation: Situation, a: Valued, b: Valued): number {
  const worthA = shields(b.play, a.play) ? (a.shielded?.worth ?? a.worth) : a.worth;
  const worthB = shields(a.play, b.play) ? (b.shielded?.worth ?? b.worth) : b.worth;
  const both = incidentOverlap(situation, a.play.contribution, b.play.contribution);
  const answers = a.play.kind === 'cbm' && b.play.kind === 'cbm' ? cbmOverlap(situation, a.play, b.play) : 0;
  return worthA + worthB - both - answers;
}
