import type { NormId } from '../content/norms.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { TabledNorm, Vote } from '../rules/state.ts';
import { spendable } from './agreeing.ts';
import type { Noise } from './noise.ts';
import type { Situation } from './situation.ts';
import type { Terms } from './terms.ts';
import { largestOf, totalOf } from './terms.ts';
import { sponsorMandate } from './values/mandate.ts';
import { ballotTerms, normTerms } from './values/norm.ts';

/** A norm under this is not worth standing behind. */
const BACKED = 0.3;

/** How much better another norm must be to leave the one that a seat stands behind. */
const BETTER = 0.5;

/** How far whims move a sponsor between norms that are alike to it. */
const WHIM = 1.5;

/** Chance that a norm passes, and what is left of it after each time that it has failed. */
const PASSES = { first: 0.6, again: 0.4 } as const;

/** Capital under which a seat keeps what it has for its cards. */
const KEEPS = 2;

function wantsToTable(situation: Situation, noise: Noise): boolean {
  const { style, view } = situation;
  if (view.own.capital <= KEEPS || spendable(situation) < situation.numbers.norm.cost) return false;
  return sponsorMandate(situation) > 0 || noise('tables') < style.diplomacy.tables;
}

function tabling(situation: Situation, noise: Noise): SeatIntent[] {
  const { view } = situation;
  const open = view.options.norms.table.filter(({ refused }) => refused === null);
  if (open.length === 0 || !wantsToTable(situation, noise)) return [];
  const price = situation.numbers.norm.cost * situation.capitalWorth - sponsorMandate(situation);
  let best: NormId | null = null;
  let most = 0;
  for (const { norm } of open) {
    const passes = PASSES.first * PASSES.again ** (situation.memory.failed[norm] ?? 0);
    const gain = totalOf(normTerms(situation, norm)) + situation.numbers.norm.sponsor;
    const worth = passes * (gain + WHIM * (noise(`norm ${norm}`) - 0.5)) - price;
    if (worth > most) [most, best] = [worth, norm];
  }
  if (!best) return [];
  const term = sponsorMandate(situation) > 0 ? 'mandate' : largestOf(normTerms(situation, best));
  return [{ type: 'table-norm', round: view.round, norm: best, reasons: [{ choice: best, term }] }];
}

function backing(situation: Situation): SeatIntent[] {
  const { view, own } = situation;
  const { back, leave } = view.options.norms;
  const worthOf = (tabled: TabledNorm) => totalOf(ballotTerms(situation, tabled));
  const backed = view.tabled.find(({ norm }) => norm === leave);
  let best: TabledNorm | null = null;
  let most = backed ? worthOf(backed) + BETTER : BACKED;
  for (const tabled of view.tabled) {
    if (!back.includes(tabled.norm) || tabled.sponsor === own.id) continue;
    const worth = worthOf(tabled);
    if (worth > most) [most, best] = [worth, tabled];
  }
  if (!best) return [];
  const [norm, term] = [best.norm, largestOf(ballotTerms(situation, best))];
  return [{ type: 'back-norm', round: view.round, norm, backs: true, reasons: [{ choice: norm, term }] }];
}

/** What the seat wants to do about norms now: table one, or stand behind another's. */
export function normWishes(situation: Situation, noise: Noise): SeatIntent[] {
  const tabled = tabling(situation, noise);
  return tabled.length > 0 ? tabled : backing(situation);
}

/** The seat's vote on the norm that is up, with what it is worth to it; null where it may not vote. */
export function voteOn(situation: Situation): { readonly vote: Vote; readonly terms: Terms } | null {
  const { ballot, options } = situation.view;
  if (!ballot || !options.norms.canVote) return null;
  const terms = ballotTerms(situation, ballot);
  return { vote: totalOf(terms) > 0 ? 'for' : 'against', terms };
}

/** What the seat says of a norm when it is asked. */
export function voicedOn(situation: Situation, norm: NormId): 'support-norm' | 'oppose-norm' {
  return totalOf(normTerms(situation, norm)) > 0 ? 'support-norm' : 'oppose-norm';
}
