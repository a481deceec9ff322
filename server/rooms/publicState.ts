import type { SchemaType } from '@colyseus/schema';
import { schema, t } from '@colyseus/schema';
import type { SeatMirror, TableMirror } from '../../shared/protocol/mirror.ts';

/**
 * What Colyseus keeps in step at every client: the public view and nothing else. No secret is ever a field of these,
 * and there are no views on them; what only some may see goes by message.
 */
const SeatSync = schema(
  {
    id: t.string(),
    holder: t.string(),
    delegates: t.string(),
    head: t.string(),
    markedAbsent: t.boolean(),
    standIn: t.boolean(),
    connected: t.boolean(),
    ready: t.boolean(),
    sealed: t.boolean(),
    seal: t.string(),
    cyber: t.uint8(),
    ai: t.uint8(),
    institutions: t.uint8(),
    autonomy: t.uint8(),
    influence: t.int16(),
    investedIn: t.int8(),
    earlyWarningUntil: t.uint8(),
    overReliesIn: t.uint8(),
    shields: t.array('uint8'),
    communique: t.string(),
  },
  'SeatSync',
);
type SeatSync = SchemaType<typeof SeatSync>;

export const TableSync = schema(
  {
    phase: t.string(),
    round: t.uint8(),
    deadline: t.float64(),
    closingAt: t.float64(),
    timeUp: t.boolean(),
    paused: t.boolean(),
    pausedWith: t.float64(),
    tension: t.uint8(),
    ladder: t.uint8(),
    agenda: t.array('string'),
    incidentId: t.string(),
    incidentDomain: t.string(),
    incidentDemand: t.int8(),
    incidentTexts: t.string(),
    coinTensions: t.array('uint8'),
    coinFaces: t.array('string'),
    trust: t.array('uint8'),
    accords: t.string(),
    norms: t.string(),
    outcome: t.string(),
    seats: t.array(SeatSync),
  },
  'TableSync',
);
export type TableSync = SchemaType<typeof TableSync>;

interface List<T> {
  readonly length: number;
  at(index: number): T | undefined;
  push(value: T): unknown;
  pop(): unknown;
  [index: number]: T;
}

/** Brings a list to hold these values and touches only what differs, so that patches stay small. */
function syncList<T>(list: List<T>, values: Iterable<T>): void {
  const wanted = [...values];
  while (list.length > wanted.length) list.pop();
  wanted.forEach((value, i) => {
    if (i >= list.length) list.push(value);
    else if (list.at(i) !== value) list[i] = value;
  });
}

function syncSeat(state: SeatSync, { shields, ...plain }: SeatMirror): void {
  Object.assign(state, plain);
  syncList(state.shields, shields);
}

/** A new state that shows the mirror. */
export function publicState(mirror: TableMirror): TableSync {
  const { agenda, coinTensions, coinFaces, trust, seats, ...plain } = mirror;
  const state = new TableSync(plain);
  for (const { shields, ...seat } of seats) state.seats.push(new SeatSync(seat));
  showPublicly(state, mirror);
  return state;
}

/** Brings the state to show the mirror. The seats of a table never change their number or order. */
export function showPublicly(state: TableSync, mirror: TableMirror): void {
  const { agenda, coinTensions, coinFaces, trust, seats, ...plain } = mirror;
  Object.assign(state, plain);
  syncList(state.agenda, agenda);
  syncList(state.coinTensions, coinTensions);
  syncList(state.coinFaces, coinFaces);
  syncList(state.trust, trust);
  [...seats].forEach((seat, i) => {
    const synced = state.seats.at(i);
    if (synced) syncSeat(synced, seat);
  });
}
