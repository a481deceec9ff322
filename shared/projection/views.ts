import type { Domain } from '../content/domains.ts';
import type { MoveId } from '../content/moves.ts';
import type { Posture } from '../content/postures.ts';
import type { SumLine } from '../rules/events.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import type {
  CoinFace,
  Commitment,
  Incident,
  Investment,
  Outcome,
  Phase,
  SeatId,
  Setup,
} from '../rules/state.ts';

/** What everybody may know of a seat. */
export interface PublicSeat {
  readonly id: SeatId;
  readonly holder: 'nobody' | 'people' | 'bot';
  readonly standIn: boolean;
  readonly connected: boolean;
  readonly ready: boolean;
  readonly sealed: boolean;
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

/** What never changes during a session and is public; sent once. Which incidents may come is not told ahead. */
export type PublicSetup = Omit<Setup, 'incidents'>;

/** What everybody may know of a table: seats, observers and the projector alike. */
export interface PublicView {
  readonly setup: PublicSetup;
  readonly phase: Phase;
  readonly round: number;
  /** Milliseconds of the server's clock; null where the phase has no deadline or the clock is paused. */
  readonly deadline: number | null;
  readonly closingAt: number | null;
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
  readonly outcome: Outcome | null;
}

/** What only the seat itself knows. */
export interface OwnView {
  readonly seat: SeatId;
  readonly capital: number;
  readonly leverage: number;
  readonly draft: Commitment;
  /** Targets in which this seat counts on a backdoor; one of them may have been found. */
  readonly backdoors: readonly SeatId[];
}

/** A chance in ten-thousandths as a seat may know it; `bound` where something it may not know could matter. */
export interface Odds {
  readonly chance: number;
  readonly bound: 'exactly' | 'at-least' | 'at-most';
  readonly sum: readonly SumLine[];
}

export interface PostureOption {
  readonly posture: Posture;
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
