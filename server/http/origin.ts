import type { RequestHandler } from 'express';
import { refuse } from './refusals.ts';

/**
 * Whether a request may come from the page it comes from: browsers name the page's origin, and only our own is
 * welcome. What is no browser names none, and has nothing to steal from a visitor.
 */
export function isOwnOrigin(origin: string | null | undefined, host: string | null | undefined): boolean {
  if (origin === null || origin === undefined) return true;
  if (!host) return false;
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}

/** Refuses what a page of another origin sends. */
export const ownOriginOnly: RequestHandler = (req, res, next) => {
  if (isOwnOrigin(req.headers.origin, req.headers.host)) next();
  else refuse(res, { error: 'bad-request', path: 'origin' }, 403);
};
