import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import type { Looked } from '../../shared/protocol/facilitator.ts';
import type { TableMirror } from '../../shared/protocol/mirror.ts';
import type { Asker } from './requests.ts';
import type { TableModel } from './table.ts';
import { createTableModel } from './table.ts';

/** A facilitator's look at the table as one of its seats has it. */
export interface Looking {
  /** The table as that seat knows it; null while the facilitator looks at its desk. */
  readonly at: ReadonlySignal<TableModel | null>;
  /** What is asked there is asked in the seat's name; otherwise nothing can be. */
  readonly acts: Signal<boolean>;
  heard(looked: Looked, localNow: number): void;
  heardMirror(mirror: TableMirror): void;
  /** Looks away. */
  away(): void;
}

/** Asks as the seat would, through the desk. */
function askerFor(desk: TableModel, seat: string, acts: Signal<boolean>): Asker {
  return {
    ...desk.asker,
    async intent({ action: _, ...intent }) {
      const plays = desk.deskNews.value?.rehearsing === seat;
      return acts.value || plays ? desk.asker.desk({ type: 'act-for', seat, intent }) : 'only-looks';
    },
  };
}

/** @param desk the facilitator's own model of the table */
export function createLooking(desk: TableModel): Looking {
  const at = signal<TableModel | null>(null);
  const acts = signal(false);
  let mirror: TableMirror | null = null;

  function begin({ seat, own, options, events, now }: Looked, localNow: number): void {
    const setup = desk.setup.value;
    const cast = desk.cast.value;
    if (!setup || !cast) return;
    // What a seat's browser remembers is not this browser's.
    const model = createTableModel(`${desk.code} ${seat}`, askerFor(desk, seat, acts));
    if (mirror) model.heardMirror(mirror);
    const head = desk.truth.value?.seats.find(({ id }) => id === seat)?.head ?? '';
    model.heardWelcome(
      {
        protocol: 0,
        setup,
        cast,
        seedHash: '',
        role: 'delegate',
        person: head,
        seat,
        own,
        options,
        desk: null,
        history: events,
        key: '',
        people: null,
        now,
      },
      localNow,
    );
    batch(() => {
      acts.value = false;
      at.value = model;
    });
  }

  return {
    at,
    acts,
    heard(looked, localNow) {
      const { own, options, events, now } = looked;
      if (looked.first) begin(looked, localNow);
      else if (at.value?.seat.value === looked.seat)
        at.value.heardTold({ own, options, desk: null, events, now }, localNow);
    },
    heardMirror(next) {
      mirror = next;
      at.value?.heardMirror(next);
    },
    away() {
      at.value = null;
      acts.value = false;
    },
  };
}
