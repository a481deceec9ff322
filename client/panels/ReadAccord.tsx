import type { Beat, SeenOf } from '../model/beat.ts';
import { differenceOf } from '../model/difference.ts';
import { say } from '../text/say.ts';
import { ClauseList } from './ClauseList.tsx';

/** What a wiretap has read of somebody else's accord; null where the beat is about something else. */
export function accordReadIn({ about }: Beat): SeenOf<'accord-read'>['accord'] | null {
  return about.type === 'read' && about.event.type === 'accord-read' ? about.event.accord : null;
}

/** The text that a wiretap has read: it is shown nowhere else. */
export function ReadAccord({ beat }: { beat: Beat }) {
  const accord = accordReadIn(beat);
  if (!accord) return null;
  return (
    <div class="read-accord">
      <ClauseList clauses={differenceOf(accord.terms, null).clauses} />
      <p class="fine">{say('accord.holds', { until: accord.until })}</p>
    </div>
  );
}
