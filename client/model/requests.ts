import type { ReadonlySignal } from '@preact/signals';
import type { Debrief } from '../../shared/analysis/debrief.ts';
import type {
  DeskRequest,
  HttpRefusalCode,
  MandateAhead,
  OnceCode,
  PeopleRequest,
  ProjectorKey,
  Refusal,
  SeatRequest,
} from '../../shared/protocol/messages.ts';
import type { DataAbout, DataRequest } from '../../shared/protocol/privacy.ts';

/** Why something asked at the table did not happen; `offline` and `failed` are the connection's own, and
 * `only-looks` is a facilitator's who looks at the table as a seat does. */
export type Refused = Refusal['code'] | 'offline' | 'failed' | 'only-looks';

/** Why an HTTP request brought no answer. */
export type Unanswered = HttpRefusalCode | 'offline';

/** What the model needs of the network: to ask, and to be told null or why not. */
export interface Asker {
  intent(intent: SeatRequest): Promise<Refused | null>;
  desk(intent: DeskRequest): Promise<Refused | null>;
  /** Asks about people's data. @returns the answer, or why there is none */
  data(request: DataRequest): Promise<DataAbout | null | Refused>;
  /** What a desk asks for about the people of its session. It is asked once: where no answer comes, the page shows what came of it. */
  people(request: Exclude<PeopleRequest, { type: 'give-code' | 'open-projector' }>): Promise<Refused | null>;
  /** Asks for another key to the session's screen for the room. */
  openProjector(): Promise<ProjectorKey | Refused>;
  /** @param person null for oneself */
  giveCode(person: string | null): Promise<OnceCode | Refused>;
  /** The mandates that the seats will be dealt, for a facilitator before the start; or why not. */
  mandatesAhead(): Promise<readonly MandateAhead[] | Refused>;
  /** In a rehearsal: the round passes at once. */
  forward(): Promise<Refused | null>;
  /** A facilitator asks to see the table as a seat does; null to look away. */
  look(seat: string | null): Promise<Refused | null>;
  /** Asks for the debrief. @returns it, or why there is none */
  debrief(): Promise<Debrief | Refused>;
  /** Whether something that was sent has no answer yet; it is sent again by itself after the connection was lost. */
  readonly unanswered: ReadonlySignal<boolean>;
}

/**
 * How the table is connected. `asks`: the person is there in another tab, and has to say whether to go on here.
 * `elsewhere`: it went on in another tab; `left`: on another device. `stopped`: an old key of it was shown. `removed`:
 * the desk took it out. `damaged`: nobody may play the table. `person-erased`, `session-erased`: what this person wrote,
 * or all of the session, was deleted, and it is let go.
 */
export type LinkState =
  | 'connecting'
  | 'open'
  | 'lost'
  | 'asks'
  | 'elsewhere'
  | 'left'
  | 'stopped'
  | 'removed'
  | 'refused'
  | 'damaged'
  | 'version'
  | 'person-erased'
  | 'session-erased';
