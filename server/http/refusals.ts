import type { ErrorRequestHandler, Response } from 'express';
import type * as z from 'zod/mini';
import type { HttpRefusal, HttpRefusalCode } from '../../shared/protocol/messages.ts';
import { Damaged } from '../store/store.ts';

const STATUS: Readonly<Record<HttpRefusalCode, number>> = {
  'bad-request': 400,
  'bad-scenario': 400,
  'unknown-scenario': 404,
  'unknown-preset': 404,
  'unknown-code': 404,
  'unknown-seat': 404,
  'seat-taken': 409,
  'name-taken': 409,
  'table-full': 409,
  'gallery-full': 409,
  'session-over': 409,
  'not-over': 409,
  'too-many-requests': 429,
  'not-saved': 503,
  damaged: 500,
};

/** Answers with a refusal by name; the client has the words. */
export function refuse(res: Response, refusal: HttpRefusal, status = STATUS[refusal.error]): void {
  res.status(status).json(refusal);
}

/** What a schema said against a body: the first field that is wrong. */
export function badRequest(error: z.core.$ZodError): HttpRefusal {
  const path = error.issues[0]?.path.map(String).join('.');
  return path ? { error: 'bad-request', path } : { error: 'bad-request' };
}

/** Bodies that are no JSON, or too large, are the asker's mistake; everything else is ours, and known to nobody else. */
export function onError(onFault: (error: unknown) => void): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      refuse(res, { error: 'bad-request' });
      return;
    }
    onFault(error);
    refuse(res, { error: error instanceof Damaged ? 'damaged' : 'not-saved' });
  };
}
