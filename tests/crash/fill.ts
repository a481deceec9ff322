import { logFault } from '../../server/log.ts';
import type { Place } from '../../server/store/open.ts';
import { openStore } from '../../server/store/open.ts';
import { playBot } from '../../server/table/botPlayer.ts';
import { runningClock } from '../../server/table/clock.ts';
import { SECRETS } from '../../server/table/keys.ts';
import { Sessions } from '../../server/table/sessions.ts';
import { scenario } from '../support/scenarios.ts';
import type { HeadlessSeat } from './seats.ts';
import { sitDown } from './seats.ts';

const DESK = { kind: 'desk' } as const;

/** A session, and the key of its desk. */
export interface Filled {
  readonly code: string;
  readonly key: string;
}

/** Opens sessions in which bots play by themselves, while no server runs. */
export async function fill(place: Place, sessions: number): Promise<Filled[]> {
  const store = await openStore(place, logFault);
  const firstTable = scenario('first-table');
  const opening = new Sessions({
    store,
    clock: runningClock((await store.lastBeat()) ?? 0),
    bots: playBot,
    scenarios: new Map([[firstTable.id, firstTable]]),
    emblems: [],
    secrets: SECRETS,
    onFault: logFault,
  });
  const bots = Object.fromEntries(firstTable.seats.map(({ id }) => [id, 'any' as const]));
  const filled: Filled[] = [];
  for (let i = 0; i < sessions; i++) {
    const opened = await opening.open({
      scenario: firstTable.id,
      preset: '20-minutes',
      bots,
      botPace: 1,
      // Phases follow each other, so that something always happens.
      clock: { briefing: 5_000, negotiation: 5_000, commitment: 5_000, resolution: 5_000, reflection: 5_000 },
      host: null,
    });
    if ('error' in opened) throw new Error(opened.error);
    filled.push(opened);
    const table = (await opening.find(opened.code))?.host;
    await table?.submit(DESK, { type: 'start' });
    await table?.submit(DESK, { type: 'end-phase', round: 1, phase: 'briefing' });
  }
  await opening.close();
  await store.close();
  return filled;
}

/** A desk of such a session, joined. */
export function sitAtDesk(url: string, { code, key }: Filled): HeadlessSeat {
  return sitDown(url, code, null, key);
}
