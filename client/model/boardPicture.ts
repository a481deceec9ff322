import type { OwnView, PublicSeat, PublicView } from '../../shared/projection/views.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { BoardAccord, BoardPicture, BoardSeat } from '../board/picture.ts';
import { knownAccords } from './accords.ts';

/** How a seat looks, from its scenario. */
export interface SeatLook {
  readonly name: string;
  readonly emblem: string;
  readonly enamel: string;
}

function markOf(view: PublicView, seat: PublicSeat): BoardSeat['mark'] {
  if (view.phase === 'commitment')
    return seat.sealed ? 'sealed' : seat.holder === 'nobody' ? null : 'drafting';
  if (view.phase === 'seating' || view.phase === 'ended') return null;
  return seat.ready ? 'ready' : null;
}

/** Mean trust that the others have in a seat; 0–100. */
export function meanTrust(view: Pick<PublicView, 'seats' | 'trust'>, seat: SeatId): number {
  const others = view.seats.filter(({ id }) => id !== seat);
  const sum = others.reduce((all, { id }) => all + (view.trust[id]?.[seat] ?? 0), 0);
  return others.length === 0 ? 0 : Math.round(sum / others.length);
}

/** The seats in the order of places: the viewer's first, which is at the bottom, then as in the scenario. */
export function placesOf(seats: readonly SeatId[], viewer: SeatId | null): SeatId[] {
  const start = viewer === null ? 0 : Math.max(0, seats.indexOf(viewer));
  return [...seats.slice(start), ...seats.slice(0, start)];
}

/** The reader's proposals are drawn while they are negotiated, for it alone. */
function accordsOf(view: PublicView, own: OwnView | null, order: readonly SeatId[]): BoardAccord[] {
  const places = (parties: readonly SeatId[]) => parties.map((party) => order.indexOf(party));
  const accords = knownAccords(view, own).map(
    ({ id, number, parties, open, suspended, since }): BoardAccord => ({
      key: id,
      number,
      places: places(parties),
      look: open ? 'open' : 'secret',
      suspended,
      fresh: view.phase === 'negotiation' && since === view.round,
    }),
  );
  const proposals = view.phase === 'negotiation' ? (own?.proposals ?? []) : [];
  const drafts = proposals
    .filter(({ amends }) => amends === null)
    .map(
      ({ id, terms }): BoardAccord => ({
        key: `draft ${id}`,
        number: null,
        places: places(terms.parties),
        look: 'draft',
        suspended: false,
        fresh: false,
      }),
    );
  return [...accords, ...drafts];
}

/** What the board draws of a view. @param own what the viewer alone knows @param focus the seat whose pairs stand out; the viewer's own where null */
export function boardPicture(
  view: PublicView,
  look: (seat: SeatId) => SeatLook,
  viewer: SeatId | null,
  focus: SeatId | null,
  own: OwnView | null = null,
): BoardPicture {
  const order = placesOf(
    view.seats.map(({ id }) => id),
    viewer,
  );
  const seats = order.flatMap((id) => view.seats.filter((seat) => seat.id === id));
  const focused = focus ?? viewer;
  return {
    seats: seats.map((seat) => ({
      id: seat.id,
      ...look(seat.id),
      influence: seat.influence,
      meanTrust: meanTrust(view, seat.id),
      holder: seat.standIn ? 'bot' : seat.holder,
      connected: seat.connected || seat.holder !== 'people',
      mark: markOf(view, seat),
    })),
    trust: order.map((i) => order.map((j) => view.trust[i]?.[j] ?? 0)),
    own: viewer === null ? null : 0,
    focus: focused === null ? null : order.indexOf(focused),
    agenda: view.agenda.map((domain) => ({ domain, incident: domain === view.incident?.domain })),
    accords: accordsOf(view, own, order),
    norms: view.norms.map(({ norm }) => norm),
    tension: view.tension,
    ladder: view.ladder,
    chart: view.setup.scenario,
  };
}
