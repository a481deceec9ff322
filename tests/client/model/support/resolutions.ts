import { publicView } from '../../../../shared/projection/project.ts';
import { seenEvents } from '../../../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../../../shared/projection/seen.ts';
import type { PublicView } from '../../../../shared/projection/views.ts';
import type { TableEvent } from '../../../../shared/rules/events.ts';
import { evolveAll, fold } from '../../../../shared/rules/table.ts';
import type { ShippedScenario } from '../../../support/scenarios.ts';
import { scenario } from '../../../support/scenarios.ts';
import { shippedSession } from '../../../support/sessions.ts';

/** A resolution as one reader was told it, with the views before and after. */
export interface ToldResolution {
  readonly events: readonly SeenEvent[];
  readonly before: PublicView;
  readonly after: PublicView;
  readonly seats: readonly string[];
}

function beginsAt(log: readonly TableEvent[], phase: 'resolution' | 'reflection'): number[] {
  return log.flatMap((event, i) => (event.type === 'phase-began' && event.phase === phase ? [i] : []));
}

/** All resolutions of a session that plays itself, up to its coins, as a seat or the public saw them. */
export function toldResolutions(id: ShippedScenario, seed: string, viewer: number | null): ToldResolution[] {
  const played = scenario(id);
  const [preset] = played.presets;
  const { log } = shippedSession(played, preset?.id ?? '', seed, 0.5);
  const seats = played.seats.map((seat) => seat.id);
  const seat = viewer === null ? undefined : seats[viewer];
  const reader: Reader = seat ? { kind: 'seat', seat } : { kind: 'public' };
  const ends = beginsAt(log, 'reflection');
  return beginsAt(log, 'resolution').map((from, i) => {
    const to = ends[i] ?? log.length;
    const before = fold(log.slice(0, from));
    const events = log.slice(from, to);
    return {
      events: seenEvents(events, reader),
      before: publicView(before),
      after: publicView(evolveAll(before, events)),
      seats,
    };
  });
}
