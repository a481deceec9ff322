import type { BotMemory } from '../../../bots/player.ts';
import { NO_MEMORY, remember } from '../../../bots/player.ts';
import type { Style } from '../../../content/styles.ts';
import { seenEvents } from '../../../projection/redaction.ts';
import type { SeatView } from '../../../projection/views.ts';
import type { SeatIntent } from '../../../rules/intents.ts';
import { fraction, lots } from '../../../rules/random.ts';
import type { Commitment, SeatId, TableState } from '../../../rules/state.ts';
import { decide, evolveAll, isRejection } from '../../../rules/table.ts';
import { botPlayer } from '../../botPlayer.ts';
import type { Player, Position } from '../../playSession.ts';
import { playOn } from '../../playSession.ts';
import { commitmentsOf } from '../../randomPlayer.ts';
import { standingOf } from '../wins.ts';

/** How widely and how deeply it searches: after each heat of roll-outs the better half of the candidates goes on. */
const SEARCH = { candidates: 16, heats: [2, 2, 2] } as const;

/** What it takes for granted of the table. */
export interface Truth {
  /** How everybody plays the rest of the session, the searcher too. */
  readonly styles: ReadonlyMap<SeatId, Style>;
  /** Where the session stands. */
  position(): Position;
}

/** What is chosen, whoever it is aimed at. */
function shapeOf({ cards, invest }: Commitment): string {
  return [...cards.map(({ move, posture }) => `${move} ${posture}`), invest ?? ''].join();
}

/** Legal commitments drawn by lot; those that differ in their targets alone have one lot together. */
function candidatesOf(view: SeatView, seed: string): Commitment[] {
  const { round, own } = view;
  const key = { round, step: 'search', seat: own.seat };
  const byShape = new Map<string, Commitment[]>();
  for (const commitment of commitmentsOf(view)) {
    const shape = shapeOf(commitment);
    byShape.set(shape, [...(byShape.get(shape) ?? []), commitment]);
  }
  return lots(seed, { ...key, purpose: 'candidates' }, [...byShape.keys()])
    .slice(0, SEARCH.candidates)
    .flatMap((shape) => {
      const alike = byShape.get(shape) ?? [];
      const drawn = fraction(seed, { ...key, purpose: 'aim', target: shape });
      return alike[Math.floor(drawn * alike.length)] ?? [];
    });
}

/** What each seat remembers at this point. */
function memoriesOf({ log }: Position, seats: Iterable<SeatId>): ReadonlyMap<SeatId, BotMemory> {
  return new Map(
    [...seats].map((seat) => [seat, remember(NO_MEMORY, seenEvents(log, { kind: 'seat', seat }))]),
  );
}

/** The same table after a seat has sealed this commitment. @throws where it is refused */
function sealed(state: TableState, seat: SeatId, commitment: Commitment): TableState {
  const { round } = state;
  const intents: SeatIntent[] = [
    { type: 'draft', round, commitment },
    { type: 'seal', round },
  ];
  return intents.reduce((now, intent) => {
    const judged = decide(now, intent, { actor: { kind: 'bot', seat }, now: 0 });
    if (isRejection(judged)) throw new Error(`${intent.type} refused: ${judged.code}`);
    return evolveAll(now, judged);
  }, state);
}

/** The commitment with the best mean score of its seat, when bots play the rest of the session with other luck. */
function bestOf(view: SeatView, { styles, position }: Truth, seed: string): Commitment | null {
  const { seat } = view.own;
  const { state } = position();
  const memories = memoriesOf(position(), styles.keys());
  const scoreOf = (commitment: Commitment, luck: number): number => {
    const lucky = `${seed}/${view.round}/${luck}`;
    const players = new Map(
      [...styles].map(([id, style]) => [id, botPlayer(style, lucky, memories.get(id))] as const),
    );
    const from = { state: sealed({ ...state, seed: lucky }, seat, commitment), log: [] };
    const { outcome } = playOn(from, players).state;
    return outcome ? standingOf(outcome, seat).score : 0;
  };
  let running = candidatesOf(view, seed).map((commitment) => ({ commitment, sum: 0 }));
  let luck = 0;
  for (const rollOuts of SEARCH.heats) {
    for (const end = luck + rollOuts; luck < end; luck++)
      for (const each of running) each.sum += scoreOf(each.commitment, luck);
    running = running.toSorted((a, b) => b.sum - a.sum).slice(0, Math.ceil(running.length / 2));
  }
  return running[0]?.commitment ?? null;
}

/**
 * Answers the others as well as it can find by trying. It looks at the whole truth, which no player may: it is for
 * measuring what the cards are worth. It negotiates and votes as a bot of its style.
 */
export function searcher(style: Style, seed: string, truth: Truth): Player {
  const bot = botPlayer(style, seed);
  return (view, seen) =>
    bot(view, seen).map((intent) => {
      if (intent.type !== 'draft') return intent;
      const best = bestOf(view, truth, seed);
      const { vote } = intent.commitment;
      return best ? { ...intent, commitment: vote ? { ...best, vote } : best, reasons: [] } : intent;
    });
}
