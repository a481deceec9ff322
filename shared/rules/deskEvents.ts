import type { Inject } from '../content/injects.ts';
import type { Texts } from '../content/texts.ts';
import type { SeatIntent } from './intents.ts';
import type { SeatId } from './state.ts';

/** What the facilitator did at the desk, and what the clock did for it. */
export type DeskEvent =
  /** In every commitment from now on the seat has so much longer than the others. Milliseconds; 0 takes it back. */
  | { readonly type: 'extra-time-given'; readonly seat: SeatId; readonly extra: number }
  /** The time is up for all but those who have extra time. */
  | { readonly type: 'time-up' }
  /** The seat may no longer speak in the plenary, or may again. */
  | { readonly type: 'seat-muted'; readonly seat: SeatId; readonly muted: boolean }
  /** `open` where it was to all. */
  | {
      readonly type: 'desk-said';
      readonly to: readonly SeatId[];
      readonly open: boolean;
      readonly text: string;
    }
  | { readonly type: 'nudged'; readonly seat: SeatId }
  /** Nothing has been heard of a seat for so long that the desk, and the seat itself, are told. */
  | { readonly type: 'idle-warned'; readonly seat: SeatId }
  /** The facilitator looks at the table as that seat does. */
  | { readonly type: 'looked-at'; readonly seat: SeatId }
  /** The events stored with this one are what the facilitator did in the seat's name. */
  | { readonly type: 'acted-for'; readonly seat: SeatId; readonly intent: SeatIntent['type'] }
  /** Something to come back to when the session is over. `moment` counts from 1. */
  | { readonly type: 'moment-marked'; readonly moment: number; readonly note: string }
  | { readonly type: 'moment-dropped'; readonly moment: number }
  /** Ready to be brought in; one of the same id is changed by it. `place` is that in the queue, from 0. */
  | { readonly type: 'inject-prepared'; readonly inject: Inject; readonly place: number }
  | { readonly type: 'inject-dropped'; readonly inject: Inject['id'] }
  | {
      readonly type: 'news-told';
      readonly news: Inject['id'];
      readonly to: readonly SeatId[];
      readonly open: boolean;
      readonly title: Texts;
      readonly story: Texts;
    }
  /** In a rehearsal the facilitator plays this bot's seat itself; null gives it back. */
  | { readonly type: 'rehearsed'; readonly seat: SeatId | null };
