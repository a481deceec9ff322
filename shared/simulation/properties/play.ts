import type { Outcome, TableState } from '../../rules/state.ts';
import type { PlayedSession } from '../playSession.ts';
import { begun, playOn } from '../playSession.ts';
import type { Trial } from './experiment.ts';
import type { Players } from './seating.ts';
import { seatsOf } from './seating.ts';

export interface PlayedTrial extends PlayedSession {
  readonly state: TableState;
  readonly outcome: Outcome;
}

/** Plays one game of an experiment to its end. */
export function play({ setup, seed }: Trial, players: Players): PlayedTrial {
  const played = playOn(begun(setup, seed, 'bots'), players, seatsOf(setup));
  const { outcome } = played.state;
  if (!outcome) throw new Error('A session was played that has not ended');
  return { ...played, outcome };
}
