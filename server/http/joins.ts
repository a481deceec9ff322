import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Monotonic } from '../pace.ts';
import { Paces } from '../pace.ts';
import { addressOf } from './asker.ts';

/** Joins from one address: a class behind one address comes back at once after a restart, and each tries again. */
const JOINS = { burst: 60, perSecond: 10 };

interface Limits {
  readonly mostBytes: number;
  readonly trustedProxies: number;
  readonly monotonic: Monotonic | undefined;
  /** Answers whatever is no join: Colyseus has routes of its own, which are nobody's business. */
  readonly others: RequestListener;
}

/**
 * Stands before Colyseus, whose joins come by no route of ours: it would read a body to its end, however long, and
 * take as many joins as anybody sends. It also makes a URL of what the asker calls host and protocol, outside of any
 * guard: where that is none, nobody would ever be answered.
 */
export function guardJoins(http: Server, { mostBytes, trustedProxies, monotonic, others }: Limits): void {
  const joins = new Paces(JOINS, monotonic);
  const listeners = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (req, res) => {
    if (!isJoin(req)) return others(req, res);
    delete req.headers['x-forwarded-proto'];
    const asker = addressOf(req, trustedProxies);
    // Colyseus believes these, whoever writes them.
    Object.assign(req.headers, { 'x-real-ip': asker });
    if (!URL.canParse(`http://${req.headers.host}${req.url}`)) refuse(res, 400, 'bad-request');
    else if (!joins.of(asker).take()) refuse(res, 429, 'too-many-requests');
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
