import type { Page } from 'playwright-core';

/** Everything that a page has received over its WebSockets so far. */
export interface Frames {
  readonly received: readonly Buffer[];
  /** Whether these bytes stand in any frame from that one on. */
  hold(needle: Buffer, from?: number): boolean;
}

/** Listens from now on; to be called before the page opens a socket. */
export function framesOf(page: Page): Frames {
  const received: Buffer[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => received.push(Buffer.from(payload)));
  });
  return {
    received,
    hold: (needle, from = 0) => received.slice(from).some((frame) => frame.includes(needle)),
  };
}

/** Short texts that follow one another in a message, as MessagePack writes them: a byte of length before each. */
export function packed(...texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.map((each) => {
      const bytes = Buffer.from(each);
      if (bytes.length > 31) throw new Error(`"${each}" is too long for one byte of length`);
      return Buffer.concat([Buffer.from([0xa0 | bytes.length]), bytes]);
    }),
  );
}

/** The same for a list of short texts. */
export function packedList(...texts: readonly string[]): Buffer {
  if (texts.length > 15) throw new Error('Too many for one byte of length');
  return Buffer.concat([Buffer.from([0x90 | texts.length]), packed(...texts)]);
}
