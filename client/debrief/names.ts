import type { Debrief } from '../../shared/analysis/debrief.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { RoundelLook } from '../panels/Art.tsx';

/** What the screens of the debrief need besides its data: what the states are called and look like, and who reads. */
export interface Names {
  name(seat: SeatId): string;
  look(seat: SeatId): RoundelLook;
  /** The reader's seat; null for one who plays none. */
  readonly viewer: SeatId | null;
}

/** What a screen of the debrief is made of; it may stand on any page. */
export interface ScreenProps {
  readonly debrief: Debrief;
  readonly names: Names;
}
