import type { SeenEvent, SeenPart } from '../projection/seen.ts';
import type { CoinFace, Incident } from '../rules/state.ts';
import { inRounds } from './rounds.ts';

/** How one round went for the whole table. */
export interface RoundStory {
  readonly round: number;
  /** At the coin, which it biased; 5–95. */
  readonly tension: number;
  /** What moved tension in this round. */
  readonly parts: readonly SeenPart[];
  readonly face: CoinFace;
  /** After the coin; 0–4. */
  readonly ladder: number;
  readonly incident: { readonly incident: Incident; readonly total: number; readonly met: boolean } | null;
}

/**
 * The rounds that came to their coin, in order.
 * @param start the ladder before the first round
 */
export function roundStories(events: readonly SeenEvent[], start: number): RoundStory[] {
  const stories: RoundStory[] = [];
  let ladder = start;
  let parts: readonly SeenPart[] = [];
  let incident: RoundStory['incident'] = null;
  for (const { round, event } of inRounds(events)) {
    if (event.type === 'phase-began' && event.phase === 'briefing') [parts, incident] = [[], null];
    else if (event.type === 'incident-resolved')
      incident = { incident: event.incident, total: event.total, met: event.met };
    else if (event.type === 'coin-flipped')
      stories.push({ round, tension: event.tension, parts, face: event.face, ladder, incident });
    else if (event.type === 'changed' && event.meter.of === 'tension') parts = event.parts;
    else if (event.type === 'changed' && event.meter.of === 'ladder') {
      ladder = event.to;
      const last = stories.at(-1);
      if (last) stories.splice(-1, 1, { ...last, ladder });
    }
  }
  return stories;
}
