/**
 * Positions for the rulings: a table in the middle of play, set up directly, of which one step is then watched.
 * Unless a ruling says otherwise there are no incident, no shields, and nothing that draws tension back, so that
 * whatever moves is what the ruling is about.
 */
import type { Domain } from '../../shared/content/domains.ts';
import { DOMAINS } from '../../shared/content/domains.ts';
import { INCIDENTS } from '../../shared/content/incidents.ts';
import { MANDATE_IDS } from '../../shared/content/mandates.ts';
import { MOVES } from '../../shared/content/moves.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import type {
  Card,
  Investment,
  SeatId,
  SeatState,
  Setup,
  TableState,
  Vote,
} from '../../shared/rules/state.ts';
import { UNLOCKED } from '../../shared/rules/state.ts';
import { fold, openTable } from '../../shared/rules/table.ts';

export interface SeatSpec extends Partial<Omit<SeatState, 'draft'>> {
  readonly plays?: readonly Card[];
  readonly invest?: Investment;
  readonly vote?: Vote;
}

type Trust = Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;

export interface Position {
  /** How many seats, named a, b, c…; those not described are as `PLAIN`. */
  readonly n: number;
  readonly seats?: Readonly<Record<SeatId, SeatSpec>>;
  /** Where it is not 50. */
  readonly trust?: Trust;
  /** Where it is not what trust is. */
  readonly baseline?: Trust;
  readonly round?: number;
  readonly rounds?: number;
  readonly tension?: number;
  /** The session's starting value; the present tension where it is left out. */
  readonly startTension?: number;
  readonly ladder?: number;
  readonly incident?: { readonly domain: Domain; readonly demand?: number } | null;
  readonly seed?: string;
  readonly phase?: TableState['phase'];
  readonly patch?: Partial<TableState>;
  readonly setup?: Partial<Setup>;
}

/** A seat of which nothing is said. */
export const PLAIN = {
  cyber: 2,
  ai: 2,
  institutions: 2,
  autonomy: 5,
  influence: 50,
  capital: 5,
} as const;

export function names(n: number): SeatId[] {
  return [...'abcdefgh'].slice(0, n);
}

function agendaOf(position: Position): Domain[] {
  const played = Object.values(position.seats ?? {}).flatMap(({ plays = [] }) =>
    plays.map(({ move }) => MOVES[move].domain),
  );
  const first = position.incident ? [position.incident.domain] : [];
  return [...new Set([...first, ...played, ...DOMAINS])].slice(0, 3);
}

function matrix(ids: readonly SeatId[], at: (i: SeatId, j: SeatId) => number): Trust {
  return Object.fromEntries(
    ids.map((i) => [i, Object.fromEntries(ids.filter((j) => j !== i).map((j) => [j, at(i, j)]))]),
  );
}

export function setupOf(position: Position): Setup {
  const ids = names(position.n);
  const { rounds = 8, tension = 50, startTension = tension, baseline, trust } = position;
  return {
    scenario: 'ruling',
    rounds,
    tension: startTension,
    ladder: 0,
    seats: ids.map((id) => ({ id, cyber: 2, ai: 2, institutions: 2, autonomy: 5, influence: 50 })),
    baseline: matrix(ids, (i, j) => baseline?.[i]?.[j] ?? trust?.[i]?.[j] ?? 50),
    incidents: Object.entries(INCIDENTS).map(([id, domain]) => ({ id, domain })),
    clock: { briefing: 1e3, negotiation: 60e3, commitment: 60e3, resolution: 40e3, reflection: 20e3 },
    unlocking: UNLOCKED,
    press: 'open',
    secretBallot: false,
    facilitated: false,
    delegatesPerSeat: 1,
    botPace: NUMBERS.talk.botPace,
    mandates: MANDATE_IDS,
    numbers: NUMBERS,
    ...position.setup,
  };
}

function incidentOf({ incident, n }: Position): TableState['incident'] {
  if (!incident) return null;
  const [id = ''] = Object.entries(INCIDENTS).find(([, domain]) => domain === incident.domain) ?? [];
  return { id, domain: incident.domain, demand: incident.demand ?? Math.max(3, Math.ceil((n * 3) / 4)) };
}

/** The table of a position, by default at the end of commitment. */
export function at(position: Position): TableState {
  const { seats = {}, seed = 's', round = 2, tension = 50, ladder = 0, trust, phase } = position;
  const setup = setupOf(position);
  const state = fold(openTable(setup, seed));
  const described = Object.entries(state.seats).map(([id, fresh]): [SeatId, SeatState] => {
    const { plays = [], invest = null, vote, ...spec } = seats[id] ?? {};
    const holder = { kind: 'people' } as const;
    const { connected = true, lostAt = null } = spec;
    const sits = spec.holder === undefined || spec.holder.kind === 'people';
    const people = sits ? { delegates: [{ id, connected, lostAt }], head: id } : {};
    const draft = { cards: plays, invest, ...(vote ? { vote } : {}) };
    return [id, { ...fresh, ...PLAIN, holder, connected, ...people, ...spec, draft }];
  });
  return {
    ...state,
    phase: phase ?? 'commitment',
    round,
    tension,
    ladder,
    seats: Object.fromEntries(described),
    trust: matrix(names(position.n), (i, j) => trust?.[i]?.[j] ?? 50),
    agenda: agendaOf(position),
    incident: incidentOf(position),
    deck: DOMAINS.slice(3),
    ...position.patch,
  };
}
