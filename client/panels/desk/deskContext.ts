import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { DeskRequest } from '../../../shared/protocol/messages.ts';
import type { SeatId } from '../../../shared/rules/state.ts';
import { inverseOf } from '../../model/deskUndo.ts';
import type { TableContext } from '../context.ts';

/** What lies open over the desk. */
export type DeskOpen =
  | { readonly what: 'seat'; readonly seat: SeatId }
  /** Words to these seats. */
  | { readonly what: 'tell'; readonly to: readonly SeatId[] }
  | { readonly what: 'moment' }
  /** An inject of the queue, or a new one: null. */
  | { readonly what: 'inject'; readonly inject: string | null };

/** What the desk has just done, and what takes it back where anything does. */
export interface DeskDone {
  readonly request: DeskRequest;
  readonly inverse: DeskRequest | null;
  /** It was itself taken back. */
  readonly undone: boolean;
}

/** What the parts of a desk share. */
export interface DeskContext {
  readonly open: Signal<DeskOpen | null>;
  readonly done: Signal<DeskDone | null>;
  /** The seat that was last gone to as the one that needs help most. */
  readonly helped: Signal<SeatId | null>;
}

export function deskContext(): DeskContext {
  return {
    open: signal<DeskOpen | null>(null),
    done: signal<DeskDone | null>(null),
    helped: signal<SeatId | null>(null),
  };
}

/** Asks for something at the desk, and says when it is done. @returns whether it was */
export async function doAtDesk(table: TableContext, request: DeskRequest, undone = false): Promise<boolean> {
  const { model, refusal, desk } = table;
  const view = model.truth.value;
  const inverse = view && !undone ? inverseOf(request, { view, news: model.deskNews.value }) : null;
  refusal.value = null;
  const refused = await model.asker.desk(request);
  refusal.value = refused;
  if (refused === null) desk.done.value = { request, inverse, undone };
  return refused === null;
}
