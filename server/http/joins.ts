import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Monotonic } from '../pace.ts';
import { Paces } from '../pace.ts';
import { addressOf } from './asker.ts';

/** Joins from one address: a class behind one address comes back at once after a restart, and each tries again. */
const JOINS = { burst: 60, perSecond: 10 };

interface Limits {
  readonly mostBytes: number;
  readonly trustedProxies: number;
  readonly monotonic: Monotonic | undefined;
}

/**
 * Stands before Colyseus, whose joins come by no route of ours: it would read a body to its end, however long, and
 * take as many joins as anybody sends.
 */
export function guardJoins(http: Server, { mostBytes, trustedProxies, monotonic }: Limits): void {
  const joins = new Paces(JOINS, monotonic);
  const listeners = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (req, res) => {
    if (!isJoin(req)) for (const listener of listeners) Reflect.apply(listener, http, [req, res]);
    else if (!joins.of(addressOf(req, trustedProxies)).take()) refuse(res, 429, 'too-many-requests');
    else if (!(Number(req.headers['content-length']) <= mostBytes)) refuse(res, 413, 'too-large');
    else for (const listener of listeners) Reflect.apply(listener, http, [req, res]);
  });
}

function isJoin({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url?.startsWith('/matchmake/') === true;
}

/** In the words of Colyseus, which the client's SDK understands. The body is left unread. */
function refuse(res: ServerResponse, code: number, error: string): void {
  const headers = { connection: 'close', 'content-type': 'application/json' };
  res.writeHead(code, headers).end(JSON.stringify({ code, error }));
}
