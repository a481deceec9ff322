import { completePart, targetsNeeded } from '../../client/model/draft.ts';
import type { SeatRequest } from '../../shared/protocol/messages.ts';
import type { Commitment } from '../../shared/rules/state.ts';
import { INVESTMENTS } from '../../shared/rules/state.ts';
import type { Chance } from './chance.ts';
import type { Journal } from './journal.ts';
import { keyOfDraft, keyOfRequest } from './journal.ts';
import { EIGHT, type HeadlessSeat } from './seats.ts';

/** The one who never seals, so that no commitment opens before the desk says so. */
const NEVER_SEALS = EIGHT[0];

/** What a seat does at a table where everything may be cut off at any moment. */
export class Player {
  readonly #seat: HeadlessSeat & { readonly seat: string };
  readonly #journal: Journal;
  readonly #chance: Chance;
  readonly #newWord: () => number;
  /** Drafts of this round that were tried, so that none comes twice. */
  readonly #drafted = new Set<string>();

  constructor(seat: HeadlessSeat, journal: Journal, chance: Chance, newWord: () => number) {
    if (seat.seat === null) throw new Error('A desk plays no seat');
    this.#seat = { ...seat, seat: seat.seat };
    this.#journal = journal;
    this.#chance = chance;
    this.#newWord = newWord;
  }

  /** One thing that fits the phase; resolves when it was answered. */
  async act(): Promise<void> {
    const view = this.#seat.link.model.truth.value;
    if (!view || view.phase === 'seating' || view.phase === 'ended') return;
    if (view.phase === 'commitment') return this.#commit(view.round);
    const offers = view.phase === 'negotiation' && this.#chance.below(4) === 0;
    await this.#ask(offers ? this.#offer(view.round) : this.#words(view.round));
  }

  async #ask(request: SeatRequest): Promise<void> {
    const { link, seat } = this.#seat;
    await this.#journal.follow(keyOfRequest(seat, request), link.model.asker.intent(request));
  }

  #words(round: number): SeatRequest {
    const others = EIGHT.filter((id) => id !== this.#seat.seat);
    const to = this.#chance.below(2) === 0 ? others : [this.#chance.pick(others)];
    const text = `Word ${this.#newWord()} of ${this.#seat.seat}`;
    return { type: 'say', round, to, saying: { kind: 'words', text, promise: false } };
  }

  #offer(round: number): SeatRequest {
    const { seat } = this.#seat;
    const other = this.#chance.pick(EIGHT.filter((id) => id !== seat));
    const parties = EIGHT.filter((id) => id === seat || id === other);
    const clauses = [{ kind: 'cbm-pledge' }] as const;
    const terms = { parties, clauses, rounds: 1 + this.#chance.below(4), secret: false };
    return { type: 'propose', round, terms, amends: null };
  }

  async #commit(round: number): Promise<void> {
    const { link, seat } = this.#seat;
    const { options, drafting, truth } = link.model;
    const sealed = truth.value?.seats.find(({ id }) => id === seat)?.sealed === true;
    if (sealed || (seat !== NEVER_SEALS && this.#chance.below(8) === 0))
      return this.#ask({ type: sealed ? 'reopen' : 'seal', round });
    if (options.value?.canDraft !== true) return;
    const draft = this.#newDraft(round);
    if (draft === null) return;
    this.#journal.changed(keyOfDraft(seat, round, completePart(draft)));
    drafting.change(draft);
    await drafting.flush();
  }

  /** A draft that this seat has not tried in this round; null where none was found. */
  #newDraft(round: number): Commitment | null {
    const cards = this.#seat.link.model.options.value?.cards ?? [];
    for (let tries = 0; tries < 20 && cards.length > 0; tries++) {
      const card = this.#chance.pick(cards);
      const needed = targetsNeeded(card.move);
      const targets = card.targets.slice(this.#chance.below(4)).slice(0, needed);
      const posture = card.move.startsWith('ai') ? ('assisted' as const) : null;
      const invest = this.#chance.pick([null, ...INVESTMENTS]);
      const plan = {
        cards: [{ move: card.move, posture, targets: targets.map((target) => target.seat) }],
        invest,
      };
      const key = `${round} ${JSON.stringify(plan)}`;
      if (targets.length < needed || this.#drafted.has(key)) continue;
      this.#drafted.add(key);
      return plan;
    }
    return null;
  }
}
