import type { IncomingMessage } from 'node:http';

/**
 * The address that a request comes from, as Express says it too: behind trusted proxies, what the outermost of them
 * has seen. What stands before that in X-Forwarded-For anybody may have written.
 */
export function addressOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const seen = [...forwarded.map((text) => text.trim()).filter(Boolean), socket.remoteAddress ?? ''];
  return seen[Math.max(0, seen.length - 1 - trustedProxies)] ?? '';
}
