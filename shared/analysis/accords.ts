import type { ClauseKind } from '../content/clauses.ts';
import type { SeenEvent } from '../projection/seen.ts';
import type { SeatId } from '../rules/state.ts';
import type { Accord, AccordId, Terms } from '../rules/terms.ts';
import { inRounds } from './rounds.ts';
import type { UnfoundBreach } from './truths.ts';

export interface Breach {
  readonly round: number;
  readonly seat: SeatId;
  readonly clauses: readonly ClauseKind[];
  /** Whether it was found; one that was not is told in the debrief alone. */
  readonly found: boolean;
}

/**
 * How an accord ended. `kept`: its time was over. `in-force`: the session ended first. `done`: it held a transfer only.
 * `left`: one party was left in it.
 */
export type AccordEnd = 'kept' | 'in-force' | 'broken' | 'left' | 'done';

/** What became of an accord that a reader may know of. */
export interface AccordStory {
  readonly id: AccordId;
  readonly parties: readonly SeatId[];
  /** Null where notice has told that it exists, and nothing else is known of it. */
  readonly terms: Terms | null;
  /** Everybody knows it: from the start, or since it was leaked or broken. */
  readonly open: boolean;
  /** The round in which it came into force; null as its terms are. */
  readonly since: number | null;
  /** The last round in which it held. */
  readonly until: number;
  readonly end: AccordEnd;
  readonly amendedIn: readonly number[];
  readonly leakedIn: number | null;
  readonly left: readonly { readonly round: number; readonly seat: SeatId }[];
  readonly breaches: readonly Breach[];
}

const ENDS = { expired: 'kept', breached: 'broken', left: 'left', done: 'done' } as const;

function known({ id, terms, since, open }: Accord, before: AccordStory | undefined): AccordStory {
  const fresh = {
    amendedIn: [],
    leakedIn: null,
    left: [],
    breaches: [],
    until: since,
    end: 'in-force' as const,
  };
  return { ...fresh, ...before, id, parties: terms.parties, terms, since: before?.since ?? since, open };
}

function announced(id: AccordId, parties: readonly SeatId[]): AccordStory {
  return {
    id,
    parties,
    terms: null,
    open: false,
    since: null,
    until: 0,
    end: 'in-force',
    amendedIn: [],
    leakedIn: null,
    left: [],
    breaches: [],
  };
}

/** Oldest first; of which little is known last, in an order that tells nothing. */
function inOrder(a: AccordStory, b: AccordStory): number {
  const since = (story: AccordStory) => story.since ?? Number.POSITIVE_INFINITY;
  if (since(a) !== since(b)) return since(a) - since(b);
  return a.since === null && a.id < b.id ? -1 : 0;
}

/**
 * Every accord that a reader may know of, and how it went.
 * @param unfound breaches that nobody found; those of accords of which the reader knows the terms are told
 */
export function accordStories(
  events: readonly SeenEvent[],
  unfound: readonly UnfoundBreach[],
): AccordStory[] {
  const stories = new Map<AccordId, AccordStory>();
  const change = (id: AccordId, patch: (story: AccordStory) => Partial<AccordStory>) => {
    const story = stories.get(id);
    if (story) stories.set(id, { ...story, ...patch(story) });
  };
  const learn = (accord: Accord) => stories.set(accord.id, known(accord, stories.get(accord.id)));
  let last = 0;
  for (const { round, event } of inRounds(events)) {
    last = round;
    switch (event.type) {
      case 'accord-in-force':
        learn(event.accord);
        if (event.amended) change(event.accord.id, ({ amendedIn }) => ({ amendedIn: [...amendedIn, round] }));
        break;
      case 'notice-given':
        if (!stories.has(event.accord)) stories.set(event.accord, announced(event.accord, event.parties));
        break;
      case 'accord-leaked':
        learn(event.accord);
        change(event.accord.id, () => ({ leakedIn: round }));
        break;
      case 'accord-breached': {
        const { accord, breaker, clauses } = event;
        learn(accord);
        change(accord.id, ({ breaches }) => ({
          breaches: [...breaches, { round, seat: breaker, clauses, found: true }],
        }));
        break;
      }
      case 'accord-left':
        change(event.accord, ({ left }) => ({ left: [...left, { round, seat: event.seat }] }));
        break;
      case 'accord-ended':
        change(event.accord, () => ({ end: ENDS[event.why], until: round }));
        break;
    }
  }
  for (const { accord, round, breaker, clause } of unfound)
    change(accord, ({ terms, breaches }) =>
      terms ? { breaches: [...breaches, { round, seat: breaker, clauses: [clause], found: false }] } : {},
    );
  return [...stories.values()]
    .map((story) => ({
      ...story,
      until: story.end === 'in-force' ? last : story.until,
      breaches: story.breaches.toSorted((a, b) => a.round - b.round),
    }))
    .sort(inOrder);
}
