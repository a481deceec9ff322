import type { SeatIntent } from '../rules/intents.ts';
import { proposalAnswers } from './answers.ts';
import { leaving } from './leaving.ts';
import type { Noise } from './noise.ts';
import { normWishes } from './norms.ts';
import { offering } from './offers.ts';
import { promises, remarks } from './remarks.ts';
import { replies } from './replies.ts';
import type { Situation } from './situation.ts';
import { suggestions } from './suggestions.ts';

/**
 * What the seat wants to do in negotiation, the most pressing first; each by itself is allowed now. Whoever calls does
 * one of them and asks again: each changes what the seat sees, and at some point it wants nothing more.
 */
export function negotiate(situation: Situation, noise: Noise): SeatIntent[] {
  const answers = [
    ...proposalAnswers(situation),
    ...replies(situation),
    ...suggestions(situation),
    ...remarks(situation),
  ];
  if (answers.length > 0) return answers;
  return [
    ...leaving(situation),
    ...offering(situation, noise),
    ...promises(situation),
    ...normWishes(situation, noise),
  ];
}
