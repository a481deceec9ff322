import { Router } from 'express';

/** Whether the server answers; for whoever watches it. */
export function healthRoutes(): Router {
  return Router().get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });
}
