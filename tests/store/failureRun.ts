import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import type { TableHost } from '../../server/table/TableHost.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { fold } from '../../shared/rules/table.ts';
import { DESK, openHost, seat, startWith } from '../server/support/tables.ts';

const SEAT = 'ondara';
const OTHERS = ['kelduin', 'ysmere'];
/** So many refusals are waited for before the disk has room again. */
const REFUSALS = 3;
const MOST_STEPS = 400;

export interface FailureReport {
  /** Whether the game came so far that a write failed. */
  readonly failed: boolean;
  /** What was not as promised. */
  readonly wrong: readonly string[];
}

/** A store that fails from its n-th append on after `arm`, until it is mended. */
function failingAt(nth: number) {
  const inner = openSqliteStore(':memory:');
  let [appends, state]: [number, 'sound' | 'armed' | 'failing'] = [0, 'sound'];
  const store: Store = {
    ...inner,
    async append(append) {
      if (state === 'armed' && ++appends === nth) state = 'failing';
      if (state === 'failing') throw new Error('disk I/O error');
      return inner.append(append);
    },
  };
  return {
    store,
    arm: () => {
      state = 'armed';
    },
    mend: () => {
      state = 'sound';
    },
  };
}

function wordsIn(log: readonly TableEvent[]): string[] {
  return log.flatMap((event) =>
    event.type === 'said' && event.by === SEAT && event.saying.kind === 'words' ? [event.saying.text] : [],
  );
}

/** Plays First table on a store that fails at its n-th write, and then at every one until a few were refused. */
export async function playThroughFailure(nth: number): Promise<FailureReport> {
  const { store, arm, mend } = failingAt(nth);
  const { host, clock } = await openHost({ store });
  await startWith(host, [SEAT]);
  arm();
  const acknowledged: string[] = [];
  const wrong: string[] = [];
  let refusals = 0;

  async function ask(submit: (host: TableHost) => Promise<string | null>): Promise<string | null> {
    const before = host.state;
    const refused = await submit(host);
    if (refused === 'not-saved') {
      refusals += 1;
      if (host.state !== before) wrong.push(`what was refused in ${before.phase} changed something`);
      if (refusals === REFUSALS) mend();
    }
    return refused;
  }

  for (let step = 0; step < MOST_STEPS && host.state.phase !== 'ended'; step++) {
    const { phase, round } = host.state;
    const text = `Word ${step}`;
    const saying = { kind: 'words', text, promise: false } as const;
    const said = await ask(() => host.submit(seat(SEAT), { type: 'say', round, to: OTHERS, saying }));
    if (said === null) acknowledged.push(text);
    await ask(() => host.submit(DESK, { type: 'end-phase', round, phase }));
    // What the clock and bots could not store they try again.
    clock.advance(1_000);
    await host.settled();
  }
  const log = await store.load('table');
  if (host.state.phase !== 'ended') wrong.push(`the table stands still in ${host.state.phase}`);
  if (JSON.stringify(fold(log)) !== JSON.stringify(host.state)) wrong.push('the log is another table');
  if (JSON.stringify(wordsIn(log)) !== JSON.stringify(acknowledged)) wrong.push('words are lost or doubled');
  return { failed: refusals > 0, wrong };
}
