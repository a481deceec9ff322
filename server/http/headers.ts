import { type IncomingMessage, ServerResponse } from 'node:http';

/** A host as browsers write it; anything else must not get into a header. */
const PLAIN_HOST = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i;

/**
 * `'self'` covers WebSockets in newer browsers only, so the host is named too. Nothing here asks for TLS: a laptop
 * in a classroom has none. Markup gets into a page through the policy of `client/art/trusted.ts` only.
 */
function contentPolicy(host: string | undefined): string {
  const sockets = host && PLAIN_HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types drawing',
  ].join('; ');
}

/** No referrer: addresses carry join codes. Whoever wants none of a device asks for none of it. */
const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/**
 * Headers of every answer.
 * @param host as the request names it
 * @param dev leaves the content policy out: Vite's development pages write styles and open a socket of their own
 */
export function safeHeaders(host: string | undefined, dev: boolean): Readonly<Record<string, string>> {
  return dev ? ALWAYS : { ...ALWAYS, 'Content-Security-Policy': contentPolicy(host) };
}

/**
 * The class of all of a server's answers. Whoever writes one, a route of ours, Colyseus, Express or Node itself, these
 * headers are in it, also where they were taken out or replaced before.
 */
export function safeResponse(dev: boolean): typeof ServerResponse<IncomingMessage> {
  return class SafeResponse extends ServerResponse<IncomingMessage> {
    // A field, not a method: Express gives answers another prototype.
    override writeHead = (status: number, ...rest: unknown[]): this => {
      if (!this.headersSent)
        for (const [name, value] of Object.entries(safeHeaders(this.req.headers.host, dev)))
          this.setHeader(name, value);
      return Reflect.apply(ServerResponse.prototype.writeHead, this, [status, ...rest]);
    };
  };
}

/** An answer as bytes, for connections that Node does not make one for. It closes the connection. */
export function rawAnswer(status: string, host: string | undefined, dev: boolean): string {
  const headers = { ...safeHeaders(host, dev), 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n');
}
