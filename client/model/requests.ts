import type { ReadonlySignal } from '@preact/signals';
import type { DeskRequest, HttpRefusalCode, Refusal, SeatRequest } from '../../shared/protocol/messages.ts';
import type { DataAbout, DataRequest } from '../../shared/protocol/privacy.ts';

/** Why something asked at the table did not happen; `offline` and `failed` are the connection's own. */
export type Refused = Refusal['code'] | 'offline' | 'failed';

/** Why an HTTP request brought no answer. */
export type Unanswered = HttpRefusalCode | 'offline';

/** What the model needs of the network: to ask, and to be told null or why not. */
export interface Asker {
  intent(intent: SeatRequest): Promise<Refused | null>;
  desk(intent: DeskRequest): Promise<Refused | null>;
  /** Asks about people's data. @returns the answer, or why there is none */
  data(request: DataRequest): Promise<DataAbout | null | Refused>;
  /** Whether something that was sent has no answer yet; it is sent again by itself after the connection was lost. */
  readonly unanswered: ReadonlySignal<boolean>;
}

/**
 * How the table is connected. `elsewhere`: the same seat is open in another tab; `damaged`: nobody may play it. `person-erased`, `session-erased`: what
 * this person wrote, or all of the session, was deleted, and it is let go.
 */
export type LinkState =
  | 'connecting'
  | 'open'
  | 'lost'
  | 'elsewhere'
  | 'refused'
  | 'damaged'
  | 'version'
  | 'person-erased'
  | 'session-erased';
