import { INCIDENTS } from '../../../shared/content/incidents.ts';
import type { TableEvent } from '../../../shared/rules/events.ts';
import { leavesOf } from '../../../shared/rules/seals.ts';
import type { SeatId, TableState } from '../../../shared/rules/state.ts';
import { evolve, fold } from '../../../shared/rules/table.ts';
import type { CanaryNet, ReaderName } from './CanaryNet.ts';

/** Whoever may read what seats share among themselves: a facilitator's desk, and nobody where the opener plays. */
function desks(state: TableState): readonly ReaderName[] {
  return state.setup.facilitated ? ['desk'] : [];
}

/**
 * The truth of one table. It plants every secret that an event makes, and tells the net whom the rules let know it from
 * then on; what is written here comes from the rules' text and not from what the server shows.
 */
export class Truth {
  readonly #net: CanaryNet;
  #state: TableState;
  readonly counts = new Map<string, number>();

  constructor(net: CanaryNet, opened: readonly TableEvent[]) {
    this.#net = net;
    this.#state = fold(opened.slice(0, 1));
    net.plant('seed', this.#state.seed);
    for (const id of Object.keys(INCIDENTS)) net.plant('incident to come', id);
    this.follow(opened.slice(1));
  }

  get state(): TableState {
    return this.#state;
  }

  follow(events: readonly TableEvent[]): void {
    for (const event of events) {
      this.#state = evolve(this.#state, event);
      this.#count(event);
      this.#plant(event);
    }
  }

  #among(seats: readonly SeatId[]): readonly ReaderName[] {
    return [...seats, ...desks(this.#state)];
  }

  #count(event: TableEvent): void {
    const secret = 'secret' in event && event.secret === true;
    const covert =
      (event.type === 'proposed' && event.terms.secret) ||
      (event.type === 'accord-in-force' && !event.accord.open) ||
      (event.type === 'said' && event.to.length < this.#state.setup.seats.length);
    const name = secret || covert ? `secret ${event.type}` : event.type;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  #plant(event: TableEvent): void {
    const net = this.#net;
    switch (event.type) {
      case 'asked':
        net.plant('name of an action', event.action);
        break;
      case 'said':
        if (event.saying.kind !== 'words') break;
        net.plant('words', event.saying.text, ...this.#among(event.to));
        if (event.to.length === this.#state.setup.seats.length) net.open(event.saying.text);
        break;
      case 'proposed':
        net.plant('proposal', event.proposal, ...this.#among(event.terms.parties));
        break;
      case 'accord-in-force':
        net.plant('accord', event.accord.id, ...this.#among(event.accord.terms.parties));
        if (event.accord.open) for (const id of [event.accord.id, event.proposal]) net.open(id);
        break;
      case 'accord-read':
        net.plant('accord', event.accord.id, event.by);
        break;
      case 'notice-given':
        net.open(event.accord);
        break;
      case 'accord-leaked':
      case 'accord-breached':
        net.open(event.accord.id);
        break;
      case 'incident-revealed':
        net.open(event.incident.id);
        break;
      case 'sealed': {
        const { sealings = 0 } = this.#state.seats[event.seat] ?? {};
        for (const { nonce } of leavesOf(this.#state, event.seat, sealings)) net.plant('nonce', nonce);
        break;
      }
      case 'seal-opened':
        for (const { nonce, open } of event.leaves) {
          net.plant('nonce', nonce, event.seat);
          if (open) net.open(nonce);
        }
        break;
      case 'seed-published':
        net.open(event.seed);
        break;
    }
  }
}
