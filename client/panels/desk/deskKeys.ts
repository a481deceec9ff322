import { nextStuck } from '../../model/deskWatch.ts';
import { isLong } from '../../text/longTime.ts';
import type { TableContext } from '../context.ts';
import { asking } from '../context.ts';
import { doAtDesk } from './deskContext.ts';
import { watchesOf } from './SeatTable.tsx';

const MINUTE = 60_000;

/** Opens the help for the seat that needs it most; pressed again, for the next. */
function helpNext(table: TableContext): boolean {
  const { desk } = table;
  const seat = nextStuck(watchesOf(table), desk.helped.value);
  desk.helped.value = seat;
  if (seat !== null) desk.open.value = { what: 'seat', seat };
  return seat !== null;
}

/** What each key does at the desk. @returns whether it did something */
const KEYS: Readonly<Record<string, (table: TableContext) => boolean>> = {
  p(table) {
    const paused = table.model.truth.value?.paused ?? false;
    void doAtDesk(table, { type: paused ? 'resume' : 'pause' });
    return true;
  },
  '+'(table) {
    const view = table.model.truth.value;
    if (!view || view.phase === 'seating' || view.phase === 'ended') return false;
    const by = isLong(view.setup.clock[view.phase] ?? 0) ? 60 * MINUTE : MINUTE;
    void doAtDesk(table, { type: 'extend', by });
    return true;
  },
  e() {
    const end = document.querySelector<HTMLElement>('.clock-controls [data-ends]');
    end?.click();
    return end !== null;
  },
  n: helpNext,
  w(table) {
    const to = table.model.setup.value?.seats.map(({ id }) => id) ?? [];
    table.desk.open.value = { what: 'tell', to };
    return true;
  },
  b(table) {
    table.desk.open.value = { what: 'moment' };
    return true;
  },
  i(table) {
    table.desk.open.value = { what: 'inject', inject: null };
    return true;
  },
  f(table) {
    const { setup, asker } = table.model;
    if (setup.value?.rehearsal) void asking(table, asker.forward());
    return setup.value?.rehearsal === true;
  },
  u(table) {
    const inverse = table.desk.done.value?.inverse;
    if (inverse) void doAtDesk(table, inverse, true);
    return inverse !== null && inverse !== undefined;
  },
};

/** The desk's own keys, where a facilitator leads and does not play. */
export function deskKey(table: TableContext, key: string): boolean {
  const { model } = table;
  if (model.deskNews.value === null || model.truth.value?.phase === 'ended') return false;
  return KEYS[key]?.(table) ?? false;
}
