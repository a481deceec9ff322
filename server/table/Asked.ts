import type { TableEvent } from '../../shared/rules/events.ts';
import type { Actor } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';

/** Actions have a name where a client gave one: those of people and of the desk. */
function askerOf(actor: Actor): SeatId | null | undefined {
  if (actor.kind === 'seat') return actor.seat;
  return actor.kind === 'desk' ? null : undefined;
}

/**
 * Which named actions have been done at a table. A client that got no answer sends its request again under the same
 * name; the name is stored with what the action brought, so that a crash cannot part the two.
 */
export class Asked {
  readonly #done = new Map<SeatId | null, Set<string>>();

  /** Takes note of what the log says. */
  follow(events: readonly TableEvent[]): void {
    for (const event of events) {
      if (event.type !== 'asked') continue;
      const known = this.#done.get(event.by) ?? new Set();
      this.#done.set(event.by, known.add(event.action));
    }
  }

  has(actor: Actor, action: string | undefined): boolean {
    const by = askerOf(actor);
    return action !== undefined && by !== undefined && this.#done.get(by)?.has(action) === true;
  }

  /** What happened together with the name under which it was asked for. */
  named(actor: Actor, action: string | undefined, events: readonly TableEvent[]): readonly TableEvent[] {
    const by = askerOf(actor);
    return action === undefined || by === undefined ? events : [{ type: 'asked', by, action }, ...events];
  }
}
