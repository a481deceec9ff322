import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import type { Application, RequestHandler } from 'express';
import express from 'express';
import { pageAt } from '../../shared/protocol/pages.ts';

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Built files carry a hash in their name, so they never change under it. */
const FOREVER = 'public, max-age=31536000, immutable';

const missing: RequestHandler = (_req, res) => {
  res.status(404).type('text/plain').send('Not found\n');
};

/** The built client: its files, and the one document for every page; elsewhere it says that there is nothing. */
export function serveBuiltClient(app: Application, folder = BUILT): void {
  // The board alone is over a megabyte; on a weak Wi-Fi packing it is what decides.
  app.use(compression());
  app.use(
    '/assets',
    express.static(`${folder}/assets`, {
      index: false,
      fallthrough: true,
      cacheControl: false,
      setHeaders: (res) => {
        res.setHeader('Cache-Control', FOREVER);
      },
    }),
  );
  app.use('/assets', missing);
  app.use(express.static(folder, { index: false, cacheControl: false }));
  // Browsers ask for it beside what is no page; pages name their own.
  app.get('/favicon.ico', (_req, res) => {
    res.status(204).end();
  });
  app.get('/{*path}', (req, res) => {
    res.setHeader('Cache-Control', 'no-cache');
    if (pageAt(req.path) === null) res.status(404);
    res.sendFile('index.html', { root: folder });
  });
}

/**
 * The client from its sources, changing as they change. Hot updates go over a port of their own: Colyseus takes every
 * WebSocket of the server's for its own.
 * @returns to be called when the server stops
 */
export async function serveSources(app: Application, server: Server): Promise<() => Promise<void>> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: `${ROOT}/vite.config.ts`,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { port: HOT_UPDATE_PORT } },
  });
  app.use(vite.middlewares);
  server.on('close', () => void vite.close());
  return () => vite.close();
}

const HOT_UPDATE_PORT = 24690;
