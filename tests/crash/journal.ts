import type { SeatRequest } from '../../shared/protocol/messages.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { Commitment, SeatId } from '../../shared/rules/state.ts';

/** What a request and the event that it brings have in common; null for what is not counted. */
function plainCommitment({ cards, invest, vote }: Commitment): unknown {
  return [cards.map(({ move, posture, targets }) => [move, posture, targets]), invest, vote ?? null];
}

export function keyOfRequest(seat: SeatId, request: SeatRequest): string {
  switch (request.type) {
    case 'say':
      return `said ${JSON.stringify([seat, request.saying])}`;
    case 'propose':
      return `proposed ${JSON.stringify([seat, request.terms.parties, request.terms.rounds, request.round])}`;
    case 'seal':
    case 'reopen':
      return `${request.type} ${seat} ${request.round}`;
    case 'draft':
      return keyOfDraft(seat, request.round, request.commitment);
    default:
      throw new Error(`Nobody here asks for ${request.type}`);
  }
}

export function keyOfDraft(seat: SeatId, round: number, commitment: Commitment): string {
  return `drafted ${JSON.stringify([seat, round, plainCommitment(commitment)])}`;
}

/** The keys of all events of a log, with how often each is there. */
export function countsIn(log: readonly TableEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let round = 0;
  for (const event of log) {
    if (event.type === 'phase-began') {
      round = event.round;
      count(`phase-began ${event.round} ${event.phase}`);
    } else if (event.type === 'said') count(`said ${JSON.stringify([event.by, event.saying])}`);
    else if (event.type === 'proposed')
      count(`proposed ${JSON.stringify([event.by, event.terms.parties, event.terms.rounds, round])}`);
    else if (event.type === 'sealed') count(`seal ${event.seat} ${round}`);
    else if (event.type === 'reopened') count(`reopen ${event.seat} ${round}`);
    else if (event.type === 'drafted') count(keyOfDraft(event.seat, round, event.commitment));
  }
  return counts;
}

interface Entry {
  acknowledged: number;
  waiting: number;
  /** Given up without an answer by a client that left: done or not, nobody was told. */
  left: number;
}

/** What was asked for and what was acknowledged, as the seats know it themselves. */
export class Journal {
  readonly #entries = new Map<string, Entry>();
  /** Drafts that a seat changed to, and those of them that it was told are saved. */
  readonly #changes = new Map<string, number>();
  readonly #saved = new Set<string>();
  readonly refusals = new Map<string, number>();
  acknowledged = 0;

  #entry(key: string): Entry {
    const entry = this.#entries.get(key) ?? { acknowledged: 0, waiting: 0, left: 0 };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Takes note of a request from its sending to its answer. */
  async follow(key: string, answer: Promise<string | null>): Promise<string | null> {
    const entry = this.#entry(key);
    entry.waiting += 1;
    const refused = await answer;
    entry.waiting -= 1;
    if (refused === null) {
      entry.acknowledged += 1;
      this.acknowledged += 1;
    } else if (refused === 'offline') entry.left += 1;
    if (refused !== null) this.refusals.set(refused, (this.refusals.get(refused) ?? 0) + 1);
    return refused;
  }

  changed(key: string): void {
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
  }

  saved(key: string): void {
    if (!this.#changes.has(key)) return;
    if (!this.#saved.has(key)) this.acknowledged += 1;
    this.#saved.add(key);
  }

  /**
   * Compares with a log.
   * @returns what was acknowledged and is not there; what is there more often than it was asked for; and how many
   *   requests other than drafts are there whose asker does not know it yet
   */
  compare(log: readonly TableEvent[]): { lost: string[]; doubled: string[]; untold: number } {
    const counts = countsIn(log);
    const [lost, doubled]: [string[], string[]] = [[], []];
    let untold = 0;
    for (const [key, { acknowledged, waiting, left }] of this.#entries) {
      const stored = counts.get(key) ?? 0;
      if (stored < acknowledged) lost.push(key);
      else if (stored > acknowledged + waiting + left) doubled.push(key);
      else untold += stored - acknowledged;
    }
    for (const key of this.#saved) if (!counts.has(key)) lost.push(key);
    for (const [key, changes] of this.#changes) {
      const stored = counts.get(key) ?? 0;
      if (stored > changes) doubled.push(key);
    }
    for (const [key, stored] of counts) if (key.startsWith('phase-began') && stored > 1) doubled.push(key);
    return { lost, doubled, untold };
  }
}
