import { socketOpens, timeToAnswer } from '../net/probes.ts';

/** `good`: as it should be. `lesser`: one can play, though something is missing. `bad`: one cannot play like this. */
export type Finding = 'good' | 'lesser' | 'bad';

export const CHECKS = ['server', 'socket', 'storage', 'board', 'screen', 'sound'] as const;
export type Check = (typeof CHECKS)[number];

export interface Found {
  readonly finding: Finding;
  /** A number for the sentence about it: milliseconds of the server's answer, or pixels of the screen's width. */
  readonly amount: number;
}

/** Until so long the game feels immediate, and until so long it can be played. Milliseconds. */
const QUICK = 300;
const SLOW = 2_000;

/** Pixels: the narrowest screen for which the pages are made. */
const NARROWEST = 320;

const found = (finding: Finding, amount = 0): Found => ({ finding, amount: Math.round(amount) });

function storage(): Found {
  try {
    const key = 'middle-ground.check';
    localStorage.setItem(key, key);
    const kept = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return found(kept ? 'good' : 'bad');
  } catch {
    return found('bad');
  }
}

/** Without a canvas the board is a still picture, and everything on it stands in words beside it. */
function board(): Found {
  const canvas = document.createElement('canvas');
  return found(canvas.getContext('webgl2') || canvas.getContext('webgl') ? 'good' : 'lesser');
}

async function server(): Promise<Found> {
  const time = await timeToAnswer();
  if (time === null) return found('bad');
  return found(time <= QUICK ? 'good' : time <= SLOW ? 'lesser' : 'bad', time);
}

/** Looks at one thing that playing needs. */
export async function check(what: Check): Promise<Found> {
  switch (what) {
    case 'server':
      return server();
    case 'socket':
      return found((await socketOpens()) ? 'good' : 'bad');
    case 'storage':
      return storage();
    case 'board':
      return board();
    case 'screen':
      return found(innerWidth >= NARROWEST ? 'good' : 'lesser', innerWidth);
    case 'sound':
      return found('AudioContext' in window ? 'good' : 'lesser');
  }
}

/** The worst of them: what stands over all. */
export function verdictOf(all: readonly Found[]): Finding {
  if (all.some(({ finding }) => finding === 'bad')) return 'bad';
  return all.some(({ finding }) => finding === 'lesser') ? 'lesser' : 'good';
}
