import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PublicView } from '../../shared/projection/views.ts';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { SeatLook } from '../model/boardPicture.ts';
import type { Moved } from '../model/history.ts';
import type { Refused } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import type { Talking } from '../model/talking.ts';
import type { DeskContext } from './desk/deskContext.ts';

export type Tab = 'now' | 'talk' | 'accords' | 'norms' | 'state';
export type Paper = 'talk' | 'accords' | 'norms';
export type LeftFolder = 'accords' | 'norms' | 'trust';
export type RightFolder = 'talk' | 'account' | 'chronicle';

/** What the parts of a table’s page share. */
export interface TableContext {
  readonly model: TableModel;
  /** A facilitator looks at the table as this seat does: nothing is asked by itself. */
  readonly looks: boolean;
  /** The title of the scenario. */
  readonly title: string;
  look(seat: SeatId): SeatLook;
  name(seat: SeatId): string;
  profile(seat: SeatId): string;
  /** The seat that the reader looks at; null is its own. */
  readonly focus: Signal<SeatId | null>;
  /** The meter that is being asked what moved it. */
  readonly asked: Signal<Meter | null>;
  readonly moves: ReadonlySignal<readonly Moved[]>;
  /** Why the last thing asked was refused. */
  readonly refusal: Signal<Refused | null>;
  readonly helpOpen: Signal<boolean>;
  readonly sealing: Signal<boolean>;
  /** Which panel is open where there is room for one. */
  readonly tab: Signal<Tab>;
  /** Which folder is open in the left and in the right panel of a wide page. */
  readonly leftFolder: Signal<LeftFolder>;
  readonly rightFolder: Signal<RightFolder>;
  /** What of the negotiation lies over the hand. */
  readonly papers: Signal<Paper | null>;
  readonly talking: Talking;
  readonly mandateOpen: Signal<boolean>;
  readonly desk: DeskContext;
}

export const TableContextKey = createContext<TableContext | null>(null);

/** The table whose page this is part of. */
export function useTable(): TableContext {
  const table = useContext(TableContextKey);
  if (!table) throw new Error('Not part of a table’s page');
  return table;
}

/** The public view that is shown; parts of the page are only there once it is. */
export function useView(): PublicView {
  const view = useTable().model.shown.value;
  if (!view) throw new Error('No view yet');
  return view;
}

/** Asks the table and shows why, where it refuses. */
export async function asking(table: TableContext, answer: Promise<Refused | null>): Promise<void> {
  table.refusal.value = null;
  table.refusal.value = await answer;
}
