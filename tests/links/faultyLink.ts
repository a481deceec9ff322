/** A network of bad quality between a client and a server on the same machine: TCP, carried on by a proxy. */
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { Chance } from '../crash/chance.ts';

/** How what is sent arrives, each way. Milliseconds; `stalls` is the share of pieces that come late by `stall`, as after a loss. */
export interface Quality {
  readonly delay: number;
  readonly jitter: number;
  readonly stalls: number;
  readonly stall: number;
  /** Most bytes that arrive in one piece. */
  readonly piece: number;
}

/** As fast as the machine. */
const GOOD: Quality = { delay: 0, jitter: 0, stalls: 0, stall: 0, piece: 65_536 };

export interface FaultyLink {
  readonly url: string;
  /** How many pieces were carried, and how many of them came late. */
  readonly carried: { pieces: number; stalled: number };
  /** Ends all connections, and refuses new ones. */
  cut(): void;
  /** Carries nothing more, and tells nobody: a connection that was open stays so, and is dead. */
  silence(): void;
  /** Carries new connections again. */
  mend(): void;
  stop(): void;
}

/** Passes on what one side sends, in order, each piece when it is due. @returns how to stop */
function carry(
  from: Socket,
  to: Socket,
  { delay, jitter, stalls, stall, piece }: Quality,
  chance: Chance,
  carried: FaultyLink['carried'],
): () => void {
  /** What is under way, in the order in which it was sent, with when it arrives. */
  const underWay: { readonly due: number; readonly arrive: () => void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastDue = 0;

  function send(takes: number, arrive: () => void): void {
    lastDue = Math.max(lastDue, performance.now() + takes);
    underWay.push({ due: lastDue, arrive });
    if (underWay.length === 1) wait();
  }

  function wait(): void {
    const [next] = underWay;
    if (next) timer = setTimeout(arrive, Math.max(1, next.due - performance.now()));
  }

  function arrive(): void {
    underWay.shift()?.arrive();
    wait();
  }

  from.on('data', (chunk: Buffer) => {
    for (let start = 0; start < chunk.length; start += piece) {
      const late = chance.fraction() < stalls;
      carried.pieces += 1;
      if (late) carried.stalled += 1;
      send(delay + jitter * chance.fraction() + (late ? stall : 0), () =>
        to.write(chunk.subarray(start, start + piece)),
      );
    }
  });
  from.on('end', () => send(0, () => to.end()));
  return () => {
    underWay.length = 0;
    clearTimeout(timer);
  };
}

/** A link to that address. The seed decides what is late, as far as the order of what is sent is the same. */
export async function faultyLink(target: string, seed: string, quality: Quality = GOOD): Promise<FaultyLink> {
  const { hostname, port } = new URL(target);
  const chance = new Chance(seed);
  const carried = { pieces: 0, stalled: 0 };
  let state: 'good' | 'cut' | 'silent' = 'good';
  const open = new Map<Socket, () => void>();

  function follow(socket: Socket, stop: () => void): void {
    open.set(socket, stop);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  }

  const server = createServer({ noDelay: true }, (near) => {
    if (state === 'cut') return void near.destroy();
    // Whoever comes while nothing is carried is let in, and hears nothing.
    if (state === 'silent') return follow(near, () => undefined);
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    const stops = [carry(near, far, quality, chance, carried), carry(far, near, quality, chance, carried)];
    const stop = () => {
      for (const each of stops) each();
    };
    follow(near, stop);
    follow(far, stop);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function cut(): void {
    state = 'cut';
    for (const [socket, stop] of open) {
      stop();
      socket.destroy();
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    carried,
    cut,
    silence() {
      state = 'silent';
      for (const [socket, stop] of open) {
        stop();
        socket.removeAllListeners('data');
        socket.removeAllListeners('end');
        socket.removeAllListeners('close');
        socket.resume();
      }
    },
    mend() {
      state = 'good';
    },
    stop() {
      cut();
      server.close();
    },
  };
}
