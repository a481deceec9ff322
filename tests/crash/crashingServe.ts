/**
 * The server on a store at whose n-th durable step the process is killed: CRASH_AT says which, CRASH_WHEN whether
 * `before` it is done or `after`.
 */
import { readSettings } from '../../server/settings.ts';
import { start } from '../../server/start.ts';
import type { Store } from '../../server/store/store.ts';

const at = Number(process.env.CRASH_AT);
const after = process.env.CRASH_WHEN === 'after';
let steps = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('The process outlived its end');
}

/** A durable step that may be the last. */
function deadly<Args extends unknown[], Result>(step: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    steps += 1;
    const last = steps === at;
    if (last && !after) die();
    const result = await step(...args);
    if (last) die();
    return result;
  };
}

function crashing(store: Store): Store {
  return {
    ...store,
    createSession: deadly(store.createSession),
    append: deadly(store.append),
    lockSession: deadly(store.lockSession),
    keepPerson: deadly(store.keepPerson),
    removePerson: deadly(store.removePerson),
    beat: deadly(store.beat),
  };
}

await start(readSettings(process.env), { client: 'none', wrapStore: crashing });
