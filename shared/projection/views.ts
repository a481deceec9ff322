import type { ClauseKind } from '../content/clauses.ts';
import type { Domain } from '../content/domains.ts';
import type { MoveId } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Posture } from '../content/postures.ts';
import type { SumLine } from '../rules/events.ts';
import type { MandateLine } from '../rules/mandates.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import type {
  CoinFace,
  Commitment,
  DelegateId,
  Incident,
  Investment,
  Mandate,
  Outcome,
  Phase,
  SeatId,
  Setup,
  TabledNorm,
} from '../rules/state.ts';
import type { Accord, AccordId, Proposal, ProposalId, Terms } from '../rules/terms.ts';

/** What everybody may know of a seat. */
export interface PublicSeat {
  readonly id: SeatId;
  readonly holder: 'nobody' | 'people' | 'bot';
  /** In the order in which they sat down. */
  readonly delegates: readonly { readonly id: DelegateId; readonly connected: boolean }[];
  readonly head: DelegateId | null;
  readonly markedAbsent: boolean;
  readonly standIn: boolean;
  readonly connected: boolean;
  readonly ready: boolean;
  readonly sealed: boolean;
  /** The hash of its sealed commitment, until the next round; null where it is not sealed. */
  readonly seal: string | null;
  readonly cyber: number;
  readonly ai: number;
  readonly institutions: number;
  readonly autonomy: number;
  readonly influence: number;
  readonly investedIn: number | null;
  readonly earlyWarningUntil: number;
  readonly overReliesIn: number;
  readonly shields: Readonly<Partial<Record<Domain, number>>>;
  readonly communique: string | null;
}

/**
 * An accord of which something is public; where notice has told only that it exists, `terms` is null, and `since` and
 * `until` are 0: for how long it was agreed is part of its text.
 */
export interface PublicAccord extends Omit<Accord, 'terms' | 'announced'> {
  readonly parties: readonly SeatId[];
  readonly terms: Terms | null;
}

/**
 * What never changes during a session and is public; sent once. Which incidents and news may come is not told ahead, and the
 * cast is sent beside it.
 */
export type PublicSetup = Omit<Setup, 'incidents' | 'injects' | 'cast'>;

/** What everybody may know of a table: seats, observers and the projector alike. */
export interface PublicView {
  readonly setup: PublicSetup;
  readonly phase: Phase;
  readonly round: number;
  /** Milliseconds of the server's clock; null where the phase has no deadline or the clock is paused. */
  readonly deadline: number | null;
  readonly closingAt: number | null;
  /** The time for choosing is up, though the phase has not ended; who has more time is not told. */
  readonly timeUp: boolean;
  readonly paused: boolean;
  /** What is left of the phase while paused; milliseconds. */
  readonly pausedWith: number | null;
  readonly tension: number;
  readonly ladder: number;
  readonly agenda: readonly Domain[];
  readonly incident: Incident | null;
  readonly coins: readonly { readonly tension: number; readonly face: CoinFace }[];
  /** In scenario order. */
  readonly seats: readonly PublicSeat[];
  /** trust[i][j]: how far i trusts j; 0–100. */
  readonly trust: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
  /** Open accords, oldest first; then secret ones of which notice has been given. */
  readonly accords: readonly PublicAccord[];
  readonly norms: readonly { readonly norm: NormId; readonly since: number }[];
  /** Norms on the table in this negotiation. */
  readonly tabled: readonly TabledNorm[];
  /** The norm that is up. */
  readonly ballot: TabledNorm | null;
  readonly outcome: Outcome | null;
}

export interface MandateProgress {
  readonly mandate: Mandate;
  /** Whether it would count if the session ended now. */
  readonly met: boolean;
  readonly lines: readonly MandateLine[];
}

/** What an accord in force asks of the seat in this round's commitment, and whether its draft does so. */
export interface Duty {
  readonly accord: AccordId;
  readonly clause: 'no-cyber' | 'cbm-pledge' | 'human-in-the-loop';
  readonly with: readonly SeatId[];
  /** Those on the agenda that the clause covers; empty for a pledge. */
  readonly domains: readonly Domain[];
  readonly kept: boolean;
}

/** What only the seat itself knows. */
export interface OwnView {
  readonly seat: SeatId;
  /** Others see it only while the time is not up. */
  readonly sealed: boolean;
  /** How much longer this seat has in this commitment than the others, or still has where it is paused; milliseconds. */
  readonly extraTime: number;
  /** May not speak in the plenary. */
  readonly muted: boolean;
  readonly capital: number;
  readonly leverage: number;
  readonly draft: Commitment;
  /** Targets in which this seat counts on a backdoor; one of them may have been found. */
  readonly backdoors: readonly SeatId[];
  /** Null before it is dealt. */
  readonly mandate: MandateProgress | null;
  /** Mandates of others that this seat has been shown. */
  readonly mandatesSeen: readonly { readonly seat: SeatId; readonly mandate: Mandate }[];
  /** Secret accords to which it is party. */
  readonly secretAccords: readonly Accord[];
  /** Proposals on the table to which it would be party. */
  readonly proposals: readonly Proposal[];
  /** What its accords ask of it in this round; empty outside commitment. */
  readonly duties: readonly Duty[];
}

/**
 * A chance in ten-thousandths as a seat may know it; `bound` where something it may not know could matter, `about`
 * where it could matter either way.
 */
export interface Odds {
  readonly chance: number;
  readonly bound: 'exactly' | 'at-least' | 'at-most' | 'about';
  readonly sum: readonly SumLine[];
}

export interface PostureOption {
  readonly posture: Posture;
  /** Capital that the card costs in this posture. */
  readonly cost: number;
  /** Influence won, or lost where the hazard strikes. */
  readonly gain: number;
  readonly hazard: Odds;
  readonly refused: RejectionCode | null;
  /** The round in which it unlocks; null unless `refused` is `locked-until-later`. */
  readonly unlocksIn: number | null;
}

export interface TargetOption {
  readonly seat: SeatId;
  /** Only for cyber moves. */
  readonly success: Odds | null;
  /** Chance of being named (rightly or by way of somebody else's name); only for cyber moves. */
  readonly named: Odds | null;
}

/** One of the nine cards, as it may be chosen now beside the rest of the draft. */
export interface CardOption {
  readonly move: MoveId;
  /** Capital; for an AI card in its cheapest posture that is allowed. */
  readonly cost: number;
  /** Why it cannot be added to the draft; null where it can, or is in it. */
  readonly refused: RejectionCode | null;
  /** Empty for cyber and CBM moves. */
  readonly postures: readonly PostureOption[];
  /** Those who may be chosen; empty where the move has no target or is for all. */
  readonly targets: readonly TargetOption[];
}

export interface InvestOption {
  readonly invest: Investment;
  readonly cost: number;
  readonly refused: RejectionCode | null;
  /** The round in which it becomes possible again; null unless it is refused for a while. */
  readonly unlocksIn: number | null;
}

/** Something that may be asked for now or not: why not, and from which round on if it is locked. */
export interface Permission {
  readonly refused: RejectionCode | null;
  readonly unlocksIn: number | null;
}

/** Where the seat may speak now. */
export interface TalkOptions {
  readonly plenary: Permission;
  readonly private: Permission;
  /** Within its own delegation. */
  readonly own: Permission;
}

/** What the seat may do with a proposal on the table. */
export interface ProposalOption {
  readonly proposal: ProposalId;
  readonly canSign: boolean;
  readonly canUnsign: boolean;
  readonly canRefuse: boolean;
  readonly canWithdraw: boolean;
  readonly canRevise: boolean;
}

export interface AccordOptions {
  readonly propose: Permission;
  readonly secret: Permission;
  readonly clauses: readonly ({ readonly clause: ClauseKind } & Permission)[];
  readonly proposals: readonly ProposalOption[];
  /** Of each accord that binds the seat. */
  readonly inForce: readonly {
    readonly accord: AccordId;
    readonly amend: Permission;
    readonly leave: Permission;
  }[];
}

export interface NormOptions {
  /** Of each that may be tabled and is not in force. */
  readonly table: readonly ({ readonly norm: NormId } & Permission)[];
  readonly withdraw: NormId | null;
  readonly back: readonly NormId[];
  readonly leave: NormId | null;
  readonly canVote: boolean;
}

/** Everything that a seat may do now. What is not offered is refused. */
export interface Options {
  /** Row by row: cyber, AI, CBM; columns as the agenda. Empty outside commitment. */
  readonly cards: readonly CardOption[];
  readonly invest: readonly InvestOption[];
  readonly canDraft: boolean;
  readonly canSeal: boolean;
  readonly canReopen: boolean;
  readonly canReady: boolean;
  readonly canIssueCommunique: boolean;
  readonly talk: TalkOptions;
  readonly accords: AccordOptions;
  readonly norms: NormOptions;
  /** Capital left if the draft is carried out. */
  readonly capitalAfterDraft: number;
  /** Capital that the next briefing would take away as being over the limit; a warning where above 0. */
  readonly capitalAtRisk: number;
}

/** All that a seat may know. */
export interface SeatView extends PublicView {
  readonly own: OwnView;
  readonly options: Options;
}
