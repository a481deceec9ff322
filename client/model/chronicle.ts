import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { Beat } from './beat.ts';
import type { Round } from './beats.ts';
import { beatsOf } from './beats.ts';

/** A line of the chronicle: something that was said or done, or a beat of the account with its changes. */
export type Entry =
  | { readonly type: 'event'; readonly event: SeenEvent }
  | { readonly type: 'beat'; readonly beat: Beat };

/** A round of the chronicle; 0 before the first. */
export interface Chapter {
  readonly round: number;
  readonly entries: readonly Entry[];
}

interface RoundEvents {
  readonly round: number;
  readonly events: SeenEvent[];
}

/** The events by round, in their order. */
export function byRound(events: readonly SeenEvent[]): RoundEvents[] {
  const rounds: RoundEvents[] = [{ round: 0, events: [] }];
  for (const event of events) {
    if (event.type === 'phase-began' && event.phase === 'briefing')
      rounds.push({ round: event.round, events: [] });
    rounds.at(-1)?.events.push(event);
  }
  return rounds;
}

const IN_ACCOUNT = new Set<SeenEvent['type']>([
  'revealed',
  'seal-opened',
  'changed',
  'cbm-played',
  'cbm-answered',
  'invested',
  'cyber-own',
  'cyber-named',
  'cyber-struck',
  'backdoor-found',
  'backdoor-missed',
  'ai-resolved',
  'incident-resolved',
  'coin-flipped',
  'norm-voted',
  'norm-violated',
  'fund-moved',
  'cyber-warned',
  'accord-read',
  'mandate-shown',
  'accord-leaked',
  'accord-breached',
  'accord-left',
  'accord-ended',
]);

/** All rounds, newest first. */
export function chaptersOf(events: readonly SeenEvent[], table: Round): Chapter[] {
  return byRound(events)
    .map(({ round, events: ofRound }): Chapter => {
      const account = beatsOf(ofRound, table);
      const coin = ofRound.findIndex(({ type }) => type === 'coin-flipped');
      const opened = ofRound.findIndex(({ type }) => type === 'revealed');
      // Who sits down at first is seen at the table; later it is news.
      const isNews = ({ type }: SeenEvent) => !IN_ACCOUNT.has(type) && (round > 0 || type !== 'seat-held');
      const told = (list: readonly SeenEvent[]): Entry[] =>
        list.filter(isNews).map((event) => ({ type: 'event', event }));
      const before = opened < 0 ? ofRound : ofRound.slice(0, opened);
      const after = coin < 0 ? ofRound.slice(before.length) : ofRound.slice(coin);
      const beats = account.map((beat): Entry => ({ type: 'beat', beat }));
      return { round, entries: [...told(before), ...beats, ...told(after)] };
    })
    .filter(({ round, entries }) => round > 0 || entries.length > 0)
    .reverse();
}
