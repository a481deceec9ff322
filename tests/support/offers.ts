/** What a seat's options allow, read from the options alone: an oracle for what the rules accept. */
import { MOVES } from '../../shared/content/moves.ts';
import type { SeatView } from '../../shared/projection/views.ts';
import { fraction } from '../../shared/rules/random.ts';
import type { Card, Commitment } from '../../shared/rules/state.ts';
import { HOLD } from '../../shared/rules/state.ts';
import type { Player } from '../../shared/simulation/playSession.ts';

/** Whether a card by itself is on offer to a seat that has drafted nothing. */
function offersCard(view: SeatView, { move, posture, targets }: Card): boolean {
  const option = view.options.cards.find((each) => each.move === move);
  if (!option || option.refused !== null) return false;
  const postures: readonly (string | null)[] =
    option.postures.length === 0
      ? [null]
      : option.postures.flatMap((each) => (each.refused === null ? [each.posture] : []));
  const choosable = option.targets.map(({ seat }) => seat);
  const wanted = choosable.length === 0 ? 0 : MOVES[move].aim === 'pair' ? 2 : 1;
  return (
    postures.includes(posture) &&
    targets.length === wanted &&
    new Set(targets).size === wanted &&
    targets.every((target) => choosable.includes(target))
  );
}

/** What a card costs, an AI card in its posture. */
function priceOf(view: SeatView, { move, posture }: Card): number {
  const option = view.options.cards.find((each) => each.move === move);
  return option?.postures.find((each) => each.posture === posture)?.cost ?? option?.cost ?? 0;
}

/** Whether the options of a seat that has drafted nothing allow a commitment. */
export function offers(view: SeatView, { cards, invest, vote }: Commitment): boolean {
  const { options, own } = view;
  const investing = invest === null ? null : options.invest.find((each) => each.invest === invest);
  const cost = cards.reduce((sum, card) => sum + priceOf(view, card), investing?.cost ?? 0);
  return (
    options.canDraft &&
    (vote === undefined || options.norms.canVote) &&
    cards.length + (invest === null ? 0 : 1) <= 2 &&
    new Set(cards.map(({ move }) => move)).size === cards.length &&
    cards.filter(({ move }) => move.startsWith('cyber-')).length <= 1 &&
    cards.every((card) => offersCard(view, card)) &&
    (invest === null || investing?.refused === null) &&
    cost <= own.capital
  );
}

export type Dice = (purpose: string) => number;

/** One of a list, alike in whatever order the list comes. */
export function pick<T>(dice: Dice, purpose: string, list: readonly T[]): T | undefined {
  const sorted = list.map((item) => ({ item, key: JSON.stringify(item) }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted[Math.floor(dice(purpose) * sorted.length)]?.item;
}

function anyCard(view: SeatView, dice: Dice, nth: number): Card | null {
  const option = pick(
    dice,
    `card ${nth}`,
    view.options.cards.map(({ move }) => move),
  );
  const found = view.options.cards.find(({ move }) => move === option);
  if (!found) return null;
  const postures = found.postures.flatMap((each) => (each.refused === null ? [each.posture] : []));
  const seats = found.targets.map(({ seat }) => seat).toSorted();
  const first = pick(dice, `first ${nth}`, seats);
  const second = pick(
    dice,
    `second ${nth}`,
    seats.filter((seat) => seat !== first),
  );
  const aims: Record<string, (string | undefined)[]> = { one: [first], pair: [first, second] };
  return {
    move: found.move,
    posture: pick(dice, `posture ${nth}`, postures) ?? null,
    targets: (aims[MOVES[found.move].aim] ?? []).flatMap((seat) => seat ?? []),
  };
}

/** A CBM of the incident's domain: what helps the table. */
function helpingCard(view: SeatView, dice: Dice): Card | null {
  const option = view.options.cards.find(({ move }) => move === `cbm-${view.agenda[0]}`);
  if (!option) return null;
  const seats = option.targets.map(({ seat }) => seat).toSorted();
  const first = pick(dice, 'helped', seats);
  const second = pick(
    dice,
    'helped too',
    seats.filter((seat) => seat !== first),
  );
  const { aim } = MOVES[option.move];
  const targets = aim === 'all' ? [] : aim === 'pair' ? [first, second] : [first];
  return { move: option.move, posture: null, targets: targets.flatMap((seat) => seat ?? []) };
}

/** With a vote where a norm is up; more are for it than against it, and some abstain. */
function voting(view: SeatView, dice: Dice, commitment: Commitment): Commitment {
  if (!view.options.norms.canVote) return commitment;
  const cast = dice('vote');
  return cast < 0.2 ? commitment : { ...commitment, vote: cast < 0.75 ? 'for' : 'against' };
}

/**
 * Some commitment that is on offer: the first of a few thrown together that fits.
 * @param calm how often one of the cards helps with the incident, 0–1
 */
export function anyCommitment(view: SeatView, dice: Dice, calm = 0): Commitment {
  const helping = dice('calm') < calm ? helpingCard(view, dice) : null;
  for (let nth = 0; nth < 8; nth++) {
    const one = helping ?? anyCard(view, dice, 2 * nth);
    const other = anyCard(view, dice, 2 * nth + 1);
    const kind = dice(`kind ${nth}`);
    const invest = kind < 0.15 ? 'cyber' : kind < 0.3 ? 'institutions' : null;
    const cards = [one, kind > 0.3 ? other : null].flatMap((card) => card ?? []);
    const commitment: Commitment = { cards, invest };
    if (offers(view, commitment)) return voting(view, dice, commitment);
  }
  return voting(view, dice, HOLD);
}

export function diceOf(seed: string, round: number, seat: string): Dice {
  return (purpose) => fraction(seed, { round, step: 'casual', purpose, seat });
}

/** Plays anything that is on offer; the same seed plays the same, in whatever order the seats sit. */
export function casualPlayer(seed: string, calm = 0): Player {
  return (view) => {
    if (!view.options.canDraft) return [];
    const { round, own } = view;
    const commitment = anyCommitment(view, diceOf(seed, round, own.seat), calm);
    return [
      { type: 'draft', round, commitment },
      { type: 'seal', round },
    ];
  };
}
