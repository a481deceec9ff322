import type { Style } from '../content/styles.ts';
import { STYLES } from '../content/styles.ts';
import { lots } from '../rules/random.ts';
import type { SeatId } from '../rules/state.ts';

/** Styles by lot, as at a table whose seats nobody holds; a style repeats only when all six are out. */
export function dealStyles(seats: readonly SeatId[], seed: string): ReadonlyMap<SeatId, Style> {
  const styles = lots(seed, { round: 0, step: 'seating', purpose: 'styles' }, STYLES);
  const places = lots(seed, { round: 0, step: 'seating', purpose: 'seats' }, seats);
  const dealt = new Map<SeatId, Style>();
  places.forEach((seat, place) => {
    const style = styles[place % styles.length];
    if (style) dealt.set(seat, style);
  });
  return dealt;
}

/** Styles in the order of the seats, from the beginning again where they are fewer. */
export function assignStyles(seats: readonly SeatId[], styles: readonly Style[]): ReadonlyMap<SeatId, Style> {
  const assigned = new Map<SeatId, Style>();
  seats.forEach((seat, place) => {
    const style = styles[place % styles.length];
    if (style) assigned.set(seat, style);
  });
  return assigned;
}
