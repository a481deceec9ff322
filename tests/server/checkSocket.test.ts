import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_SOCKET } from '../../shared/protocol/check.ts';
import type { Running } from './support/server.ts';
import { startServer } from './support/server.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

/** How a socket to this path ends; 1006 where it was never opened. */
function closedWith(path: string): Promise<{ opened: boolean; code: number }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`);
    let opened = false;
    socket.onopen = () => {
      opened = true;
    };
    socket.onclose = ({ code }) => resolve({ opened, code });
  });
}

test('the socket for trying opens and closes well, and no other path does', async () => {
  expect(await closedWith(CHECK_SOCKET)).toEqual({ opened: true, code: 1000 });
  expect(await closedWith('/check/other')).toEqual({ opened: false, code: 1006 });
});

test('a page of another origin cannot try it', async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(server.app.port(), '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(said));
    socket.write(
      [
        `GET ${CHECK_SOCKET} HTTP/1.1`,
        `Host: 127.0.0.1:${server.app.port()}`,
        'Origin: https://elsewhere.example',
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        '',
        '',
      ].join('\r\n'),
    );
  });
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});
