import type { Paced, Part } from '../../shared/content/timetable.ts';
import { timetableOf } from '../../shared/content/timetable.ts';
import type { Unlocking } from '../../shared/rules/state.ts';
import { clockTime, list, say } from '../text/say.ts';

/** What a script is written from: everything in it follows from these. */
export interface ScriptOf {
  readonly paced: Paced;
  readonly unlocking: Unlocking;
  readonly seats: number;
}

export interface ScriptLine {
  readonly part: Part;
  readonly round: number;
  /** Minutes and seconds since the room began. */
  readonly at: string;
  readonly lasts: string;
  /** What to say, a paragraph each. */
  readonly says: readonly string[];
  readonly watch: string;
}

const UNLOCKED_THINGS = [
  'delegated',
  'accords',
  'vendor',
  'invest',
  'clauses',
  'secrecy',
  'amending',
  'leaving',
  'norms',
] as const satisfies readonly (keyof Unlocking)[];

/** What may be used from this round on, and could not be used before. */
function news(unlocking: Unlocking, round: number): string[] {
  if (round <= 1) return [];
  return UNLOCKED_THINGS.filter((thing) => unlocking[thing] === round).map((thing) =>
    say(`script.unlocks.${thing}`),
  );
}

/** What the facilitator explains before the first round, in so many points. */
const POINTS = [1, 2, 3, 4, 5] as const;
const QUESTIONS = [1, 2, 3, 4] as const;

function whenOf(round: number, rounds: number): 'first' | 'between' | 'last' {
  if (round <= 1) return 'first';
  return round === rounds ? 'last' : 'between';
}

function saysOf(part: Part, round: number, of: ScriptOf): string[] {
  const { paced, unlocking, seats } = of;
  const { rounds, teach, debrief } = paced;
  const when = whenOf(round, rounds);
  const values = { when, round, rounds, seats, left: rounds - round, teach, debrief };
  if (part === 'teach')
    return [say('script.say.teach', values), ...POINTS.map((n) => say(`script.teach.${n}`, values))];
  if (part === 'debrief') {
    const each = Math.max(1, Math.floor(debrief / QUESTIONS.length));
    return [
      say('script.say.debrief', { ...values, each }),
      ...QUESTIONS.map((n) => say(`script.debrief.${n}`, values)),
    ];
  }
  const said = [say(`script.say.${part}`, values)];
  if (part === 'seating') return teach > 0 ? said : [...said, say('script.say.noTeach')];
  if (part === 'briefing') {
    const opened = news(unlocking, round);
    if (opened.length > 0) said.push(say('script.news', { things: list(opened) }));
  }
  if (part === 'negotiation') {
    if (round < unlocking.accords) said.push(say('script.noAccords', { round: unlocking.accords }));
    else if (round === unlocking.accords) said.push(say('script.accords'));
  }
  return said;
}

/** A facilitator's script, line by line: when, what to say, what to look out for. */
export function scriptOf(of: ScriptOf): ScriptLine[] {
  return timetableOf(of.paced).map(({ part, round, from, to }) => ({
    part,
    round,
    at: clockTime(1000 * from),
    lasts: clockTime(1000 * (to - from)),
    says: saysOf(part, round, of),
    watch: say(`script.watch.${part}`, { when: whenOf(round, of.paced.rounds) }),
  }));
}
