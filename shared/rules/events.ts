import type { ClauseKind, RefusalReason } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { HazardId } from '../content/hazards.ts';
import type { MoveId } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Posture } from '../content/postures.ts';
import type { DeskEvent } from './deskEvents.ts';
import type { Leaf } from './seals.ts';
import type {
  Capability,
  Card,
  CoinFace,
  Commitment,
  DebriefScreen,
  DelegateId,
  Holder,
  Incident,
  Investment,
  Mandate,
  Outcome,
  RoundPhase,
  SeatId,
  Setup,
  TabledNorm,
  Vote,
} from './state.ts';
import type { Saying } from './talk.ts';
import type { Accord, AccordId, ProposalId, Terms } from './terms.ts';

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
export type When = 'briefing' | 'negotiation' | 'payment' | Step;

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
  /** Capital given, or paid for a lift, or what a lift brings and takes; known to the parties of a secret accord alone. */
  | {
      readonly kind: 'transfer';
      readonly accord: AccordId;
      readonly secret: boolean;
      readonly parties: readonly SeatId[];
      readonly from: SeatId;
      readonly to: SeatId;
    }
  | { readonly kind: 'notice-given'; readonly accord: AccordId; readonly seat: SeatId }
  | { readonly kind: 'accord-kept'; readonly pair: readonly [SeatId, SeatId] }
  | { readonly kind: 'accord-breached'; readonly accord: AccordId; readonly breaker: SeatId }
  | { readonly kind: 'accord-leaked'; readonly accord: AccordId }
  | { readonly kind: 'norm-called'; readonly norm: NormId }
  | { readonly kind: 'norm-passed'; readonly norm: NormId }
  | { readonly kind: 'norm-violated'; readonly norm: NormId; readonly named: SeatId }
  | { readonly kind: 'capacity-fund' }
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
  'accord',
  'mandate',
  'thrift',
  'likes',
] as const;

export interface Reason {
  readonly choice: MoveId | Investment | 'hold' | 'accord' | NormId;
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
    | 'monitored'
    | 'early-warning-parties'
    | 'norm'
    | 'posture'
    | 'institutions'
    | 'halved-by-shield'
    | 'halved-by-inspection'
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
  | DeskEvent
  | { readonly type: 'table-opened'; readonly setup: Setup; readonly seed: string }
  /** The events stored with this one are what a client asked for under that name; `by` is null for the desk. */
  | { readonly type: 'asked'; readonly by: SeatId | null; readonly action: string }
  | { readonly type: 'seat-held'; readonly seat: SeatId; readonly holder: Holder }
  | {
      readonly type: 'delegate-seated' | 'delegate-left' | 'delegate-lost';
      readonly seat: SeatId;
      readonly delegate: DelegateId;
      readonly at: number;
    }
  | { readonly type: 'delegate-connected'; readonly seat: SeatId; readonly delegate: DelegateId }
  /** `away` and `left`: the former head has been gone too long, or is no longer of the delegation. */
  | {
      readonly type: 'head-named';
      readonly seat: SeatId;
      readonly delegate: DelegateId;
      readonly why: 'first' | 'handed-over' | 'named' | 'away' | 'left';
    }
  /** Logs from before a seat had several people say these of its one person. */
  | { readonly type: 'delegation-connected'; readonly seat: SeatId }
  | { readonly type: 'delegation-lost'; readonly seat: SeatId; readonly at: number }
  /** `idle`: nobody said so, but for too long nothing was heard of it. */
  | { readonly type: 'marked-absent'; readonly seat: SeatId; readonly why?: 'idle' }
  | { readonly type: 'marked-present'; readonly seat: SeatId }
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
  /** `hash` binds the commitment as it is sealed; everybody sees it at once, and checks it at the reveal. */
  | { readonly type: 'sealed'; readonly seat: SeatId; readonly hash: string }
  | { readonly type: 'reopened'; readonly seat: SeatId }
  /** The whole commitment of a seat as it counted, at the start of resolution. */
  | { readonly type: 'committed'; readonly seat: SeatId; readonly commitment: Commitment }
  /** What proves that a sealed commitment is the one that counted. */
  | { readonly type: 'seal-opened'; readonly seat: SeatId; readonly leaves: readonly Leaf[] }
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
      /** The chance of attribution as its actor may know it; left out where secret accords make no difference. */
      readonly asKnown?: Omit<Draw, 'roll' | 'hit'>;
      /** Whom attribution named; not the actor where the name is wrong. Null where nobody was named. */
      readonly named: SeatId | null;
      /** Whom an early-warning accord with the target shows that there was an attack; the target too, never the actor. */
      readonly warned: readonly SeatId[];
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
  /** Words in a channel; `to` is everybody in it, the speaker too, in scenario order. */
  | {
      readonly type: 'said';
      readonly by: SeatId;
      /** Who of the delegation; its own people and a facilitator are told. Left out where a bot spoke. */
      readonly delegate?: DelegateId;
      readonly to: readonly SeatId[];
      /** The place of the message in its channel, from 1. */
      readonly at: number;
      readonly saying: Saying;
    }
  /** A message was marked as a promise, or no longer. */
  | {
      readonly type: 'promise-pinned';
      readonly by: SeatId;
      readonly to: readonly SeatId[];
      readonly at: number;
      readonly pinned: boolean;
    }
  | {
      readonly type: 'proposed';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly terms: Terms;
      readonly amends: AccordId | null;
      /** Offered by a delegate whose head has yet to sign; otherwise who offers has signed. */
      readonly unsigned?: true;
      /** Why a bot did it, here and below; for the debrief. */
      readonly reasons?: readonly Reason[];
    }
  | {
      readonly type: 'proposal-revised';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly revision: number;
      readonly terms: Terms;
      readonly unsigned?: true;
      readonly reasons?: readonly Reason[];
    }
  | {
      readonly type: 'proposal-signed';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
      readonly reasons?: readonly Reason[];
    }
  | {
      readonly type: 'signature-withdrawn';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
    }
  | {
      readonly type: 'proposal-refused';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
      readonly reason: RefusalReason;
    }
  | {
      readonly type: 'proposal-withdrawn';
      readonly proposal: ProposalId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
    }
  /** Negotiation ended before all had signed. */
  | {
      readonly type: 'proposal-lapsed';
      readonly proposal: ProposalId;
      readonly parties: readonly SeatId[];
    }
  /** The last signature; an amended accord keeps its id. */
  | {
      readonly type: 'accord-in-force';
      readonly accord: Accord;
      readonly proposal: ProposalId;
      readonly amended: boolean;
    }
  | {
      readonly type: 'notice-given';
      readonly accord: AccordId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
      readonly secret: boolean;
      readonly until: number;
      readonly reasons?: readonly Reason[];
    }
  /** An attack on the talks made an accord public and suspended it for the rest of the round. */
  | { readonly type: 'accord-leaked'; readonly accord: Accord; readonly at: SeatId }
  /** A found breach. */
  | {
      readonly type: 'accord-breached';
      readonly accord: Accord;
      readonly breaker: SeatId;
      readonly clauses: readonly ClauseKind[];
    }
  /** A breach that nobody found; only the debrief shows it. */
  | {
      readonly type: 'breach-unfound';
      readonly accord: AccordId;
      readonly breaker: SeatId;
      readonly clause: ClauseKind;
    }
  /** Notice has run out for a party; that it was given has been public. */
  | {
      readonly type: 'accord-left';
      readonly accord: AccordId;
      readonly seat: SeatId;
      readonly parties: readonly SeatId[];
    }
  | {
      readonly type: 'accord-ended';
      readonly accord: AccordId;
      readonly parties: readonly SeatId[];
      /** It was public, or that it exists was. */
      readonly open: boolean;
      /** `done`: it held a transfer only. `left`: one party was left. */
      readonly why: 'breached' | 'expired' | 'left' | 'done';
    }
  | {
      readonly type: 'capability-lifted';
      readonly seat: SeatId;
      readonly by: SeatId;
      readonly accord: AccordId;
    }
  | {
      readonly type: 'norm-tabled';
      readonly norm: NormId;
      readonly by: SeatId;
      readonly reasons?: readonly Reason[];
    }
  | { readonly type: 'norm-withdrawn'; readonly norm: NormId; readonly by: SeatId }
  | {
      readonly type: 'norm-backed';
      readonly norm: NormId;
      readonly by: SeatId;
      readonly backs: boolean;
      readonly reasons?: readonly Reason[];
    }
  /** Negotiation has ended, and this one comes to the vote. */
  | { readonly type: 'norm-called'; readonly ballot: TabledNorm }
  | { readonly type: 'norm-lapsed'; readonly norm: NormId; readonly sponsor: SeatId }
  | {
      readonly type: 'norm-voted';
      readonly ballot: TabledNorm;
      /** In scenario order; who is missing abstained. */
      readonly votes: readonly { readonly seat: SeatId; readonly vote: Vote }[];
      /** Others are shown the tally only. */
      readonly secret: boolean;
      readonly passed: boolean;
    }
  | { readonly type: 'norm-violated'; readonly norm: NormId; readonly named: SeatId; readonly victim: SeatId }
  | { readonly type: 'fund-moved'; readonly from: SeatId; readonly to: SeatId; readonly amount: number }
  | { readonly type: 'mandate-dealt'; readonly seat: SeatId; readonly mandate: Mandate }
  /** A seat's mandate is shown to some, by a wiretap or a leak of its own. */
  | {
      readonly type: 'mandate-shown';
      readonly seat: SeatId;
      readonly to: readonly SeatId[];
      /** Everybody sees it. */
      readonly open: boolean;
      readonly mandate: Mandate;
    }
  /** A wiretap read a secret accord. */
  | { readonly type: 'accord-read'; readonly seat: SeatId; readonly by: SeatId; readonly accord: Accord }
  | { readonly type: 'communique-issued'; readonly seat: SeatId; readonly text: string }
  | { readonly type: 'session-ended'; readonly outcome: Outcome }
  /** After the end the facilitator leads everybody to a screen of the debrief. */
  | { readonly type: 'debrief-shown'; readonly screen: DebriefScreen }
  /** The last table on the seed has ended: anybody may work out every draw anew. */
  | { readonly type: 'seed-published'; readonly seed: string };

export type EventType = TableEvent['type'];
export type EventOf<T extends EventType> = Extract<TableEvent, { type: T }>;
