import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { fold } from '../../shared/rules/table.ts';
import type { HeadlessSeat } from './seats.ts';

/** What a seat said itself, word for word, with how often it is there. */
function wordsOf(seat: SeatId | null, events: readonly (TableEvent | SeenEvent)[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const event of events)
    if (event.type === 'said' && event.by === seat && event.saying.kind === 'words')
      words.set(event.saying.text, (words.get(event.saying.text) ?? 0) + 1);
  return words;
}

/** Own words in the log that a seat does not see, and those that it sees more than once. */
export function compareWords(seats: readonly HeadlessSeat[], log: readonly TableEvent[]) {
  const [lost, doubled]: [string[], string[]] = [[], []];
  for (const { seat, link } of seats) {
    const seen = wordsOf(seat, link.model.events.value);
    for (const text of wordsOf(seat, log).keys()) {
      const times = seen.get(text) ?? 0;
      if (times === 0) lost.push(`${seat} does not see "${text}"`);
      if (times > 1) doubled.push(`${seat} sees "${text}" ${times} times`);
    }
  }
  return { lost, doubled };
}

/** Who is not in the phase of the log, with its deadline. */
export function comparePhases(everybody: readonly HeadlessSeat[], log: readonly TableEvent[]): string[] {
  const { phase, round, deadline } = fold(log);
  return everybody.flatMap(({ seat, link }) => {
    const view = link.model.truth.value;
    if (view?.phase === phase && view.round === round && view.deadline === deadline) return [];
    return [`${seat ?? 'desk'} is in ${view?.phase} ${view?.round}, not ${phase} ${round}`];
  });
}
