import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CHECK_SOCKET } from '../../shared/protocol/check.ts';

/** What RFC 6455 adds to the key of a WebSocket's opening. */
const ADDED = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A frame that closes with 1000: all is well. */
const CLOSE = Buffer.from([0x88, 0x02, 0x03, 0xe8]);

/** Whether a socket is only to be tried. */
export function isCheck({ url }: IncomingMessage): boolean {
  return url === CHECK_SOCKET;
}

/** The opening of a WebSocket and its end: enough for a page to see that sockets get through. */
export function checkAnswer({ headers }: IncomingMessage): Buffer {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${ADDED}`).digest('base64');
  const opening = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(opening), CLOSE]);
}
