import type { Looked } from '../../shared/protocol/facilitator.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { PrivateView } from '../table/Readers.ts';
import type { TableHost } from '../table/TableHost.ts';

/** How a seat votes under a secret ballot, nobody but itself is told. */
function withoutVote({ own, options }: PrivateView, secretBallot: boolean): PrivateView {
  const { vote, ...draft } = own.draft;
  return secretBallot && vote ? { own: { ...own, draft }, options } : { own, options };
}

/** A facilitator's look over the shoulder of one seat at a time. */
export class Looking {
  #stop: () => void = () => undefined;

  /** Tells all that the seat may know, and from then on what each change tells it. */
  at(host: TableHost, seat: SeatId, now: () => number, tell: (looked: Looked) => void): void {
    this.stop();
    const reader = { kind: 'seat', seat } as const;
    const { secretBallot } = host.state.setup;
    const look = (events: Looked['events'], first: boolean) =>
      tell({ seat, ...withoutVote(host.privateView(seat), secretBallot), events, first, now: now() });
    look(host.history(reader), true);
    this.#stop = host.subscribe(reader, ({ privateView, events }) => {
      if (privateView !== null || events.length > 0) look(events, false);
    });
  }

  stop(): void {
    this.#stop();
    this.#stop = () => undefined;
  }
}
