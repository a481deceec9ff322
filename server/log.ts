import { inspect } from 'node:util';
import { Pace } from './pace.ts';
import { Damaged } from './store/store.ts';

/** Faults that are written one by one; whoever provokes more must not fill the disk. */
const FAULTS = { burst: 40, perSecond: 0.2 };

const pace = new Pace(FAULTS);
let left = 0;

/** What stands in the log of a fault; of damage that was found, where it came up says nothing more. */
function textOf(fault: unknown): string {
  if (typeof fault === 'string') return fault;
  return fault instanceof Damaged ? fault.message : inspect(fault);
}

/** Writes a fault that ended nothing. Too many at a time are only counted. */
export function logFault(fault: unknown): void {
  if (!pace.take()) {
    left += 1;
    return;
  }
  if (left > 0) console.error(`(${left} more faults were not written)`);
  left = 0;
  console.error(textOf(fault));
}

const quiet = () => undefined;

/** A connection's fault comes as text with a stack behind it, which is that of the library: one line tells enough. */
function logColyseus(fault: unknown): void {
  logFault(typeof fault === 'string' ? fault.split('\n', 1)[0] : fault);
}

/** What Colyseus has to say: its faults with ours, and nothing else. */
export const COLYSEUS_LOGGER = {
  debug: quiet,
  info: quiet,
  trace: quiet,
  warn: logColyseus,
  error: logColyseus,
};
