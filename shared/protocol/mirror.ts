import type { IncidentTexts } from '../content/cast.ts';
import type { Domain } from '../content/domains.ts';
import { DOMAINS } from '../content/domains.ts';
import type { PublicSeat, PublicSetup, PublicView } from '../projection/views.ts';
import type { DelegateId, Incident, Outcome, Phase } from '../rules/state.ts';
import type { Delegate } from './messages.ts';

/**
 * The public view in the flat form in which Colyseus keeps every client's copy up to date: numbers, texts and lists
 * of them. Numbers that may be missing are −1 where they are, texts are empty. `setup` is not in it: it never
 * changes and comes with the welcome.
 */
export interface TableMirror {
  readonly phase: string;
  readonly round: number;
  readonly deadline: number;
  readonly closingAt: number;
  readonly timeUp: boolean;
  readonly paused: boolean;
  readonly pausedWith: number;
  readonly tension: number;
  readonly ladder: number;
  readonly agenda: Iterable<string>;
  readonly incidentId: string;
  readonly incidentDomain: string;
  readonly incidentDemand: number;
  /** As JSON, from when it is revealed; empty where the incident is a shipped one. */
  readonly incidentTexts: string;
  readonly coinTensions: Iterable<number>;
  readonly coinFaces: Iterable<string>;
  /** Row after row, rows and columns in scenario order; how far the row trusts the column. 0 on the diagonal. */
  readonly trust: Iterable<number>;
  /** As JSON: what is public of the accords, and the norms in force, on the table and up for the vote. */
  readonly accords: string;
  readonly norms: string;
  /** As JSON; it is set once, when the session has ended. */
  readonly outcome: string;
  readonly seats: Iterable<SeatMirror>;
}

export interface SeatMirror {
  readonly id: string;
  readonly holder: string;
  /** As JSON: those who sit here, with their names. */
  readonly delegates: string;
  readonly head: string;
  readonly markedAbsent: boolean;
  readonly standIn: boolean;
  readonly connected: boolean;
  readonly ready: boolean;
  readonly sealed: boolean;
  readonly seal: string;
  readonly cyber: number;
  readonly ai: number;
  readonly institutions: number;
  readonly autonomy: number;
  readonly influence: number;
  readonly investedIn: number;
  readonly earlyWarningUntil: number;
  readonly overReliesIn: number;
  /** For each of the ten domains in their order the last round in which the shield holds; 0 where there is none. */
  readonly shields: Iterable<number>;
  readonly communique: string;
}

/** One who sits, as it is mirrored. */
type Sitting = PublicSeat['delegates'][number] & Pick<Delegate, 'name'>;

const NONE = -1;

function orNull(value: number): number | null {
  return value === NONE ? null : value;
}

type Norms = Pick<PublicView, 'norms' | 'tabled' | 'ballot'>;

function normsOf({ norms, tabled, ballot }: PublicView): Norms {
  return { norms, tabled, ballot };
}

/** The public view and the people's names as they are mirrored. */
export function mirrorOf(view: PublicView, delegates: readonly Delegate[]): TableMirror {
  const ids = view.seats.map(({ id }) => id);
  const names = new Map(delegates.map(({ id, name }) => [id, name]));
  const nameOf = (id: DelegateId) => names.get(id) ?? '';
  return {
    phase: view.phase,
    round: view.round,
    deadline: view.deadline ?? NONE,
    closingAt: view.closingAt ?? NONE,
    timeUp: view.timeUp,
    paused: view.paused,
    pausedWith: view.pausedWith ?? NONE,
    tension: view.tension,
    ladder: view.ladder,
    agenda: view.agenda,
    incidentId: view.incident?.id ?? '',
    incidentDomain: view.incident?.domain ?? '',
    incidentDemand: view.incident?.demand ?? NONE,
    incidentTexts: view.incident?.texts ? JSON.stringify(view.incident.texts) : '',
    coinTensions: view.coins.map(({ tension }) => tension),
    coinFaces: view.coins.map(({ face }) => face),
    trust: ids.flatMap((i) => ids.map((j) => view.trust[i]?.[j] ?? 0)),
    accords: JSON.stringify(view.accords),
    norms: JSON.stringify(normsOf(view)),
    outcome: view.outcome ? JSON.stringify(view.outcome) : '',
    seats: view.seats.map(({ seal, investedIn, communique, shields, ...seat }) => ({
      ...seat,
      delegates: JSON.stringify(seat.delegates.map((each): Sitting => ({ ...each, name: nameOf(each.id) }))),
      head: seat.head ?? '',
      seal: seal ?? '',
      investedIn: investedIn ?? NONE,
      shields: DOMAINS.map((domain) => shields[domain] ?? 0),
      communique: communique ?? '',
    })),
  };
}

function sittingOf({ delegates }: SeatMirror): Sitting[] {
  return JSON.parse(delegates) as Sitting[];
}

function seatOf(mirror: SeatMirror): PublicSeat {
  const until = [...mirror.shields];
  const shields = DOMAINS.flatMap((domain, i): [Domain, number][] => {
    const round = until[i] ?? 0;
    return round > 0 ? [[domain, round]] : [];
  });
  return {
    id: mirror.id,
    holder: mirror.holder as PublicSeat['holder'],
    delegates: sittingOf(mirror).map(({ id, connected }) => ({ id, connected })),
    head: mirror.head === '' ? null : mirror.head,
    markedAbsent: mirror.markedAbsent,
    standIn: mirror.standIn,
    connected: mirror.connected,
    ready: mirror.ready,
    sealed: mirror.sealed,
    seal: mirror.seal === '' ? null : mirror.seal,
    cyber: mirror.cyber,
    ai: mirror.ai,
    institutions: mirror.institutions,
    autonomy: mirror.autonomy,
    influence: mirror.influence,
    investedIn: orNull(mirror.investedIn),
    earlyWarningUntil: mirror.earlyWarningUntil,
    overReliesIn: mirror.overReliesIn,
    shields: Object.fromEntries(shields),
    communique: mirror.communique === '' ? null : mirror.communique,
  };
}

function trustOf(ids: readonly string[], rows: readonly number[]): PublicView['trust'] {
  const row = (i: number) =>
    ids.flatMap((id, j): [string, number][] => (i === j ? [] : [[id, rows[i * ids.length + j] ?? 0]]));
  return Object.fromEntries(ids.map((id, i) => [id, Object.fromEntries(row(i))]));
}

function incidentOf({
  incidentId: id,
  incidentDomain: domain,
  incidentDemand: demand,
  incidentTexts: texts,
}: TableMirror): Incident | null {
  if (id === '') return null;
  const incident = { id, domain: domain as Domain, demand };
  return texts === '' ? incident : { ...incident, texts: JSON.parse(texts) as IncidentTexts };
}

/** The public view that a mirror shows. The mirror comes from our own server, so its words are taken as they are. */
export function viewOf(mirror: TableMirror, setup: PublicSetup): PublicView {
  const seats = [...mirror.seats].map(seatOf);
  const ids = seats.map(({ id }) => id);
  const faces = [...mirror.coinFaces] as PublicView['coins'][number]['face'][];
  const tensions = [...mirror.coinTensions];
  return {
    setup,
    phase: mirror.phase as Phase,
    round: mirror.round,
    deadline: orNull(mirror.deadline),
    closingAt: orNull(mirror.closingAt),
    timeUp: mirror.timeUp,
    paused: mirror.paused,
    pausedWith: orNull(mirror.pausedWith),
    tension: mirror.tension,
    ladder: mirror.ladder,
    agenda: [...mirror.agenda] as Domain[],
    incident: incidentOf(mirror),
    coins: faces.map((face, i) => ({ tension: tensions[i] ?? 0, face })),
    seats,
    trust: trustOf(ids, [...mirror.trust]),
    accords: JSON.parse(mirror.accords) as PublicView['accords'],
    ...(JSON.parse(mirror.norms) as Norms),
    outcome: mirror.outcome === '' ? null : (JSON.parse(mirror.outcome) as Outcome),
  };
}

/** The names that a mirror shows. */
export function delegatesOf(mirror: TableMirror): Delegate[] {
  return [...mirror.seats].flatMap((seat) =>
    sittingOf(seat).map(({ id, name }) => ({ id, seat: seat.id, name })),
  );
}
