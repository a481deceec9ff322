/**
 * READ FIRST. A bot sees what its seat sees and nothing else: the view, with the odds that the server works out for
 * that seat, and what it remembers of the events its seat was shown.
 *
 *   memory                  what is kept of those events
 *   situation, expectations what the round looks like from the seat, and what the others are likely to do
 *   plays, values/          every card it could play, and what each is worth (the common rule)
 *   choose                  the best that it can pay for
 *   negotiate               what it does in talks: answers, offers (amending, suggestions), leaving, norms
 *   speaking                what it says of that, and to people: replies, remarks; values/word minds what it has said
 *   styles/                 how each style departs from the common rule
 */
import type { Style } from '../content/styles.ts';
import { optionsOf } from '../projection/options.ts';
import type { SeatView } from '../projection/views.ts';
import type { SeatIntent } from '../rules/intents.ts';
import type { Vote } from '../rules/state.ts';
import { HOLD } from '../rules/state.ts';
import { choose } from './choose.ts';
import type { BotMemory } from './memory.ts';
import { negotiate } from './negotiate.ts';
import type { Noise } from './noise.ts';
import { voteOn } from './norms.ts';
import type { Situation } from './situation.ts';
import { situationOf } from './situation.ts';
import type { StyleRules } from './style.ts';
import { STYLE_RULES } from './styles.ts';

export type { BotMemory } from './memory.ts';
export { NO_MEMORY, remember } from './memory.ts';
export type { Noise } from './noise.ts';

function isEmpty({ own: { draft } }: SeatView): boolean {
  return draft.cards.length === 0 && draft.invest === null;
}

/** The view with nothing drafted: a bot plans its round as a whole. */
function afresh(view: SeatView): SeatView {
  if (isEmpty(view)) return view;
  const known = { ...view, own: { ...view.own, draft: HOLD } };
  return { ...known, options: optionsOf(known) };
}

function commit(
  view: SeatView,
  memory: BotMemory,
  style: StyleRules,
  noise: Noise,
  voteIn: (situation: Situation) => Vote | undefined,
): SeatIntent[] {
  const { round } = view;
  const situation = situationOf(afresh(view), memory, style);
  const { commitment, reasons } = choose(situation, noise);
  const vote = voteIn(situation);
  return [
    { type: 'draft', round, commitment: vote ? { ...commitment, vote } : commitment, reasons },
    { type: 'seal', round },
  ];
}

/**
 * What a bot of this style wants to do now; nothing where it has nothing to do. In commitment all of it, in this order.
 * In negotiation the first of it that is accepted: then it is asked again, as each act changes what it sees. A last
 * signature may be refused for what only others know (their limit, their capital); then the next in the list is its wish.
 * @param noise whims in 0–1, keyed by their purpose: the same table, round, seat and purpose give the same
 */
export function botIntents(view: SeatView, memory: BotMemory, style: Style, noise: Noise): SeatIntent[] {
  return intentsBy(view, memory, STYLE_RULES[style], noise);
}

/** The same for one that goes by rules of its own. */
export function intentsBy(view: SeatView, memory: BotMemory, rules: StyleRules, noise: Noise): SeatIntent[] {
  if (view.phase === 'negotiation') return negotiate(situationOf(view, memory, rules), noise);
  return view.options.canDraft
    ? commit(view, memory, rules, noise, (situation) => voteOn(situation)?.vote)
    : [];
}

/**
 * A stand-in plays a reciprocator's cards for an absent delegation, and does not bind it beyond the round: what its
 * accords oblige it to comes first, it invests nothing, and abstains.
 */
const STAND_IN: StyleRules = {
  ...STYLE_RULES.reciprocator,
  likesInvesting: () => Number.NEGATIVE_INFINITY,
};

/** What a stand-in wants to do now. What the delegation itself has drafted, its vote too, it leaves as it is. */
export function standInIntents(view: SeatView, memory: BotMemory, noise: Noise): SeatIntent[] {
  if (!view.options.canDraft) return [];
  return isEmpty(view)
    ? commit(view, memory, STAND_IN, noise, () => view.own.draft.vote)
    : [{ type: 'seal', round: view.round }];
}
