import type { OwnView, PublicView } from '../../shared/projection/views.ts';
import type { BeatAbout } from './beat.ts';

/** What stood when the commitments were opened; no meter tells how it was before. */
export type Standing = Pick<PublicView, 'accords' | 'norms'>;

const OF_ACCORDS: readonly BeatAbout['type'][] = ['leak', 'breach', 'accords'];

function tellsOfAccords(unplayed: readonly BeatAbout['type'][]): boolean {
  return unplayed.some((type) => OF_ACCORDS.includes(type));
}

/** The view without what beats still to be played make of accords and norms: a breach is not seen before it is told. */
export function standingBefore(
  view: PublicView,
  before: Standing | null,
  unplayed: readonly BeatAbout['type'][],
): PublicView {
  if (!before || unplayed.length === 0) return view;
  const norms = unplayed.includes('vote') ? before.norms : view.norms;
  const accords = tellsOfAccords(unplayed) ? before.accords : view.accords;
  return { ...view, norms, accords };
}

/** The same for the secret accords of one's own. */
export function ownStandingBefore(
  own: OwnView,
  before: OwnView['secretAccords'] | null,
  unplayed: readonly BeatAbout['type'][],
): OwnView {
  return before && tellsOfAccords(unplayed) ? { ...own, secretAccords: before } : own;
}
