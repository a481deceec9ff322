import { playBot } from '../../../server/table/botPlayer.ts';
import { STYLES } from '../../../shared/content/styles.ts';
import { seatView } from '../../../shared/projection/project.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { SeatView } from '../../../shared/projection/views.ts';
import type { SeatIntent } from '../../../shared/rules/intents.ts';
import { lots } from '../../../shared/rules/random.ts';
import type { SeatId } from '../../../shared/rules/state.ts';
import { DESK, HOST, type Opened, openHost, seat, sitDown, until } from './tables.ts';

/** What the person saw in negotiation, and when: milliseconds since it began. */
export interface Noticed {
  readonly round: number;
  readonly at: number;
  readonly event: SeenEvent;
}

export interface Evening {
  readonly noticed: readonly Noticed[];
  readonly faults: readonly unknown[];
  readonly opened: Opened;
}

interface Script {
  readonly seed: string;
  readonly person: SeatId;
  readonly rounds: number;
  /** How long each negotiation is played; milliseconds. */
  readonly talks: number;
  /** What the person does now, if anything. `nth` counts from 0 in each negotiation, one every two seconds. */
  readonly acts?: (view: SeatView, nth: number) => SeatIntent | null;
}

const STEP = 500;
const HURRY = 2_000;

/** A person in Digital Indo-Pacific with five bots, of styles drawn by lot; who is not asked to act does nothing at all. */
export async function playAlone({ seed, person, rounds, talks, acts }: Script): Promise<Evening> {
  const opened = await openHost({ bots: playBot, seed, scenario: 'indo-pacific' });
  const { host, clock } = opened;
  const styles = lots(seed, { round: 0, step: 'seating', purpose: 'styles' }, STYLES);
  for (const [place, { id }] of host.state.setup.seats.entries()) {
    const holder = { kind: 'bot', style: styles[place] ?? 'hawk' } as const;
    if (id === person) await sitDown(host, id);
    else await host.submit(HOST, { type: 'hold-seat', seat: id, holder });
  }
  await host.submit(DESK, { type: 'start' });
  const noticed: Noticed[] = [];
  let began = 0;
  const stop = host.subscribe({ kind: 'seat', seat: person }, ({ events }) => {
    const at = clock.now() - began;
    for (const event of events) noticed.push({ round: host.state.round, at, event });
  });
  for (let round = 1; round <= rounds; round++) {
    await until(host, 'negotiation');
    began = clock.now();
    for (let gone = 0; gone < talks && host.state.phase === 'negotiation'; gone += STEP) {
      const intent = gone % HURRY === 0 ? acts?.(seatView(host.state, person), gone / HURRY) : null;
      if (intent) await host.submit(seat(person), intent);
      clock.advance(STEP);
      await host.settled();
    }
    await until(host, 'reflection');
    await host.submit(DESK, { type: 'end-phase', round, phase: 'reflection' });
  }
  stop();
  return { noticed, faults: opened.faults, opened };
}
