import { afterEach, expect, test, vi } from 'vitest';
import { COLYSEUS_LOGGER, logFault } from '../../server/log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a connection’s fault is one line of the log, whatever stack the library adds', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue(undefined);
  COLYSEUS_LOGGER.error('Max payload size exceeded\nRangeError: Max payload size exceeded\n    at Receiver');
  expect(written.mock.calls).toEqual([['Max payload size exceeded']]);
});

test('a fault of our own keeps its stack', () => {
  const written = vi.spyOn(console, 'error').mockReturnValue(undefined);
  logFault(new Error('The disk is full'));
  expect(String(written.mock.calls[0])).toMatch(/The disk is full\n\s+at /);
});
