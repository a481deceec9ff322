import { type DeskView, deskView } from '../../shared/projection/deskView.ts';
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../shared/projection/seen.ts';
import type { Options, OwnView, PublicView } from '../../shared/projection/views.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';

/** What only a seat may see. */
export interface PrivateView {
  readonly own: OwnView;
  readonly options: Options;
}

/** What a change meant to one reader. Something in it is new, or the reader would not have heard. */
export interface Update {
  /** Null where the public view is as before. */
  readonly publicView: PublicView | null;
  /** Null where the seat's own view is as before, and for readers without a seat. */
  readonly privateView: PrivateView | null;
  /** Null where the desk's view is as before, and for everybody but a facilitator. */
  readonly deskView: DeskView | null;
  readonly events: readonly SeenEvent[];
}

export type Listener = (update: Update) => void;

interface Subscription {
  readonly reader: Reader;
  readonly listener: Listener;
}

export function privateViewOf(state: TableState, seat: SeatId): PrivateView {
  const { own, options } = seatView(state, seat);
  return { own, options };
}

/**
 * Those who watch a table. Each hears of a change only where something changed that it may know, so that a secret
 * of one seat causes no message to anyone else, not even an empty one.
 */
export class Readers {
  readonly #subscriptions = new Set<Subscription>();
  readonly #onFault: (error: unknown) => void;

  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault;
  }

  add(reader: Reader, listener: Listener): () => void {
    const subscription = { reader, listener };
    this.#subscriptions.add(subscription);
    return () => this.#subscriptions.delete(subscription);
  }

  /** Tells the facilitators, and nobody else, what their view is now. */
  tellDesk(state: TableState): void {
    const update = { publicView: null, privateView: null, deskView: deskView(state), events: [] };
    for (const { reader, listener } of this.#subscriptions)
      if (reader.kind === 'facilitator') listener(update);
  }

  /** Tells everybody whom the step from one state to the next concerns; those without a seat first. */
  tell(before: TableState, after: TableState, events: readonly TableEvent[]): void {
    const view = changed(publicView(before), publicView(after));
    const desk = changed(deskView(before), deskView(after));
    const views = new Map<SeatId, PrivateView | null>();
    const privately = (seat: SeatId) => {
      if (!views.has(seat)) views.set(seat, changed(privateViewOf(before, seat), privateViewOf(after, seat)));
      return views.get(seat) ?? null;
    };
    const publicFirst = [...this.#subscriptions].sort((a, b) => rank(a.reader) - rank(b.reader));
    for (const { reader, listener } of publicFirst) {
      try {
        const update = {
          publicView: view,
          privateView: reader.kind === 'seat' ? privately(reader.seat) : null,
          deskView: reader.kind === 'facilitator' ? desk : null,
          events: seenEvents(events, reader),
        };
        if (isNews(update)) listener(update);
      } catch (error) {
        this.#onFault(error);
      }
    }
  }
}

function isNews({ publicView, privateView, deskView, events }: Update): boolean {
  return publicView !== null || privateView !== null || deskView !== null || events.length > 0;
}

function rank(reader: Reader): number {
  return reader.kind === 'public' ? 0 : 1;
}

/** The new value where it says something else than the old one. */
function changed<T>(before: T, after: T): T | null {
  return JSON.stringify(before) === JSON.stringify(after) ? null : after;
}
