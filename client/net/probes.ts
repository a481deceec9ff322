import { CHECK_SOCKET } from '../../shared/protocol/check.ts';

/** Longer than this nobody waits for a socket or an answer. Milliseconds. */
const PATIENCE = 8_000;

/** Answers asked for; the middle one counts, so that one slow moment does not. */
const ANSWERS = 5;

/** Milliseconds of the middle one of some requests to the server; null where one got no answer. */
export async function timeToAnswer(): Promise<number | null> {
  const times: number[] = [];
  for (let i = 0; i < ANSWERS; i++) {
    const asked = performance.now();
    const answer = await fetch('/api/health', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    if (!answer?.ok) return null;
    await answer.arrayBuffer().catch(() => null);
    times.push(performance.now() - asked);
  }
  return times.sort((a, b) => a - b)[Math.floor(ANSWERS / 2)] ?? null;
}

/** Whether a WebSocket to the server opens: some networks let pages through and no sockets. */
export function socketOpens(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${CHECK_SOCKET}`);
    const end = (opened: boolean) => {
      clearTimeout(timer);
      resolve(opened);
      socket.close();
    };
    const timer = setTimeout(() => end(false), PATIENCE);
    socket.onopen = () => end(true);
    socket.onerror = () => end(false);
  });
}
