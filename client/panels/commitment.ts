import type { MoveId } from '../../shared/content/moves.ts';
import type { CardOption } from '../../shared/projection/views.ts';
import type { Card } from '../../shared/rules/state.ts';
import { withCard, withoutCard } from '../model/draft.ts';
import type { TableModel } from '../model/table.ts';
import { refusedText } from '../text/refusals.ts';
import { list, say } from '../text/say.ts';
import type { TableContext } from './context.ts';
import { asking } from './context.ts';

/** Whether a stand-in plays the reader's own cards, so that nothing here is the reader's to choose. */
export function stoodIn({ truth, seat }: TableModel): boolean {
  return truth.value?.seats.some(({ id, standIn }) => id === seat.value && standIn) ?? false;
}

/** The drafted card of a move, if there is one. */
export function draftedCard(table: TableContext, move: MoveId): Card | null {
  return table.model.drafting.draft.value.cards.find((card) => card.move === move) ?? null;
}

/** Why a card cannot be chosen, with the round in which it can; null where it can. */
export function whyNot(option: CardOption): string | null {
  return option.refused === null ? null : refusedText(option.refused);
}

/** Chooses a card, or takes it back. */
export function toggleCard(table: TableContext, option: CardOption): void {
  const { model } = table;
  if (!model.options.value?.canDraft) return;
  const { draft } = model.drafting;
  if (draftedCard(table, option.move)) {
    model.drafting.change(withoutCard(draft.value, option.move));
    return;
  }
  if (option.refused !== null) {
    table.refusal.value = option.refused;
    return;
  }
  table.refusal.value = null;
  const others = (model.truth.value?.seats ?? []).map(({ id }) => id).filter((id) => id !== model.seat.value);
  model.drafting.change(withCard(draft.value, option.move, others));
}

/** Takes cards and investment back; the vote stays, which is no move. */
export function hold(table: TableContext): void {
  if (!table.model.options.value?.canDraft) return;
  const { drafting } = table.model;
  drafting.change({ ...drafting.draft.value, cards: [], invest: null });
}

/** Brings the draft to the server and seals it. */
export async function seal(table: TableContext): Promise<void> {
  const { model } = table;
  const round = model.truth.value?.round ?? 0;
  const unsent = await model.drafting.flush();
  if (unsent) table.refusal.value = unsent;
  else await asking(table, model.asker.intent({ type: 'seal', round }));
}

export function breakSeal(table: TableContext): void {
  const round = table.model.truth.value?.round ?? 0;
  void asking(table, table.model.asker.intent({ type: 'reopen', round }));
}

/** "Leaders’ hotline towards Kelduin", for a slot or a question. */
export function cardLine(card: Card, name: (seat: string) => string): string {
  return [say(`move.${card.move}.title`), cardTerms(card, name)].filter((part) => part).join(' · ');
}

/** What counts at the deadline, where that is not all that is on the screen; null where it is. */
export function countsText({ model, name }: TableContext): string | null {
  const { complete, saving, counts } = model.drafting;
  if (complete.value && saving.value !== 'unsaved') return null;
  const { cards, invest } = counts.value;
  const what = [...cards.map((card) => cardLine(card, name)), ...(invest ? [say('tray.invest')] : [])];
  return what.length > 0 ? say('tray.counts', { what: list(what) }) : say('tray.counts.none');
}

/** Who decides, or whom a card is for. */
export function cardTerms(card: Card, name: (seat: string) => string): string {
  const posture = card.posture ? say(`posture.${card.posture}`) : '';
  return [posture, ...card.targets.map(name)].filter((part) => part !== '').join(' · ');
}
