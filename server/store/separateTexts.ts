import type { SeatId } from '../../shared/rules/state.ts';
import type { AppendPlan } from './appends.ts';
import { planAppends } from './appends.ts';
import type { LogHead, StoredEvent } from './chain.ts';
import { emptyHead, LogBroken, readChain } from './chain.ts';
import type { PersonId, TableId } from './store.ts';

/** A log of before texts were kept apart. */
interface FormerLog {
  readonly table: TableId;
  readonly rows: readonly StoredEvent[];
  readonly end: LogHead;
  /** Who sits at its seats. */
  readonly people: readonly { readonly seat: SeatId | null; readonly id: PersonId }[];
}

/**
 * Writes such a log anew, with a chain of its own, so that what people wrote in it can be erased too.
 * @returns null for a log that is damaged: it stays as it is, and stays damaged
 */
export function separateTexts({ table, rows, end, people }: FormerLog): AppendPlan | null {
  try {
    const events = readChain(
      table,
      rows.map((row) => ({ ...row, text: null })),
      end,
    );
    const plan = planAppends(new Map([[table, emptyHead(table)]]), [
      { table, expectedVersion: 0, events, now: 0 },
    ]);
    const authorOf = (seq: number) => {
      const event = events[seq];
      const seat =
        event?.type === 'said' ? event.by : event?.type === 'communique-issued' ? event.seat : null;
      return people.find((person) => seat !== null && person.seat === seat)?.id ?? null;
    };
    return { ...plan, texts: plan.texts.map((text) => ({ ...text, author: authorOf(text.seq) })) };
  } catch (error) {
    if (error instanceof LogBroken) return null;
    throw error;
  }
}
