import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localAddress, networkAddresses } from '../../server/http/address.ts';
import { serveBuiltClient } from '../../server/http/client.ts';
import { isOwnOrigin } from '../../server/http/origin.ts';
import { scenarioRoutes } from '../../server/http/scenarios.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { scenarioJsonSchema } from '../../shared/content/scenarioJsonSchema.ts';
import type {
  Addresses,
  HttpRefusal,
  OpenedSession,
  ScenarioOffer,
  SessionSummary,
  TakenSeat,
} from '../../shared/protocol/messages.ts';
import { PAGES } from '../../shared/protocol/pages.ts';
import { OWN_STORY, ownScenario } from '../support/ownScenario.ts';
import type { Running } from './support/server.ts';
import { get, openSession, post, startServer, takeSeat } from './support/server.ts';
import { shipped } from './support/tables.ts';

let server: Running;
let api: string;
beforeAll(async () => {
  server = await startServer();
  api = `${server.url}/api`;
});
afterAll(async () => {
  await server.stop();
});

const OPEN = { scenario: 'first-table', preset: '20-minutes', bots: {}, host: null };

test('the scenarios are offered without what is to come', async () => {
  const { status, body } = await get<ScenarioOffer[]>(`${api}/scenarios`);
  expect(status).toBe(200);
  expect(body.map(({ id }) => id)).toEqual(['first-table', 'archipelago']);
  expect(body[0]?.seats.map(({ id, name }) => [id, name.en])).toContainEqual(['ondara', 'Ondara']);
  expect(Object.keys(body[0] ?? {})).not.toContain('incidents');
});

test('whole scenarios to begin with are handed out, but none whose own stories a player could read ahead', async () => {
  const { body } = await get<Scenario[]>(`${api}/templates`);
  expect(body).toEqual([shipped('first-table'), shipped('archipelago')]);
  const app = express()
    .use(scenarioRoutes(new Map([['glass-harbour', ownScenario()]])))
    .listen(0);
  const { port } = app.address() as AddressInfo;
  expect((await get<Scenario[]>(`http://127.0.0.1:${port}/templates`)).body).toEqual([]);
  const offers = await get<ScenarioOffer[]>(`http://127.0.0.1:${port}/scenarios`);
  expect(offers.body.map(({ id }) => id)).toEqual(['glass-harbour']);
  expect(JSON.stringify(offers.body)).not.toContain(OWN_STORY);
  app.close();
});

test('the JSON Schema of scenarios is there for editors of text', async () => {
  const { status, body, headers } = await get<object>(`${server.url}/scenario.schema.json`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8']);
  expect(body).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});

test('what may be said, how votes are shown and how fast bots speak is the opener’s to set', async () => {
  const setupOf = async (changes: object) => {
    const { status, body } = await post<OpenedSession>(`${api}/sessions`, { ...OPEN, ...changes });
    if (status !== 201) return status;
    return (await server.app.sessions.find(body.code))?.host.state.setup;
  };
  const usual = { press: 'open', secretBallot: false, botPace: 6_000, facilitated: true };
  expect(await setupOf({})).toMatchObject(usual);
  const chosen = { press: 'written-offers', secretBallot: true, botPace: 12 };
  expect(await setupOf(chosen)).toMatchObject({ ...chosen, botPace: 12_000 });
  const plays = { host: { name: 'Ana', seat: null } };
  expect(await setupOf(plays)).toMatchObject({ ...usual, facilitated: false });
  for (const wrong of [
    { press: 'closed' },
    { press: null },
    { secretBallot: 'yes' },
    { botPace: 0 },
    { botPace: 0.5 },
    { botPace: 121 },
    { facilitated: true },
  ])
    expect(await setupOf(wrong), JSON.stringify(wrong)).toBe(400);
});

test('a session is opened, looked at and joined', async () => {
  const { status, body } = await post<OpenedSession>(`${api}/sessions`, {
    ...OPEN,
    bots: { kelduin: 'hawk' },
  });
  expect(status).toBe(201);
  expect(body).toEqual({
    code: expect.any(String),
    seat: null,
    key: expect.any(String),
    recovery: expect.stringMatching(/^[BCDFGHJKMNPQRTVWXY3479]{36}$/),
  });
  expect(Buffer.from(body.key, 'base64url')).toHaveLength(32);

  const typed = ` ${body.code.slice(0, 3).toLowerCase()}-${body.code.slice(3).toLowerCase()} `;
  const look = () => get<SessionSummary>(`${api}/sessions/${encodeURIComponent(typed)}`);
  const summary = { code: body.code, scenario: 'first-table', phase: 'seating', round: 0, rounds: 4 };
  const states = async () => (await look()).body.seats.map(({ state }) => state);
  expect((await look()).body).toMatchObject(summary);
  expect(await states()).toEqual(['free', 'bot', 'free']);

  const first = await post<TakenSeat>(`${api}/sessions/${body.code}/seats`, { name: '  Ana ', seat: null });
  expect(first).toMatchObject({ status: 201, body: { code: body.code, seat: 'ondara' } });
  expect(await states()).toEqual(['taken', 'bot', 'free']);
  expect((await takeSeat(server.url, body.code, null)).seat).toBe('ysmere');
  expect((await takeSeat(server.url, body.code, null)).seat).toBe('kelduin');
  expect(await states()).toEqual(['taken', 'taken', 'taken']);
});

test('seats are refused by name', async () => {
  const { code } = await openSession(server.url);
  await takeSeat(server.url, code, 'kelduin');
  const take = (seat: unknown, name: unknown = 'Bo') =>
    post<HttpRefusal>(`${api}/sessions/${code}/seats`, { name, seat });
  expect(await take('kelduin')).toMatchObject({ status: 409, body: { error: 'seat-taken', path: 'seat' } });
  expect(await take('atlantis')).toMatchObject({
    status: 404,
    body: { error: 'unknown-seat', path: 'seat' },
  });
  expect(await take('__proto__')).toMatchObject({ status: 404, body: { error: 'unknown-seat' } });
  expect(await take('ondara', '   ')).toMatchObject({
    status: 400,
    body: { error: 'bad-request', path: 'name' },
  });
  expect(await take(7)).toMatchObject({ status: 400, body: { error: 'bad-request', path: 'seat' } });
  await takeSeat(server.url, code, null);
  await takeSeat(server.url, code, null);
  expect(await take(null)).toMatchObject({ status: 409, body: { error: 'table-full' } });
});

test('two who want the last seat at once: one has it', async () => {
  const { code } = await openSession(server.url);
  const take = () => post<HttpRefusal>(`${api}/sessions/${code}/seats`, { name: 'Bo', seat: 'ondara' });
  const answers = await Promise.all([take(), take(), take(), take()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
});

test('what cannot be opened is refused by name, and with the field that is wrong', async () => {
  const open = async (body: unknown) => {
    const { status, body: refusal } = await post<HttpRefusal>(`${api}/sessions`, body);
    return [status, refusal.error, refusal.path];
  };
  expect(await open({ ...OPEN, scenario: 'nowhere' })).toEqual([404, 'unknown-scenario', 'scenario']);
  expect(await open({ ...OPEN, scenario: 'constructor' })).toEqual([404, 'unknown-scenario', 'scenario']);
  expect(await open({ ...OPEN, preset: 'eternal' })).toEqual([404, 'unknown-preset', 'preset']);
  expect(await open({ ...OPEN, bots: { atlantis: 'any' } })).toEqual([404, 'unknown-seat', 'bots.atlantis']);
  expect(await open({ ...OPEN, bots: { ondara: 'genius' } })).toEqual([400, 'bad-request', 'bots.ondara']);
  const host = { name: 'Bo', seat: 'atlantis' };
  expect(await open({ ...OPEN, host })).toEqual([404, 'unknown-seat', 'host.seat']);
  expect(await open({ ...OPEN, seed: 'mine' })).toEqual([400, 'bad-request', undefined]);
  expect(await open('{"scenario":')).toEqual([400, 'bad-request', undefined]);
  expect(await open(JSON.stringify({ ...OPEN, scenario: 'x'.repeat(300_000) }))).toEqual([
    400,
    'bad-request',
    undefined,
  ]);
  expect(server.faults).toEqual([]);
});

test('the clock of a preset can be changed', async () => {
  const clock = {
    briefing: null,
    negotiation: 60_000,
    commitment: 5_000,
    resolution: 5_000,
    reflection: null,
  };
  const { code } = await openSession(server.url, { clock });
  const session = await server.app.sessions.find(code);
  expect(session?.host.state.setup.clock).toEqual(clock);
});

test('every answer carries the headers that keep a visitor safe', async () => {
  for (const path of ['/api/health', '/api/scenarios', '/api/nothing']) {
    const { headers } = await get(`${server.url}${path}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('what the server does not know is not found', async () => {
  expect(await get(`${api}/nothing`)).toMatchObject({ status: 404, body: { error: 'bad-request' } });
  expect(await get(`${api}/health`)).toMatchObject({ status: 200, body: { status: 'ok' } });
});

test('pages of another origin are refused', async () => {
  const evil = { origin: 'https://evil.example' };
  expect((await post(`${api}/sessions`, OPEN, evil)).status).toBe(403);
  const host = new URL(server.url).host;
  expect(isOwnOrigin(`http://${host}`, host)).toBe(true);
  expect(isOwnOrigin(undefined, host)).toBe(true);
  for (const origin of ['null', 'https://evil.example', `http://${host}.evil.example`, `http://${host}0`, ''])
    expect(isOwnOrigin(origin, host)).toBe(false);
  expect(isOwnOrigin(`http://${host}`, undefined)).toBe(false);
});

function upgradeStatus(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const key = { 'sec-websocket-key': Buffer.from('0123456789abcdef').toString('base64') };
    const req = rawRequest(`${server.url}${path}`, { headers: { ...upgrade, ...key, ...headers } });
    req.on('upgrade', (res, socket) => {
      socket.destroy();
      resolve(res.statusCode ?? 0);
    });
    req.on('response', (res) => resolve(res.resume().statusCode ?? 0));
    req.on('error', reject);
    req.end();
  });
}

test('sockets open for our own pages only', async () => {
  expect(await upgradeStatus('/p/r?sessionId=x', { origin: 'https://evil.example' })).toBe(403);
  expect(await upgradeStatus('/p/r?sessionId=x', { origin: 'null' })).toBe(403);
  expect(await upgradeStatus('/', {})).toBe(403);
  expect(await upgradeStatus('/p/r?sessionId=x', { origin: server.url })).toBe(101);
});

test('the addresses for others are those of the network', async () => {
  expect(await get<Addresses>(`${api}/addresses`)).toMatchObject({ status: 200, body: { addresses: [] } });
  expect(networkAddresses('192.168.1.7', 80)).toEqual([{ name: '', address: 'http://192.168.1.7:80' }]);
  expect(networkAddresses('127.0.0.1', 80)).toEqual([]);
  for (const { address } of networkAddresses('0.0.0.0', 2567))
    expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:2567$/);
  expect(localAddress('0.0.0.0', 2567)).toBe('http://localhost:2567');
  expect(localAddress('::', 2567)).toBe('http://localhost:2567');
  expect(localAddress('::1', 2567)).toBe('http://[::1]:2567');
  expect(networkAddresses('fd00::7', 80)).toEqual([{ name: '', address: 'http://[fd00::7]:80' }]);
});

test('of several networks the one in which phones are comes first', () => {
  const at = (address: string, internal = false) => [
    { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
  ];
  const networks = networkAddresses('0.0.0.0', 2567, {
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    tun0: at('10.8.0.2'),
    eth1: at('203.0.113.9'),
    eth2: at('169.254.7.7'),
    wlan0: at('192.168.43.1'),
  });
  expect(networks.map(({ name }) => name)).toEqual(['wlan0', 'eth1', 'docker0', 'tun0']);
  expect(networks[0]).toEqual({ name: 'wlan0', address: 'http://192.168.43.1:2567' });
});

test('the built client is served: one document for every page, and for what is no page as not found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<p>the game</p>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  const app = express();
  serveBuiltClient(app, folder);
  const http = app.listen(0);
  const base = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  try {
    const pages = PAGES.map((page) => `/${page}`);
    for (const path of [...pages, '/seat', '/rules/', '/Rules', '/print', '/a/b/c', '/%2e%2e/x']) {
      const res = await fetch(base + path);
      expect([path, res.status, await res.text(), res.headers.get('cache-control')]).toEqual([
        path,
        pages.includes(path) ? 200 : 404,
        '<p>the game</p>',
        'no-cache',
      ]);
    }
    const script = await fetch(`${base}/assets/main-abc.js`);
    expect([script.status, script.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${base}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
  } finally {
    http.close();
  }
});
