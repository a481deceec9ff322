import type { AccordStory } from '../../shared/analysis/accords.ts';
import type { NameOf } from '../text/causes.ts';
import { list, say } from '../text/say.ts';

/** What an accord promised, and whether all could read it. */
export function promiseText({ terms }: AccordStory): string {
  if (!terms) return say('debrief.accord.unknown');
  const clauses = list(terms.clauses.map(({ kind }) => say(`clause.${kind}`)));
  return say('debrief.accord.clauses', { clauses, secret: terms.secret ? 'yes' : 'no' });
}

/** What became of an accord, one sentence for each thing that happened to it, breaches apart. */
export function courseTexts(story: AccordStory, name: NameOf): string[] {
  const { end, since, until, amendedIn, leakedIn, left } = story;
  return [
    ...(since === null ? [] : [say('debrief.accord.since', { since })]),
    ...amendedIn.map((round) => say('debrief.accord.amended', { round })),
    ...(leakedIn === null ? [] : [say('debrief.accord.leaked', { round: leakedIn })]),
    ...left.map(({ round, seat }) => say('debrief.accord.leaver', { round, seat: name(seat) })),
    ...(end === 'broken' ? [] : [say(`debrief.accord.${end}`, { until })]),
  ];
}

/** How an accord was broken, breach by breach. */
export function breachTexts({ breaches }: AccordStory, name: NameOf): string[] {
  return breaches.map(({ round, seat, clauses, found }) =>
    say(found ? 'debrief.accord.broken' : 'debrief.accord.unfound', {
      round,
      seat: name(seat),
      clauses: list(clauses.map((clause) => say(`clause.${clause}`))),
    }),
  );
}
