import type { RequestHandler } from 'express';

/** A host as browsers write it; anything else must not get into a header. */
const PLAIN_HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i;

/**
 * `'self'` covers WebSockets in newer browsers only, so the host is named too. Nothing here asks for TLS: a laptop
 * in a classroom has none.
 */
function contentPolicy(host: string | undefined): string {
  const sockets = host && PLAIN_HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' data: blob:${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every answer. No referrer: addresses carry join codes.
 * @param dev leaves the content policy out: Vite's development pages write styles and open a socket of their own
 */
export function securityHeaders(dev: boolean): RequestHandler {
  return (req, res, next) => {
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Referrer-Policy', 'no-referrer');
    res.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    if (!dev) res.setHeader('Content-Security-Policy', contentPolicy(req.headers.host));
    next();
  };
}
