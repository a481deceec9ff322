import { Room } from '@colyseus/sdk';

/** A request as it went out over a connection. */
interface WireRequest {
  readonly sentAt: number;
  readonly action: string | null;
  /** `none`: the connection ended first. */
  answer: 'waiting' | 'answered' | 'none';
}

/**
 * Watches every request that any SDK client of this process sends from now on.
 * @param onSent called when one has gone out
 */
export function watchWire(onSent: () => void) {
  let requests: WireRequest[] = [];
  const named = new Set<string>();
  let resent = 0;
  const original = Room.prototype.request;
  Room.prototype.request = function (this: Room, ...args: unknown[]): Promise<unknown> {
    const [, payload] = args;
    const action: unknown = typeof payload === 'object' && payload ? Reflect.get(payload, 'action') : null;
    const request: WireRequest = {
      sentAt: performance.now(),
      action: typeof action === 'string' ? action : null,
      answer: 'waiting',
    };
    requests.push(request);
    if (request.action !== null && named.has(request.action)) resent += 1;
    if (request.action !== null) named.add(request.action);
    const answered: Promise<unknown> = Reflect.apply(original, this, args);
    onSent();
    return answered.then(
      (value) => {
        request.answer = 'answered';
        return value;
      },
      (error: unknown) => {
        const refused = error instanceof Error && Reflect.get(error, 'reason') !== undefined;
        request.answer = refused ? 'answered' : 'none';
        throw error;
      },
    );
  } as typeof Room.prototype.request;
  return {
    /** Whether a request that had gone out by then was never answered. */
    unansweredAt: (time: number) =>
      requests.some(({ sentAt, answer }) => sentAt <= time && answer === 'none'),
    /** How many requests went out once more. */
    resent: () => resent,
    /** Lets go of the requests so far. */
    forget() {
      requests = [];
    },
    stop() {
      Room.prototype.request = original;
    },
  };
}
