/** Every way in which the server answers, and the headers that keep a visitor safe in each of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawAnswer } from './support/raw.ts';
import { requestBytes, sendRaw, UPGRADE } from './support/raw.ts';
import type { Running } from './support/server.ts';
import { openSession, startServer } from './support/server.ts';

let server: Running;
let code: string;
beforeAll(async () => {
  // The clock of requests stands: whoever has asked too often stays refused.
  server = await startServer({ client: 'built', monotonic: () => 0 });
  ({ code } = await openSession(server.url));
});
afterAll(async () => {
  expect(server.faults).toEqual([]);
  await server.stop();
});

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types drawing',
];

function expectSafe({ status, headers }: RawAnswer, what: string): void {
  expect(status, what).not.toBeNull();
  const policy = headers.get('content-security-policy')?.split('; ') ?? [];
  const connections = policy.filter((each) => each.startsWith('connect-src'));
  expect
    .soft(
      policy.filter((each) => !connections.includes(each)),
      what,
    )
    .toEqual(POLICY);
  expect.soft(connections[0], what).toMatch(/^connect-src 'self'( ws:\/\/(\S+) wss:\/\/\2)?$/);
  expect.soft(headers.get('x-content-type-options'), what).toBe('nosniff');
  expect.soft(headers.get('referrer-policy'), what).toBe('no-referrer');
  expect.soft(headers.get('cross-origin-resource-policy'), what).toBe('same-origin');
  expect.soft(headers.get('cross-origin-opener-policy'), what).toBe('same-origin');
  expect.soft(headers.get('permissions-policy'), what).toContain('camera=()');
  for (const absent of ['x-powered-by', 'server', 'access-control-allow-origin', 'strict-transport-security'])
    expect.soft(headers.get(absent), `${what}: ${absent}`).toBeUndefined();
}

/** Each route with an address of it, and what a good request to it is answered with. */
const ROUTES: Readonly<Record<string, { path: string; body?: object; status: number }>> = {
  'GET /health': { path: '/api/health', status: 200 },
  'GET /addresses': { path: '/api/addresses', status: 200 },
  'GET /retention': { path: '/api/retention', status: 200 },
  'GET /scenarios': { path: '/api/scenarios', status: 200 },
  'GET /templates': { path: '/api/templates', status: 200 },
  'GET /scenario.schema.json': { path: '/scenario.schema.json', status: 200 },
  'POST /sessions': {
    path: '/api/sessions',
    body: { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null },
    status: 201,
  },
  'GET /sessions/:code': { path: '/api/sessions/CODE', status: 200 },
  'POST /sessions/:code/seats': {
    path: '/api/sessions/CODE/seats',
    body: { name: 'Ana', seat: null },
    status: 201,
  },
  'POST /sessions/:code/observers': {
    path: '/api/sessions/CODE/observers',
    body: { name: 'Olga' },
    status: 201,
  },
  'POST /sessions/:code/damage': { path: '/api/sessions/CODE/damage', body: { key: 'x' }, status: 404 },
  'POST /codes': { path: '/api/codes', body: { code: 'BCDF GHJK' }, status: 404 },
  'POST /desks': { path: '/api/desks', body: { code: 'BCDF' }, status: 404 },
  'GET /sessions/:code/export': { path: '/api/sessions/CODE/export', status: 404 },
  'GET /favicon.ico': { path: '/favicon.ico', status: 204 },
  // Its status depends on whether the client is built.
  'GET /{*path}': { path: '/any/page', status: 0 },
  'POST /matchmake/:method/:roomName': {
    path: '/matchmake/joinOrCreate/table',
    body: { code: 'BCDFGH', key: 'x', tab: 'one' },
    status: 401,
  },
};

/** "METHOD path" of everything that Express or Colyseus has a route for. */
function routesOf(): string[] {
  const found: string[] = [];
  const visit = (stack: unknown): void => {
    for (const layer of Array.isArray(stack) ? stack : []) {
      const { route, handle } = layer;
      if (route)
        for (const method of Object.keys(route.methods)) found.push(`${method.toUpperCase()} ${route.path}`);
      else visit(handle?.stack);
    }
  };
  visit(Reflect.get(Object(server.app.server.transport.getExpressApp?.()), 'router').stack);
  const endpoints: unknown = Reflect.get(server.app.server, 'router')?.endpoints ?? {};
  for (const { path, options } of Object.values(
    endpoints as Record<string, { path: string; options: { method: string } }>,
  ))
    found.push(`${options.method} ${path}`);
  return found;
}

const LARGE = JSON.stringify({ text: 'x'.repeat(40_000) });

test('every route is in the table', () => {
  expect(routesOf().sort()).toEqual(Object.keys(ROUTES).sort());
});

test('every route, asked well or badly', async () => {
  let answers = 0;
  for (const [route, { path: template, body, status }] of Object.entries(ROUTES)) {
    const path = template.replace('CODE', code);
    const method = route.split(' ')[0] ?? '';
    const good = { method, path, ...(body ? { body: JSON.stringify(body) } : {}) };
    const kinds: Readonly<Record<string, Parameters<typeof requestBytes>[1]>> = {
      good,
      foreign: { ...good, headers: { Origin: 'https://evil.example' } },
      'no host to speak of': { ...good, headers: { Host: 'a b;c' } },
      'broken body': { ...good, method: 'POST', body: '{"a":' },
      'no object': { ...good, method: 'POST', body: '7' },
      'large body': { ...good, method: 'POST', body: LARGE },
      'other coding': { ...good, method: 'POST', body: '{}', headers: { 'Content-Encoding': 'nonsense' } },
      'broken address': { ...good, path: `${path}%zz` },
      'further address': { ...good, path: `${path}/x/y` },
      query: { ...good, path: `${path}?__proto__[a]=1&a=%00` },
      ...Object.fromEntries(
        ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'].map((other) => [
          other,
          { ...good, method: other, body: '' },
        ]),
      ),
    };
    for (const [kind, request] of Object.entries(kinds)) {
      const answer = await sendRaw(server.url, requestBytes(server.url, request));
      expectSafe(answer, `${route}, ${kind}`);
      if (kind === 'good' && status !== 0) expect(answer.status, route).toBe(status);
      answers++;
    }
  }
  expect(answers).toBeGreaterThanOrEqual(Object.keys(ROUTES).length * 17);
});

test('requests that never reach a route, and sockets that are not opened', async () => {
  const host = new URL(server.url).host;
  const socket = '/p/r?sessionId=x';
  const upgrade = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    requestBytes(server.url, { method, path, headers: { ...UPGRADE, ...headers } });
  const cases: readonly (readonly [string, number, string])[] = [
    ['no method', 400, `FOO / HTTP/1.1\r\nHost: ${host}\r\n\r\n`],
    ['no HTTP', 400, '\u0016\u0003\u0001 hello\r\n\r\n'],
    ['no host', 400, 'GET /api/health HTTP/1.1\r\n\r\n'],
    ['too many headers', 431, `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['a wrong header', 400, `GET / HTTP/1.1\r\nHost: ${host}\r\nno header\r\n\r\n`],
    [
      'two lengths',
      400,
      `POST /api/sessions HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
    ],
    [
      'length and chunks',
      400,
      `POST /api/sessions HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ],
    ['expects nonsense', 417, requestBytes(server.url, { path: '/', headers: { Expect: 'nonsense' } })],
    ['an address that is none', 404, requestBytes(server.url, { path: '*:99999999' })],
    ['a whole address', 404, requestBytes(server.url, { path: 'http://[' })],
    ['every address', 404, requestBytes(server.url, { path: '*', method: 'OPTIONS' })],
    [
      'joins without a length',
      413,
      requestBytes(server.url, { path: '/matchmake/joinOrCreate/table', method: 'POST' }),
    ],
    ['a socket with no address', 403, upgrade('*:99999999')],
    ['a socket with a whole address', 403, upgrade('http://[')],
    ['a socket with no room', 403, upgrade('/')],
    ['a socket with no seat', 403, upgrade('/p/r')],
    ['a socket that goes up', 403, upgrade('/../../p/r?sessionId=x')],
    ['a foreign socket', 403, upgrade(socket, { Origin: 'https://evil.example' })],
    ['another method', 405, upgrade(socket, {}, 'POST')],
    ['another version', 400, upgrade(socket, { 'Sec-WebSocket-Version': '99' })],
    ['no key', 400, upgrade(socket, { 'Sec-WebSocket-Key': 'x' })],
    ['another protocol', 400, upgrade(socket, { Upgrade: 'h2c' })],
  ];
  for (const [what, status, bytes] of cases) {
    const answer = await sendRaw(server.url, bytes);
    expectSafe(answer, what);
    expect.soft(answer.status, what).toBe(status);
  }
  // Nothing of this has stopped anything.
  const alive = await sendRaw(server.url, requestBytes(server.url, { path: '/api/health' }));
  expect(alive.status).toBe(200);
});

test('whoever asks too often is refused under the same headers', async () => {
  const ask = () => sendRaw(server.url, requestBytes(server.url, { path: `/api/sessions/${code}` }));
  const join = () =>
    sendRaw(
      server.url,
      requestBytes(server.url, { path: '/matchmake/joinOrCreate/table', method: 'POST', body: '{}' }),
    );
  for (const again of [ask, join]) {
    let answer = await again();
    for (let i = 0; i < 250 && answer.status !== 429; i++) answer = await again();
    expect(answer.status).toBe(429);
    expectSafe(answer, '429');
  }
});

test('nothing of Colyseus but joining can be reached', async () => {
  const session = await server.app.sessions.find(code);
  const before = session?.host.state.version;
  const asked: readonly (readonly [string, string])[] = [
    ...[
      '/monitor',
      '/monitor/api',
      '/playground',
      '/metrics',
      '/colyseus',
      '/admin',
      '/matchmake',
      '/matchmake/',
      '/matchmake/table',
      '/matchmake/query/table',
      '/api/reference',
      '/__apidocs',
      '/__healthcheck',
      '/debug',
      '/.env',
      '/package.json',
      '/server/main.ts',
      '/data/middle-ground.sqlite',
      '/devtools/json',
      '/json/list',
      '/auth/register',
    ].map((path) => ['GET', path] as const),
    ...['create', 'join', 'joinById', 'reconnect', 'query', 'constructor', '__proto__', 'toString'].map(
      (method) => ['POST', `/matchmake/${method}/table`] as const,
    ),
    ['POST', '/matchmake/joinOrCreate/lobby'],
    ['POST', '/matchmake/joinOrCreate/__proto__'],
    ['POST', '/monitor/api/room/call'],
    ['POST', '/rooms/table/call'],
  ];
  const bare = await startServer();
  try {
    for (const [method, path] of asked) {
      const body = method === 'POST' ? JSON.stringify({ code, key: 'x' }) : '';
      const { status, headers } = await sendRaw(bare.url, requestBytes(bare.url, { method, path, body }));
      expect.soft(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
      expect.soft(headers.get('set-cookie'), path).toBeUndefined();
    }
  } finally {
    await bare.stop();
  }
  expect(session?.host.state.version).toBe(before);
});
