import type { Inject, PreparedIncident, PreparedNews } from '../content/injects.ts';
import { TEXT_LENGTHS, type Texts } from '../content/texts.ts';
import type { TableEvent } from './events.ts';
import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import type { RejectionCode } from './rejections.ts';
import { isSeat, seatIds } from './seats.ts';
import type { TableState } from './state.ts';

/** More than a session could bring in. */
const MOST_INJECTS = 60;

function refusalOfTexts(texts: Texts, most: number): RejectionCode | null {
  if (texts.en.trim() === '') return 'text-empty';
  return Object.values(texts).some((text) => [...text].length > most) ? 'text-too-long' : null;
}

function refusalOfInject(state: TableState, inject: Inject): RejectionCode | null {
  if (inject.kind === 'news' && inject.to !== null) {
    if (inject.to.length === 0 || !inject.to.every((seat) => isSeat(state, seat))) return 'unknown-seat';
  }
  // A round's incident is told at its briefing; for one that has begun it is too late.
  if (inject.round !== null && (inject.round <= state.round || inject.round > state.setup.rounds))
    return 'wrong-round';
  return (
    refusalOfTexts(inject.title, TEXT_LENGTHS.incidentTitle) ??
    refusalOfTexts(inject.story, TEXT_LENGTHS.story)
  );
}

/** Puts something into the queue, or changes what is in it. @param place from 0; beyond the end it is the last */
export function prepareInject(state: TableState, inject: Inject, place: number): Judgement {
  const refusal = refusalOfInject(state, inject);
  if (refusal) return refuse(refusal);
  const known = state.desk.injects.some(({ id }) => id === inject.id);
  if (!known && state.desk.injects.length >= MOST_INJECTS) return refuse('too-many-injects');
  return [{ type: 'inject-prepared', inject, place }];
}

export function dropInject(state: TableState, id: Inject['id']): Judgement {
  return state.desk.injects.some((inject) => inject.id === id)
    ? [{ type: 'inject-dropped', inject: id }]
    : refuse('unknown-inject');
}

function told(state: TableState, { id, to, title, story }: PreparedNews): TableEvent {
  const readers = seatIds(state).filter((seat) => to === null || to.includes(seat));
  const open = readers.length === seatIds(state).length;
  return { type: 'news-told', news: id, to: readers, open, title, story };
}

/** Brings something in now: news are told at once, an incident comes with the next briefing. */
export function sendInject(state: TableState, id: Inject['id']): Judgement {
  const inject = state.desk.injects.find((each) => each.id === id);
  if (!inject) return refuse('unknown-inject');
  if (inject.kind === 'news') return [told(state, inject)];
  if (state.round >= state.setup.rounds) return refuse('no-round-left');
  return [{ type: 'inject-prepared', inject: { ...inject, round: state.round + 1 }, place: 0 }];
}

function isDue(state: TableState, { round }: Inject): boolean {
  return round !== null && round <= state.round;
}

/** The news that come with the briefing that has begun. */
export function newsDue(state: TableState): TableEvent[] {
  return state.desk.injects.flatMap((inject) =>
    inject.kind === 'news' && isDue(state, inject) ? [told(state, inject)] : [],
  );
}

/** The incident that comes with the briefing that has begun in place of the lot's; of several the first in the queue. */
export function incidentDue(state: TableState): PreparedIncident | null {
  const due = state.desk.injects.find((inject) => inject.kind === 'incident' && isDue(state, inject));
  return due?.kind === 'incident' ? due : null;
}
