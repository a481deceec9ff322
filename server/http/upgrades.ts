import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { checkAnswer, isCheck } from './checkSocket.ts';
import { rawAnswer } from './headers.ts';
import { isOwnOrigin } from './origin.ts';

/** Sixteen bytes in base64, as every WebSocket's opening carries. */
const KEY = /^[+/0-9a-z]{22}==$/i;

/** Where rooms are: the process and the room, and who has reserved a seat. */
const ROOM = /^\/[\w-]+\/[\w-]+\?(?:[^#]*&)?sessionId=[^#]*$/;

/** Node's names for what is wrong with a request that it cannot read. */
const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Why a socket is not opened, as a status; null where it may be. */
function refusal(req: IncomingMessage): string | null {
  const { method, url = '', headers } = req;
  const known = isCheck(req) || ROOM.test(url);
  if (!isOwnOrigin(headers.origin, headers.host) || !known) return '403 Forbidden';
  if (method !== 'GET') return '405 Method Not Allowed';
  const isSocket = headers.upgrade?.toLowerCase() === 'websocket';
  const speaks = ['13', '8'].includes(headers['sec-websocket-version'] ?? '');
  return isSocket && speaks && KEY.test(headers['sec-websocket-key'] ?? '') ? null : '400 Bad Request';
}

/**
 * Stands before Colyseus where sockets are opened. Colyseus takes the address apart outside of any guard, so an
 * address that is none (`*:99999999`) would end the process; and its refusals lack the headers of every answer.
 */
export function guardUpgrades(http: Server, dev: boolean): void {
  const listeners = http.listeners('upgrade');
  http.removeAllListeners('upgrade');
  http.on('upgrade', (req, socket: Duplex, head: Buffer) => {
    const status = refusal(req);
    if (status !== null) end(socket, rawAnswer(status, req.headers.host, dev));
    else if (isCheck(req)) end(socket, checkAnswer(req));
    else for (const listener of listeners) Reflect.apply(listener, http, [req, socket, head]);
  });
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else end(socket, rawAnswer(UNREADABLE[error.code ?? ''] ?? '400 Bad Request', undefined, dev));
  });
}

function end(socket: Duplex, answer: string | Buffer): void {
  socket.on('error', () => socket.destroy());
  socket.end(answer, () => socket.destroy());
}
