import * as z from 'zod/mini';
import type { Cast } from '../content/cast.ts';
import { CLAUSE_KINDS, REFUSAL_REASONS } from '../content/clauses.ts';
import { DOMAINS } from '../content/domains.ts';
import type { ScenarioFault } from '../content/faults.ts';
import type { MoveId } from '../content/moves.ts';
import { KINDS } from '../content/moves.ts';
import { NORM_IDS } from '../content/norms.ts';
import { POSTURES } from '../content/postures.ts';
import type { Scenario } from '../content/scenario.ts';
import { STYLES } from '../content/styles.ts';
import { PHRASE_IDS, PRESS_REGIMES } from '../content/talk.ts';
import { PLAIN, PLAIN_LINES } from '../content/texts.ts';
import type { DeskView } from '../projection/deskView.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { Options, OwnView, PublicSetup } from '../projection/views.ts';
import type { RejectionCode } from '../rules/rejections.ts';
import type { DelegateId, Mandate, Phase, SeatId } from '../rules/state.ts';
import { CAPABILITIES, DEBRIEF_SCREENS, INVESTMENTS, ROUND_PHASES, VOTES } from '../rules/state.ts';
import { facilitatorRequests } from './facilitator.ts';
import { LONGEST_PHASE, MOST_DELEGATES } from './limits.ts';
import { type DataTerms, noticeSchema, realName } from './privacy.ts';
import type { Role } from './roles.ts';

/** Raised with every change that an older client could not follow; a client of another version is asked to reload. */
export const PROTOCOL_VERSION = 6;

const seatId = z.string().check(z.maxLength(40));
const round = z.int().check(z.nonnegative(), z.maximum(99));
const roundPhase = z.enum(ROUND_PHASES);
const moveId = z.templateLiteral([z.enum(KINDS), '-', z.enum(DOMAINS)]) as unknown as z.ZodMiniType<MoveId>;

const card = z.strictObject({
  move: moveId,
  posture: z.nullable(z.enum(POSTURES)),
  targets: z.readonly(z.array(seatId).check(z.maxLength(2))),
  seeks: z.optional(z.literal('accord')),
});

const commitment = z.strictObject({
  cards: z.readonly(z.array(card).check(z.maxLength(4))),
  invest: z.nullable(z.enum(INVESTMENTS)),
  vote: z.optional(z.enum(VOTES)),
});

const someDomains = z.readonly(z.array(z.enum(DOMAINS)).check(z.maxLength(10)));
const clause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['no-cyber', 'human-in-the-loop', 'joint-research']), domains: someDomains }),
  z.strictObject({ kind: z.enum(['cbm-pledge', 'inspection', 'early-warning']) }),
  z.strictObject({
    kind: z.literal('transfer'),
    from: seatId,
    to: seatId,
    lift: z.nullable(z.enum(CAPABILITIES)),
    capital: z.int().check(z.nonnegative(), z.maximum(8)),
  }),
]);

const someSeats = z.readonly(z.array(seatId).check(z.maxLength(8)));
const terms = z.strictObject({
  parties: someSeats,
  clauses: z.readonly(z.array(clause).check(z.maxLength(12))),
  rounds: z.int().check(z.positive(), z.maximum(9)),
  secret: z.boolean(),
});

/** Ids are drawn by the rules; a client only repeats them. */
const anId = z.string().check(z.minLength(1), z.maxLength(40));
const personId = anId;
const revision = z.int().check(z.positive(), z.maximum(10_000));

const saying = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    text: z.string().check(z.maxLength(2000), z.regex(PLAIN_LINES)),
    promise: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('phrase'),
    phrase: z.enum(PHRASE_IDS),
    about: z.strictObject({
      seat: z.optional(seatId),
      domain: z.optional(z.enum(DOMAINS)),
      clause: z.optional(z.enum(CLAUSE_KINDS)),
      norm: z.optional(z.enum(NORM_IDS)),
    }),
    promise: z.boolean(),
  }),
]);

/**
 * Names one action of one client, drawn by it. A request that got no answer is sent again under the same name: where
 * it had been done it is not done twice, and the answer is the same.
 */
const action = z.optional(z.string().check(z.regex(/^[\w-]{1,40}$/)));

/** What a seat's client may send; the same shape as the rules' SeatIntent, less what only bots say. */
export const seatIntentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), action, round, phase: roundPhase, ready: z.boolean() }),
  z.strictObject({ type: z.literal('draft'), action, round, commitment }),
  z.strictObject({ type: z.literal('seal'), action, round }),
  z.strictObject({ type: z.literal('reopen'), action, round }),
  z.strictObject({ type: z.literal('say'), action, round, to: someSeats, saying }),
  z.strictObject({
    type: z.literal('pin-promise'),
    action,
    round,
    to: someSeats,
    at: z.int().check(z.positive()),
    pinned: z.boolean(),
  }),
  z.strictObject({ type: z.literal('propose'), action, round, terms, amends: z.nullable(anId) }),
  z.strictObject({ type: z.literal('revise'), action, round, proposal: anId, revision, terms }),
  z.strictObject({ type: z.literal('sign'), action, round, proposal: anId, revision }),
  z.strictObject({ type: z.literal('unsign'), action, round, proposal: anId }),
  z.strictObject({
    type: z.literal('refuse'),
    action,
    round,
    proposal: anId,
    revision,
    reason: z.enum(REFUSAL_REASONS),
  }),
  z.strictObject({ type: z.literal('withdraw'), action, round, proposal: anId }),
  z.strictObject({ type: z.literal('give-notice'), action, round, accord: anId }),
  z.strictObject({ type: z.literal('table-norm'), action, round, norm: z.enum(NORM_IDS) }),
  z.strictObject({ type: z.literal('withdraw-norm'), action, round, norm: z.enum(NORM_IDS) }),
  z.strictObject({ type: z.literal('back-norm'), action, round, norm: z.enum(NORM_IDS), backs: z.boolean() }),
  z.strictObject({
    type: z.literal('issue-communique'),
    action,
    round,
    text: z.string().check(z.maxLength(2000), z.regex(PLAIN_LINES)),
  }),
  z.strictObject({ type: z.literal('come-back'), action }),
  z.strictObject({ type: z.literal('hand-over'), action, to: personId }),
]);
export type SeatRequest = z.infer<typeof seatIntentSchema>;

/** What the opener's desk may send. */
export const deskIntentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), action }),
  z.strictObject({ type: z.literal('end-phase'), action, round, phase: roundPhase }),
  z.strictObject({
    type: z.literal('extend'),
    action,
    by: z.int().check(z.positive(), z.maximum(LONGEST_PHASE)),
  }),
  z.strictObject({ type: z.literal('pause'), action }),
  z.strictObject({ type: z.literal('resume'), action }),
  z.strictObject({ type: z.literal('mark-absent'), action, seat: seatId }),
  z.strictObject({ type: z.literal('mark-present'), action, seat: seatId }),
  z.strictObject({ type: z.literal('name-head'), action, seat: seatId, delegate: personId }),
  ...facilitatorRequests(action, seatIntentSchema),
  z.strictObject({ type: z.literal('show-debrief'), action, screen: z.enum(DEBRIEF_SCREENS) }),
]);
export type DeskRequest = z.infer<typeof deskIntentSchema>;

/** What a facilitator may ask about mandates: before the start, what each seat will be dealt. */
export const mandatesIntentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ahead') }),
]);

/** One of the answer to `ahead`. */
export interface MandateAhead {
  readonly seat: SeatId;
  readonly mandate: Mandate;
}

/** Asks for the debrief, when the session is over; the answer is a `Debrief` for whoever asks. */
export const debriefSchema = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('look') })]);

/** A name that can be seen and read as it is written. */
const name = z
  .string()
  .check(
    z.normalize('NFKC'),
    z.trim(),
    z.minLength(1),
    z.maxLength(40),
    z.regex(PLAIN),
    z.regex(/[\p{L}\p{N}]/u),
  );

/** Milliseconds of a phase; null for no limit. */
const phaseTime = z.nullable(z.int().check(z.minimum(5_000), z.maximum(LONGEST_PHASE)));

/** Seconds. */
const idleTime = z.int().check(z.minimum(0), z.maximum(3600));

/** As it came: the checker of scenarios judges all of it. */
const ownScenario = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
/** What the desk may send about the people of its session. */
export const peopleIntentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('rename'), person: personId, name }),
  z.strictObject({ type: z.literal('reseat'), person: personId, seat: seatId }),
  z.strictObject({ type: z.literal('remove'), person: personId }),
  /** A code with which the person comes in on another device; answered with a `OnceCode`. */
  z.strictObject({ type: z.literal('give-code'), person: personId }),
  /** Another key to the session's projector; answered with a `ProjectorKey`. */
  z.strictObject({ type: z.literal('open-projector') }),
]);
export type PeopleRequest = z.infer<typeof peopleIntentSchema>;

/** Whoever shows it is a screen for the room, and sees what is public. It may be shown from several places at once. */
export interface ProjectorKey {
  readonly key: string;
}

/** What anybody may send about itself. */
export const selfIntentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('give-code') }),
]);
export type SelfRequest = z.infer<typeof selfIntentSchema>;

/** A code that brings a person to another device, once, until that time of the server's clock. */
export interface OnceCode {
  readonly code: string;
  readonly until: number;
}

/**
 * Names a request by HTTP that gives out a key: 256 random bits of the client's, as 43 symbols of base64url, which it
 * tells nobody else. Asked for again under it, nothing is done twice and the answer is the same, key and all. Omitted:
 * the key is drawn by the server, and an answer that is lost cannot be had again.
 */
const secretAction = z.optional(z.string().check(z.regex(/^[\w-]{43}$/)));

/** Body of POST /api/sessions. */
export const openSessionSchema = z.strictObject({
  action: secretAction,
  /** The id of one that the server offers, or a scenario of the opener's own, which is judged before anything is opened. */
  scenario: z.union([z.string().check(z.maxLength(60)), ownScenario]),
  preset: z.string().check(z.maxLength(40)),
  /** Milliseconds a phase; null for no deadline. Omitted: the preset's. */
  clock: z.optional(
    z.strictObject({
      briefing: phaseTime,
      negotiation: phaseTime,
      commitment: phaseTime,
      resolution: phaseTime,
      reflection: phaseTime,
    }),
  ),
  /** Seats that bots play from the start, with their style, or `any` to be dealt one. Other seats are for people. */
  bots: z.record(seatId, z.enum([...STYLES, 'any'])),
  /** What may be said between delegations. Omitted: the scenario's. */
  press: z.optional(z.enum(PRESS_REGIMES)),
  /** Votes on norms show their tally only. Omitted: roll call. */
  secretBallot: z.optional(z.boolean()),
  /** Seconds without a sign of a seat until the desk is warned, and until a bot stands in; 0 for never. Only with a facilitator. */
  idle: z.optional(z.strictObject({ warnAfter: idleTime, standInAfter: idleTime })),
  /** The facilitator tries the session out alone: it may play bots' seats, and let rounds pass. */
  rehearsal: z.optional(z.boolean()),
  /** How many people one delegation may have at most. Omitted: one. */
  delegatesPerSeat: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_DELEGATES))),
  /** Seconds from one act of a bot in negotiation to its next. Omitted: at a person's pace. */
  botPace: z.optional(z.int().check(z.minimum(1), z.maximum(120))),
  /** Where the opener plays too: its name and the seat it wants (null for any). */
  host: z.nullable(z.strictObject({ name, seat: z.nullable(seatId) })),
  /** About people's data. Omitted: the game's own words, and no real names. */
  notice: z.optional(noticeSchema),
});
export type OpenSession = z.infer<typeof openSessionSchema>;

/** Body of POST /api/sessions/:code/observers; answered with a `TakenSeat` without a seat. */
export const watchSchema = z.strictObject({
  action: secretAction,
  name,
  /** Whether this person lets its data be used for research. Omitted: no. */
  research: z.optional(z.boolean()),
  /** Kept only where the session asks for real names. */
  realName: z.optional(realName),
});
export type Watch = z.infer<typeof watchSchema>;

/** Body of POST /api/sessions/:code/seats. */
export const takeSeatSchema = z.extend(watchSchema, { seat: z.nullable(seatId) });
export type TakeSeat = z.infer<typeof takeSeatSchema>;

/** Answer to opening a session. `seat` is null where the opener does not play. */
export interface OpenedSession {
  readonly code: string;
  readonly seat: SeatId | null;
  /** Whoever shows it is taken for the opener. */
  readonly key: string;
  /** To be kept on paper: it gives the desk back where every key to it is lost. */
  readonly recovery: string;
}

/**
 * Answer to taking a seat, to a code for another device and to one that gives a desk back. Whoever shows the key is
 * taken for the person. `seat` is null for one who plays none.
 */
export interface TakenSeat {
  readonly code: string;
  readonly seat: SeatId | null;
  readonly key: string;
}

/** Body of POST /api/codes: a one-time code, and of POST /api/desks: the code on paper. As people type them. */
export const typedCodeSchema = z.strictObject({ code: z.string().check(z.maxLength(80)) });

/** Answer to GET /api/sessions/:code. */
export interface SessionSummary {
  readonly code: string;
  readonly scenario: string;
  readonly cast: Cast;
  readonly phase: string;
  readonly tension: number;
  readonly round: number;
  readonly rounds: number;
  readonly seats: readonly SessionSeat[];
  readonly data: DataTerms;
}

export interface SessionSeat {
  readonly id: SeatId;
  /** `free`: nobody and no bot. `bot`: a bot until a person sits down. `open`: people,
   * who have room for another. `taken`: its delegation is full. */
  readonly state: 'free' | 'bot' | 'open' | 'taken';
  /** Names of those who sit there, in the order in which they sat down. */
  readonly delegates: readonly string[];
}

/** One of the answer to GET /api/scenarios: what the page that opens a session shows, and the names of its seats. */
export type ScenarioOffer = Omit<Scenario, '$schema' | 'baseline' | 'incidents' | 'injects'>;

/** Where others in a network find this server. */
export interface NetworkAddress {
  /** What the system calls the network's interface, such as `wlan0`; empty where it listens to one address only. */
  readonly name: string;
  /** Such as `http://192.168.1.7:2567`. */
  readonly address: string;
}

/** Answer to GET /api/addresses, the likeliest first. */
export interface Addresses {
  readonly addresses: readonly NetworkAddress[];
}

/** Body of every HTTP refusal. `error` has a text in the client; `path` says which field of the body was wrong. */
export interface HttpRefusal {
  readonly error: HttpRefusalCode;
  readonly path?: string;
  /** What is wrong with a scenario that was sent. */
  readonly faults?: readonly ScenarioFault[];
}

export const HTTP_REFUSALS = [
  'bad-request',
  'bad-scenario',
  'unknown-scenario',
  'unknown-preset',
  'unknown-code',
  'unknown-seat',
  'seat-taken',
  'name-taken',
  'table-full',
  'gallery-full',
  'session-over',
  'too-many-requests',
  'not-over',
  'not-saved',
  'damaged',
] as const;
export type HttpRefusalCode = (typeof HTTP_REFUSALS)[number];

/** Body of POST /api/sessions/:code/damage. */
export const askDamageSchema = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(100)) });

/** Answer to it, for those who lead the session: how far its log is as it was written. */
export interface Damage {
  /** Number of the first event that is wrong or missing, from 0, and how many there should be. */
  readonly event: number;
  readonly events: number;
  /** Where the table stood before it; null where nothing of it is left. */
  readonly stood: { readonly phase: Phase; readonly round: number } | null;
}

/** Names of the people at a table: public, but no part of the rules or the log. */
export interface Delegate {
  readonly id: DelegateId;
  readonly seat: SeatId;
  readonly name: string;
}

/**
 * Options of `joinOrCreate('table', …)`. The key travels in the body of that request and stands in no address; the
 * SDK's own `auth.token` would put it into the WebSocket's. A wrong code or key is answered with 401.
 */
export const joinTableSchema = z.strictObject({
  /** As `normaliseCode` gives it. */
  code: z.string().check(z.maxLength(20)),
  key: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The tab's own name for itself: it comes back without a question, others ask first. */
  tab: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  /** The person has been asked, and wants to go on here. */
  takeOver: z.optional(z.boolean()),
});
export type JoinTable = z.infer<typeof joinTableSchema>;

/** Why a join is refused, and nothing helps but what a person does; after any other code a client tries again. */
export const JOIN_REFUSALS = {
  /** A code or key that opens nothing here. */
  wrongKey: 401,
  /** The person is connected from another tab or device: ask whether to go on here, and then `takeOver`. */
  openElsewhere: 409,
  /** The table's log is not the one that was written, and is not played. */
  damaged: 410,
  /** The person has gone on to another device, or the desk was recovered there. */
  left: 422,
  /** An old key of the person was shown by somebody; all its keys are stopped until the desk gives a new one. */
  stopped: 423,
  /** The desk has taken the person out of the session. */
  removed: 424,
} as const;

/** Why the server closed a connection; Colyseus has 4000–4010. After any other code a client joins again by itself. */
export const CLOSE_CODES = {
  /** The same person goes on in another tab: this one is to say so, and to come back only when asked to. */
  openElsewhere: 4100,
  /** Far too many messages: no honest client sends so many. */
  flood: 4101,
  /** It reads too slowly, and what waits for it has grown too large. Joining again gives it the present state. */
  tooSlow: 4102,
  /** What this person wrote was erased, its name and its key too: it is let go. */
  personErased: 4103,
  /** The session was erased, and everybody is let go. */
  sessionErased: 4104,
  /** Something that this client knows is no longer there. Joining again, it hears what there is. */
  forget: 4105,
  /** The person has gone on to another device by a one-time code. */
  left: 4106,
  /** An old key of the person was shown, so all its keys are stopped. */
  stopped: 4107,
  /** The desk has taken the person out of the session. */
  removed: 4108,
  /** The desk has given the person another seat: joining again shows it. */
  reseated: 4109,
} as const;

/** What the desk alone is told. */
export interface DeskNews extends DeskView {
  /** When something was last heard of a seat's people; milliseconds of the server's clock. */
  readonly heard: Readonly<Record<SeatId, number>>;
}

/** First private message to a client after it joined: what never changes, and all it may know of the past. */
export interface Welcome {
  readonly protocol: number;
  readonly setup: PublicSetup;
  readonly cast: Cast;
  /** SHA-256 of the seed, which is told only at the very end: the event `seed-published` must fit it. */
  readonly seedHash: string;
  readonly role: Role;
  /** Who this client is, among the delegates of its seat. */
  readonly person: DelegateId;
  /** Null for one who plays no seat. */
  readonly seat: SeatId | null;
  readonly own: OwnView | null;
  readonly options: Options | null;
  /** Only for a facilitator. */
  readonly desk: DeskNews | null;
  readonly history: readonly SeenEvent[];
  /** The key to show the next time; the one shown now is good until then. */
  readonly key: string;
  /** Only at a desk; a projector hears whether new people are kept out. */
  readonly people: DeskPeople | null;
  /** Server clock when this was sent; milliseconds. */
  readonly now: number;
}

/** What a desk knows of the people beside what all may see; sent to it after each change as `people`. */
export interface DeskPeople {
  /** Whether new people are kept out. */
  readonly locked: boolean;
  /** Those of whom an old key was shown, and who need a new code to come in. */
  readonly stopped: readonly DelegateId[];
  /** Those who look on, in the order in which they came. */
  readonly observers: readonly { readonly id: DelegateId; readonly name: string }[];
  /** By which all open projectors are ended at once; null where there is none. */
  readonly projector: DelegateId | null;
}

/** Private message after each change that concerns this client. */
export interface Told {
  readonly own: OwnView | null;
  readonly options: Options | null;
  readonly desk: DeskNews | null;
  readonly events: readonly SeenEvent[];
  readonly now: number;
}

/** Why a request was refused; each code has a text in the client. */
export interface Refusal {
  readonly code: RejectionCode | 'name-taken' | 'malformed' | 'too-fast' | 'not-saved' | 'open-elsewhere';
}
