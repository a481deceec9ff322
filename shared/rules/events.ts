import type { Domain } from '../content/domains.ts';
import type { HazardId } from '../content/hazards.ts';
import type { MoveId } from '../content/moves.ts';
import type { Posture } from '../content/postures.ts';
import type {
  Capability,
  Card,
  CoinFace,
  Commitment,
  Holder,
  Incident,
  Investment,
  Outcome,
  RoundPhase,
  SeatId,
  Setup,
} from './state.ts';

/** The nine steps of resolution, in their fixed order. */
export const STEPS = [
  'votes',
  'measures',
  'cyber',
  'ai',
  'incident',
  'accords',
  'drift',
  'tension',
  'coin',
] as const;

export type Step = (typeof STEPS)[number];

/** Where in a round a change or a draw happened. */
export type When = 'briefing' | 'payment' | Step;

/** Why a meter moved. The log holds the truth; `projection/redaction.ts` says what of it a reader may know. */
export type Cause =
  | { readonly kind: 'briefing' }
  | { readonly kind: 'card-paid'; readonly move: MoveId }
  | { readonly kind: 'investment-paid'; readonly invest: Investment }
  | { readonly kind: 'invested'; readonly invest: Investment }
  | { readonly kind: 'cbm'; readonly move: MoveId; readonly actor: SeatId }
  | { readonly kind: 'cbm-answered'; readonly pair: readonly [SeatId, SeatId] }
  /** An effect of a cyber move on its target. `named` is whom attribution named, if anyone. */
  | {
      readonly kind: 'cyber';
      readonly move: MoveId;
      readonly actor: SeatId;
      readonly target: SeatId;
      readonly named: SeatId | null;
    }
  | { readonly kind: 'leverage'; readonly move: MoveId; readonly target: SeatId }
  | { readonly kind: 'stolen'; readonly move: MoveId; readonly target: SeatId }
  | { readonly kind: 'named'; readonly move: MoveId; readonly named: SeatId; readonly victim: SeatId }
  | { readonly kind: 'suspicion'; readonly victim: SeatId }
  | { readonly kind: 'ai-gain'; readonly move: MoveId; readonly posture: Posture; readonly actor: SeatId }
  | { readonly kind: 'ai-extra'; readonly move: MoveId; readonly actor: SeatId }
  | { readonly kind: 'vendor'; readonly move: MoveId }
  | { readonly kind: 'hazard'; readonly hazard: HazardId; readonly move: MoveId; readonly actor: SeatId }
  | { readonly kind: 'incident-met' }
  | { readonly kind: 'incident-failed' }
  | { readonly kind: 'drift' }
  | { readonly kind: 'cbm-cards'; readonly count: number }
  | { readonly kind: 'answered-pairs'; readonly count: number }
  | { readonly kind: 'named-moves'; readonly count: number }
  | { readonly kind: 'covert-activity'; readonly count: number }
  | { readonly kind: 'networks-disrupted'; readonly count: number }
  | { readonly kind: 'delegated-systems'; readonly count: number }
  | { readonly kind: 'recovery' }
  | { readonly kind: 'coin'; readonly face: CoinFace };

/** A meter that events move. Trust is that of `seat` in `toward`. */
export type Meter =
  | { readonly of: 'influence' | 'leverage' | 'capital' | 'autonomy' | Capability; readonly seat: SeatId }
  | { readonly of: 'trust'; readonly seat: SeatId; readonly toward: SeatId }
  | { readonly of: 'tension' | 'ladder' };

export interface Part {
  readonly by: number;
  readonly cause: Cause;
}

/** Which part of a bot's valuation weighed most; each has a sentence in the texts. */
export const REASON_TERMS = [
  'influence',
  'trust',
  'tension',
  'incident',
  'answer',
  'retaliation',
  'rival',
  'autonomy',
  'safety',
  'thrift',
  'likes',
] as const;

export interface Reason {
  readonly choice: MoveId | Investment | 'hold';
  readonly term: (typeof REASON_TERMS)[number];
}

/** One line of the sum behind a chance, in ten-thousandths. */
export interface SumLine {
  readonly why:
    | 'base'
    | 'cyber-difference'
    | 'shield'
    | 'backdoor'
    | 'over-reliance'
    | 'early-warning'
    | 'posture'
    | 'institutions'
    | 'halved-by-shield'
    | 'floor'
    | 'ceiling';
  readonly by: number;
}

/** One draw of chance: it happens (`hit`) if `roll` is under `chance`; both in ten-thousandths. */
export interface Draw {
  readonly chance: number;
  readonly roll: number;
  readonly hit: boolean;
  readonly sum: readonly SumLine[];
}

/** What happened at a table, in the past tense. The log of these is the truth; everything else is derived. */
export type TableEvent =
  | { readonly type: 'table-opened'; readonly setup: Setup; readonly seed: string }
  | { readonly type: 'seat-held'; readonly seat: SeatId; readonly holder: Holder }
  | { readonly type: 'delegation-connected'; readonly seat: SeatId }
  | { readonly type: 'delegation-lost'; readonly seat: SeatId; readonly at: number }
  | { readonly type: 'stood-in'; readonly seat: SeatId }
  | { readonly type: 'seat-given-back'; readonly seat: SeatId }
  | {
      readonly type: 'phase-began';
      readonly phase: RoundPhase;
      readonly round: number;
      readonly deadline: number | null;
    }
  | { readonly type: 'clock-set'; readonly deadline: number | null }
  | { readonly type: 'clock-paused'; readonly left: number | null }
  | { readonly type: 'closing-set'; readonly at: number | null }
  | { readonly type: 'agenda-drawn'; readonly agenda: readonly Domain[]; readonly deck: readonly Domain[] }
  | { readonly type: 'incident-revealed'; readonly incident: Incident }
  | { readonly type: 'readied'; readonly seat: SeatId; readonly ready: boolean }
  | {
      readonly type: 'drafted';
      readonly seat: SeatId;
      readonly commitment: Commitment;
      /** Why a bot or stand-in chose each part, for the debrief; null where people drafted. */
      readonly reasons: readonly Reason[] | null;
    }
  | { readonly type: 'sealed'; readonly seat: SeatId }
  | { readonly type: 'reopened'; readonly seat: SeatId }
  /** The whole commitment of a seat as it counted, at the start of resolution. */
  | { readonly type: 'committed'; readonly seat: SeatId; readonly commitment: Commitment }
  | {
      readonly type: 'changed';
      readonly when: When;
      readonly meter: Meter;
      readonly from: number;
      readonly to: number;
      /** What each cause asked for; their sum may pass the range, `to` never does. */
      readonly parts: readonly Part[];
    }
  | {
      readonly type: 'shielded';
      readonly seat: SeatId;
      readonly domain: Domain;
      readonly until: number;
      readonly by: SeatId;
    }
  | { readonly type: 'early-warning-set'; readonly seat: SeatId; readonly until: number }
  | { readonly type: 'cbm-played'; readonly actor: SeatId; readonly card: Card }
  | { readonly type: 'cbm-answered'; readonly pair: readonly [SeatId, SeatId] }
  | { readonly type: 'invested'; readonly seat: SeatId; readonly invest: Investment }
  | {
      readonly type: 'cyber-resolved';
      readonly actor: SeatId;
      readonly target: SeatId;
      readonly move: MoveId;
      readonly success: Draw;
      readonly attribution: Draw;
      /** Whom attribution named; not the actor where the name is wrong. Null where nobody was named. */
      readonly named: SeatId | null;
    }
  | { readonly type: 'backdoor-planted'; readonly owner: SeatId; readonly target: SeatId }
  | {
      readonly type: 'backdoor-found';
      readonly owner: SeatId;
      readonly target: SeatId;
      readonly search: Draw;
    }
  | { readonly type: 'backdoor-kept'; readonly owner: SeatId; readonly target: SeatId; readonly search: Draw }
  | { readonly type: 'backdoor-missed'; readonly owner: SeatId; readonly target: SeatId }
  | {
      readonly type: 'ai-resolved';
      readonly actor: SeatId;
      readonly card: Card;
      /** The gain; lost instead where a hazard struck. */
      readonly gain: number;
      readonly draw: Draw;
      readonly hazard: HazardId | null;
      /** Whom the hazard's lot fell on, where it picks one. */
      readonly lot: SeatId | null;
    }
  | { readonly type: 'over-reliance-set'; readonly seat: SeatId; readonly round: number }
  | {
      readonly type: 'incident-resolved';
      readonly incident: Incident;
      readonly contributions: Readonly<Record<SeatId, number>>;
      /** Seats whose contributions a cyber move made void. */
      readonly voided: readonly SeatId[];
      readonly total: number;
      readonly met: boolean;
    }
  | {
      readonly type: 'coin-flipped';
      readonly tension: number;
      readonly roll: number;
      readonly face: CoinFace;
    }
  | { readonly type: 'communique-issued'; readonly seat: SeatId; readonly text: string }
  | { readonly type: 'session-ended'; readonly outcome: Outcome };

export type EventType = TableEvent['type'];
export type EventOf<T extends EventType> = Extract<TableEvent, { type: T }>;
