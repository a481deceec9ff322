import { setTimeout as waited } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Monotonic } from '../pace.ts';
import { Pace, Paces } from '../pace.ts';
import { refuse } from './refusals.ts';

/** Wrong codes from one address: enough for a class behind one address, far too few to search 113 million codes. */
const WRONG = { burst: 30, perSecond: 10 / 60 };

/** Wrong codes from everywhere. Beyond them somebody searches from many addresses, and every answer comes late. */
const WRONG_ANYWHERE = { burst: 100, perSecond: 100 / 60 };
const LATE = 2000;

/** A wrong code is answered no sooner, whatever had to be looked up: a locked session's answer is an unknown one's. Milliseconds. */
const SOONEST = 60;

/** Keeps codes from being searched: join codes, one-time codes and those that give a desk back. */
export class CodeGuard {
  readonly #wrong: Paces;
  readonly #anywhere: Pace;

  constructor(monotonic?: Monotonic) {
    this.#wrong = new Paces(WRONG, monotonic);
    this.#anywhere = new Pace(WRONG_ANYWHERE, monotonic);
  }

  /**
   * Looks a code up for its asker.
   * @param find gives null for a code that opens nothing, for whatever reason
   * @returns what was found; null where the asker has been refused
   */
  async find<T>(req: Request, res: Response, find: () => Promise<T | null>): Promise<T | null> {
    const wrong = this.#wrong.of(req.ip ?? '');
    const soonest = waited(this.#anywhere.allows() ? SOONEST : LATE);
    if (!wrong.allows()) {
      refuse(res, { error: 'too-many-requests' });
      return null;
    }
    const late = !this.#anywhere.allows();
    const found = await find();
    if (found !== null && !late) return found;
    await soonest;
    if (found !== null) return found;
    this.#anywhere.take();
    refuse(res, { error: wrong.take() ? 'unknown-code' : 'too-many-requests' });
    return null;
  }
}
