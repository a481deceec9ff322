import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createProbe } from 'node:net';
import { setImmediate as nextTurn, setTimeout as waited } from 'node:timers/promises';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Application } from 'express';
import type { Scenario } from '../shared/content/scenario.ts';
import { addressRoutes } from './http/address.ts';
import { serveBuiltClient, serveSources } from './http/client.ts';
import { exportRoutes } from './http/exports.ts';
import { safeResponse } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { guardJoins } from './http/joins.ts';
import { ownOriginOnly } from './http/origin.ts';
import { onError, refuse } from './http/refusals.ts';
import { scenarioRoutes, schemaRoutes } from './http/scenarios.ts';
import { MOST_BODY, sessionRoutes } from './http/sessions.ts';
import { guardUpgrades } from './http/upgrades.ts';
import { COLYSEUS_LOGGER } from './log.ts';
import type { Monotonic } from './pace.ts';
import { tableRoom } from './rooms/TableRoom.ts';
import type { Secrets } from './table/keys.ts';
import { Sessions } from './table/sessions.ts';
import type { HostParts } from './table/TableHost.ts';

interface AppParts extends HostParts {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly emblems: readonly string[];
  readonly secrets: Secrets;
  /** The address to listen on. */
  readonly host: string;
  /** How many proxies in front tell whom a request comes from. */
  readonly trustedProxies: number;
  readonly wall?: () => number;
  readonly retentionDays?: number;
  /** By which requests are paced; the process's own where it is left out. */
  readonly monotonic?: Monotonic;
  /** Where the client comes from: `dist`, or its sources through Vite; `none` where only the game is wanted. */
  readonly client: 'built' | 'sources' | 'none';
}

/** What clients sent before a stop is on its way for so long at most. Milliseconds. */
const DRAIN = 50;

/** How often the clock's time is stored, and how often idle sessions leave the memory. Milliseconds. */
const BEAT = 1000;
const SWEEP = 60_000;

/** Colyseus waits for those who asked to join and have not come; nobody else does. Milliseconds. */
const MOST_SHUTDOWN = 2000;

/** Joining is all that clients may ask of Colyseus, and only a page of our own may ask. */
function closeMatchMaking(): void {
  Object.assign(matchMaker.controller, {
    exposedMethods: ['joinOrCreate'],
    DEFAULT_CORS_HEADERS: {},
    getCorsHeaders: () => ({}),
  });
}

/** One process, one port: HTTP, the game's WebSockets and the client. */
export function createApp(parts: AppParts) {
  const { store, clock, scenarios, onFault, host, trustedProxies, monotonic } = parts;
  const sessions = new Sessions(parts);
  const dev = parts.client === 'sources';
  const http = createServer({ ServerResponse: safeResponse(dev) });
  let stopClient: () => Promise<void> = async () => undefined;

  const port = () => {
    const address = http.address() as AddressInfo | null;
    return address?.port ?? 0;
  };

  let others: RequestListener = (_req, res) => res.writeHead(503).end();

  async function routes(app: Application): Promise<void> {
    others = app;
    app.disable('x-powered-by');
    app.set('trust proxy', trustedProxies);
    app.use('/api', (_req, res, next) => {
      res.setHeader('Cache-Control', 'no-store');
      next();
    });
    app.use('/api', ownOriginOnly);
    app.use(
      '/api',
      healthRoutes(),
      addressRoutes(host, port),
      scenarioRoutes(scenarios),
      sessionRoutes(sessions, monotonic),
      exportRoutes(sessions, monotonic),
    );
    app.use('/api', (_req, res) => refuse(res, { error: 'bad-request' }, 404));
    app.use(schemaRoutes());
    if (parts.client === 'built') serveBuiltClient(app);
    if (dev) stopClient = await serveSources(app, http);
    app.use(onError(onFault));
  }

  closeMatchMaking();
  const server = defineServer({
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MOST_BODY,
    }),
    rooms: { table: defineRoom(tableRoom({ sessions, clock, monotonic, onFault })).filterBy(['code']) },
    express: routes,
    logger: COLYSEUS_LOGGER,
    greet: false,
    gracefullyShutdown: false,
  });
  guardUpgrades(http, dev);

  const beating = setInterval(() => {
    if (sessions.inUse) store.beat(clock.now()).catch(onFault);
  }, BEAT).unref();
  const sweeping = setInterval(() => {
    sessions.sweep().catch(onFault);
    sessions.expire().catch(onFault);
  }, SWEEP).unref();

  return {
    server,
    sessions,
    port,
    async listen(wanted: number): Promise<void> {
      await server.listen(wanted, host);
      guardJoins(http, { mostBytes: MOST_BODY, trustedProxies, monotonic, others });
    },
    /** Tells all clients, and stops once everything under way is stored. */
    async close(): Promise<void> {
      clearInterval(beating);
      clearInterval(sweeping);
      // What has been sent is read, stored and answered before the connections end.
      await waited(DRAIN);
      await sessions.settled();
      await nextTurn();
      await Promise.race([server.gracefullyShutdown(false), waited(MOST_SHUTDOWN)]);
      await sessions.close();
      await store.beat(clock.now());
      await stopClient();
      http.close();
      http.closeAllConnections();
    },
  };
}

/** The client's SDK takes the types of rooms and messages from this. */
export type AppServer = ReturnType<typeof createApp>['server'];

/**
 * Whether the server could listen there. Asked before all else: Colyseus waits for ever for a port that it cannot get.
 * @throws with `code` EADDRINUSE and the like
 */
export function tryPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createProbe();
    socket.once('error', reject);
    socket.listen(port, host, () => socket.close(() => resolve()));
  });
}
