import type { Judgement } from './judge.ts';
import { refuse } from './judge.ts';
import type { TableState } from './state.ts';

/** So many are more than a debrief can come back to. */
const MOST_MOMENTS = 100;

/** Marks where the table stands, with a note or without. */
export function markMoment(state: TableState, text: string): Judgement {
  const note = text.trim();
  if ([...note].length > state.setup.numbers.communiqueLength) return refuse('text-too-long');
  if (state.desk.moments.length >= MOST_MOMENTS) return refuse('too-many-moments');
  return [{ type: 'moment-marked', moment: state.desk.marked + 1, note }];
}

export function dropMoment(state: TableState, moment: number): Judgement {
  return state.desk.moments.some((each) => each.moment === moment)
    ? [{ type: 'moment-dropped', moment }]
    : refuse('unknown-moment');
}
