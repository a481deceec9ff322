import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { OwnView, PublicView } from '../../shared/projection/views.ts';
import type { Meter } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';

export type Changed = Extract<SeenEvent, { type: 'changed' }>;

function keyOf(meter: Meter): string {
  if (meter.of === 'trust') return `${meter.of} ${meter.seat} ${meter.toward}`;
  return 'seat' in meter ? `${meter.of} ${meter.seat}` : meter.of;
}

/** What each changed meter read before the first of these changes, which are in their order of time. */
function readingsBefore(changes: readonly Changed[]): ReadonlyMap<string, number> {
  return new Map(changes.toReversed().map(({ meter, from }) => [keyOf(meter), from]));
}

/** The public view as it stood before these changes. */
export function viewBefore(view: PublicView, changes: readonly Changed[]): PublicView {
  if (changes.length === 0) return view;
  const before = readingsBefore(changes);
  const of = (meter: Meter, now: number) => before.get(keyOf(meter)) ?? now;
  const trustRow = (seat: SeatId, row: Readonly<Record<SeatId, number>>) =>
    Object.fromEntries(
      Object.entries(row).map(([toward, now]) => [toward, of({ of: 'trust', seat, toward }, now)]),
    );
  return {
    ...view,
    tension: of({ of: 'tension' }, view.tension),
    ladder: of({ of: 'ladder' }, view.ladder),
    seats: view.seats.map((seat) => ({
      ...seat,
      cyber: of({ of: 'cyber', seat: seat.id }, seat.cyber),
      ai: of({ of: 'ai', seat: seat.id }, seat.ai),
      institutions: of({ of: 'institutions', seat: seat.id }, seat.institutions),
      autonomy: of({ of: 'autonomy', seat: seat.id }, seat.autonomy),
      influence: of({ of: 'influence', seat: seat.id }, seat.influence),
    })),
    trust: Object.fromEntries(Object.entries(view.trust).map(([seat, row]) => [seat, trustRow(seat, row)])),
  };
}

/** What only the seat knows, as it stood before these changes. */
export function ownBefore(own: OwnView, changes: readonly Changed[]): OwnView {
  if (changes.length === 0) return own;
  const before = readingsBefore(changes);
  return {
    ...own,
    capital: before.get(keyOf({ of: 'capital', seat: own.seat })) ?? own.capital,
    leverage: before.get(keyOf({ of: 'leverage', seat: own.seat })) ?? own.leverage,
  };
}
