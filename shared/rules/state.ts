import type { Cast, IncidentTexts } from '../content/cast.ts';
import type { Domain } from '../content/domains.ts';
import type { Inject } from '../content/injects.ts';
import type { MandateId } from '../content/mandates.ts';
import type { MoveId } from '../content/moves.ts';
import type { NormId } from '../content/norms.ts';
import type { Numbers } from '../content/numbers.ts';
import type { Posture } from '../content/postures.ts';
import type { Silent } from '../content/silent.ts';
import type { Style } from '../content/styles.ts';
import type { Press } from '../content/talk.ts';
import type { DeskState } from './desk.ts';
import type { Accord, AccordId, Proposal } from './terms.ts';

/** A seat's key in its scenario, such as `ondara`; stable over the whole session. */
export type SeatId = string;

/** Names one person of a delegation. Who that is, the rules do not know. */
export type DelegateId = string;

export const CAPABILITIES = ['cyber', 'ai', 'institutions'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** The five phases of a round, in their order. */
export const ROUND_PHASES = ['briefing', 'negotiation', 'commitment', 'resolution', 'reflection'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** Where a table stands: before the first round, in a phase of a round, or over. */
export type Phase = 'seating' | RoundPhase | 'ended';

/** The screens of the debrief, in the order in which a session is talked about. */
export const DEBRIEF_SCREENS = ['happened', 'trust', 'accords'] as const;
export type DebriefScreen = (typeof DEBRIEF_SCREENS)[number];

export const INVESTMENTS = ['institutions', 'cyber'] as const;
export type Investment = (typeof INVESTMENTS)[number];

/** One card of a commitment. `targets` is empty, one state, or the two states of a pair, as the move's aim says. */
export interface Card {
  readonly move: MoveId;
  /** Only for AI moves. */
  readonly posture: Posture | null;
  readonly targets: readonly SeatId[];
  /** Only for the wiretap: it seeks a secret accord of the target's; absent, it seeks the mandate. */
  readonly seeks?: 'accord';
}

export const VOTES = ['for', 'against'] as const;
export type Vote = (typeof VOTES)[number];

/** What a seat will do this round. Nothing in it means that the seat holds, and abstains. */
export interface Commitment {
  readonly cards: readonly Card[];
  readonly invest: Investment | null;
  /** On the norm that is up; absent, the seat abstains. */
  readonly vote?: Vote;
}

export const HOLD: Commitment = { cards: [], invest: null };

/** Who plays a seat. A seat held by nobody gets a bot when the session starts. */
export type Holder =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'people' }
  | { readonly kind: 'bot'; readonly style: Style };

/** A seat as its scenario deals it. */
export interface SeatSetup {
  readonly id: SeatId;
  readonly cyber: number;
  readonly ai: number;
  readonly institutions: number;
  readonly autonomy: number;
  readonly influence: number;
}

/** Milliseconds of each phase; null where a phase has no deadline. */
export type PhaseClock = Readonly<Record<RoundPhase, number | null>>;

/** The round from which something may be used; 1 where it is never locked. */
export interface Unlocking {
  readonly delegated: number;
  readonly vendor: number;
  readonly invest: number;
  /** Open accords, with the clauses of the first wave. */
  readonly accords: number;
  /** The other clauses. */
  readonly clauses: number;
  readonly secrecy: number;
  readonly amending: number;
  readonly leaving: number;
  readonly norms: number;
}

export const UNLOCKED: Unlocking = {
  delegated: 1,
  vendor: 1,
  invest: 1,
  accords: 1,
  clauses: 1,
  secrecy: 1,
  amending: 1,
  leaving: 1,
  norms: 1,
};

/** A secret national objective. */
export interface Mandate {
  readonly id: MandateId;
  /** Only for the one that names a rival. */
  readonly rival: SeatId | null;
}

/** A norm put on the table in this round's negotiation. */
export interface TabledNorm {
  readonly norm: NormId;
  readonly sponsor: SeatId;
  readonly cosponsors: readonly SeatId[];
}

/** What a seat has done over the session, as far as mandates and the paper's indicators ask; folded from the log. */
export interface SeatRecord {
  /** Open accords of three or more parties that it was party to. */
  readonly groupAccords: readonly AccordId[];
  readonly lifts: number;
  readonly named: boolean;
  /** Pairs of others on whom it played a mediation card. */
  readonly mediated: readonly (readonly [SeatId, SeatId])[];
  readonly normsPassed: number;
  /** Norms sponsored or co-sponsored that came to the vote. */
  readonly normsBacked: number;
  /** Seats with which it had an answered CBM. */
  readonly dialogues: readonly SeatId[];
  /** Answered CBMs of the bilateral, multilateral, security and humanitarian domains. */
  readonly militaryDialogues: number;
  /** Accords with no-cyber or human-in-the-loop that it kept to their end. */
  readonly armsAccordsKept: number;
  /** Rounds in accords with inspection, times the partners. */
  readonly transparency: number;
}

/** Everything a table starts from; with a seed and the intents it gives the whole session. */
export interface Setup {
  readonly scenario: string;
  readonly rounds: number;
  readonly tension: number;
  readonly ladder: number;
  /** In scenario order, which is also the order round the table. */
  readonly seats: readonly SeatSetup[];
  /** How far the row trusts the column when nothing happens; trust starts there too. */
  readonly baseline: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
  readonly incidents: readonly Omit<Incident, 'demand'>[];
  readonly clock: PhaseClock;
  readonly unlocking: Unlocking;
  readonly press: Press;
  /** Votes on norms show their tally only. */
  readonly secretBallot: boolean;
  /** A facilitator leads the session, who never plays and may read the channels; an opener who plays may not. */
  readonly facilitated: boolean;
  /**
   * What becomes of a delegation that is away when it should commit. `stand-in`, or left out: a stand-in plays it, and
   * nobody waits for it. `hold`: it is waited for until the deadline, and holds where nothing is drafted by then.
   */
  readonly silent?: Silent;
  /** How many people one delegation may have at most. */
  readonly delegatesPerSeat: number;
  /** Milliseconds from one act of a bot in negotiation to its next. */
  readonly botPace: number;
  /** From which mandates are dealt. */
  readonly mandates: readonly MandateId[];
  /** Which norms may be tabled, and which are in force from the start. Older logs lack it: all eight, and none. */
  readonly norms?: { readonly allowed: readonly NormId[]; readonly inForce: readonly NormId[] };
  /** What the scenario has ready to bring in. Secret; older logs lack it. */
  readonly injects?: readonly Inject[];
  /** Milliseconds without a sign of a seat until the desk is warned, and until a bot stands in; 0 for never. */
  readonly idle?: { readonly warnAfter: number; readonly standInAfter: number };
  /** The facilitator tries the session out alone: it may play bots' seats, and let rounds pass. */
  readonly rehearsal?: true;
  readonly numbers: Numbers;
  /** For readers; no rule asks it. Older logs lack it: their scenario is one of the shipped ones. */
  readonly cast?: Cast;
}

export interface DelegateState {
  readonly id: DelegateId;
  readonly connected: boolean;
  /** When it was lost, or sat down and has yet to come; null while it is connected. */
  readonly lostAt: number | null;
}

export interface SeatState {
  readonly holder: Holder;
  /** Its people, in the order in which they sat down; empty where a bot plays. */
  readonly delegates: readonly DelegateState[];
  /** The head of delegation; null where nobody sits. */
  readonly head: DelegateId | null;
  /** Whether anybody of the delegation is connected; bots always are. */
  readonly connected: boolean;
  /** When the last of the delegation was lost, or took the seat and has yet to come; null while somebody is connected. */
  readonly lostAt: number | null;
  /** The facilitator has said that its delegation is absent, and neither has taken it back. */
  readonly markedAbsent: boolean;
  /** A stand-in plays this seat until its delegation is back. */
  readonly standIn: boolean;
  readonly ready: boolean;
  readonly cyber: number;
  readonly ai: number;
  readonly institutions: number;
  readonly autonomy: number;
  readonly influence: number;
  readonly leverage: number;
  readonly capital: number;
  readonly draft: Commitment;
  /** A stand-in drafted it, and its people have not come back since. */
  readonly draftedByStandIn: boolean;
  readonly sealed: boolean;
  /** The hash that was shown when it was sealed; null where it is not. */
  readonly seal: string | null;
  /** How often this seat has sealed in this round; each time the nonces are drawn anew. */
  readonly sealings: number;
  /** The round of the last investment; null where there was none. */
  readonly investedIn: number | null;
  /** Last round in which early warning is in force; 0 where it never was. */
  readonly earlyWarningUntil: number;
  /** The round in which cyber moves against this seat succeed more often; 0 where there is none. */
  readonly overReliesIn: number;
  /** Targets in which this seat has a backdoor. */
  readonly backdoors: readonly SeatId[];
  /** Targets in which this seat counts on a backdoor; it does not know which were found. */
  readonly believedBackdoors: readonly SeatId[];
  /** Domains in which the seat is shielded, with the last round in which the shield holds. */
  readonly shields: Readonly<Partial<Record<Domain, number>>>;
  readonly communique: string | null;
  /** Null before it is dealt. */
  readonly mandate: Mandate | null;
  /** Seats that have been shown this seat's mandate. */
  readonly mandateKnownTo: readonly SeatId[];
  /** Capability lifts received in this round. */
  readonly liftsThisRound: number;
  /** Messages said in this round, and marks put on them or taken off. */
  readonly saidThisRound: number;
  /** Proposals that this seat has made so far; its next one's id is drawn from it. */
  readonly proposals: number;
  readonly record: SeatRecord;
}

export type CoinFace = 'peace' | 'conflict';

export interface Incident {
  readonly id: string;
  readonly domain: Domain;
  /** Contributions needed. */
  readonly demand: number;
  /** Where the scenario brings it itself; shipped incidents have theirs in the client. */
  readonly texts?: IncidentTexts;
}

export interface Standing {
  readonly seat: SeatId;
  readonly influence: number;
  readonly leverage: number;
  readonly autonomy: number;
  readonly mandate: Mandate | null;
  readonly mandateMet: boolean;
  /** Influence + leverage + 2 × autonomy + what a mandate met is worth, quartered by war. */
  readonly score: number;
  readonly winner: boolean;
  readonly indicators: Indicators;
}

/** The paper's three indicators of a middle power's defence diplomacy, as the rules count them. */
export interface Indicators {
  /** Joint military dialogues held. */
  readonly dialogues: number;
  /** Participation in digital arms governance. */
  readonly governance: number;
  /** Trust-building through AI-enabled military transparency. */
  readonly transparency: number;
}

export interface Outcome {
  readonly by: 'rounds' | 'war';
  /** Highest score first. */
  readonly standings: readonly Standing[];
  /** 0–100. */
  readonly peaceIndex: number;
}

/** The whole truth of a table, folded from its log. Plain data; nobody but the host holds it. */
export interface TableState {
  readonly setup: Setup;
  readonly seed: string;
  /** Everybody has been told the seed. */
  readonly seedPublished: boolean;
  /** Number of events folded so far. */
  readonly version: number;
  readonly phase: Phase;
  /** 0 while seating, then 1…rounds. */
  readonly round: number;
  /** When the clock ends the phase; null where it does not. Milliseconds of the table's clock. */
  readonly deadline: number | null;
  /** When the phase closes because the last seat has sealed; null where it does not. */
  readonly closingAt: number | null;
  /** What is left of the phase while the clock is paused; null while it runs. Milliseconds. */
  readonly pausedWith: number | null;
  readonly paused: boolean;
  readonly tension: number;
  readonly ladder: number;
  readonly seats: Readonly<Record<SeatId, SeatState>>;
  readonly trust: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
  /** Domains still to be drawn, top first. Secret. */
  readonly deck: readonly Domain[];
  /** Three domains, the incident's first; empty before the first briefing. */
  readonly agenda: readonly Domain[];
  readonly incident: Incident | null;
  readonly usedIncidents: readonly string[];
  /** In force, oldest first. */
  readonly accords: readonly Accord[];
  /** On the table in this negotiation. */
  readonly proposals: readonly Proposal[];
  readonly norms: readonly { readonly norm: NormId; readonly since: number }[];
  readonly tabled: readonly TabledNorm[];
  /** The norm that is up for the vote of this round's commitments. */
  readonly ballot: TabledNorm | null;
  /** Who spoke in each channel, message after message, by the channel's key. */
  readonly speakers: Readonly<Record<string, readonly SeatId[]>>;
  /** Of each round so far, in order. */
  readonly coins: readonly { readonly tension: number; readonly face: CoinFace }[];
  readonly desk: DeskState;
  readonly outcome: Outcome | null;
  /** The screen to which the facilitator leads everybody after the end. */
  readonly debrief: DebriefScreen;
}
