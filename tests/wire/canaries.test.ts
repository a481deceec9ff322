/** Sessions played at random over the wire: no secret stands anywhere before the rules reveal it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { playBot } from '../../server/table/botPlayer.ts';
import type { Running } from '../server/support/server.ts';
import { startServer } from '../server/support/server.ts';
import { isFull, tries } from '../support/scale.ts';
import { CanaryNet } from './fuzz/CanaryNet.ts';
import { FuzzedSession } from './fuzz/FuzzedSession.ts';
import { Recorder } from './fuzz/recorder.ts';
import { TappedStore } from './fuzz/tapped.ts';
import { recordFrames } from './recording.ts';

const GAMES = tries(2, 1000);

const tapped = new TappedStore();
let recorder: Recorder;
let server: Running;
let seed = '';
/** Nobody is paced: time is moved on between two requests. Milliseconds. */
let skipped = 0;
const skip = () => {
  skipped += 60_000;
};

beforeAll(async () => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + skipped);
  recordFrames();
  recorder = new Recorder();
  server = await startServer({ store: tapped.store, bots: playBot, seed: () => seed });
});
afterAll(async () => {
  await server.stop();
  recorder.stop();
  vi.restoreAllMocks();
});

test('no reader, by no way, gets a secret before the rules give it', async () => {
  const counts = new Map<string, number>();
  let [frames, bytes, others, canaries] = [0, 0, 0, 0];
  for (let game = 0; game < GAMES; game++) {
    seed = `canary-seed-${game}-${'x'.repeat(20)}`;
    const session = new FuzzedSession({ server, tapped, recorder, game, skip });
    const { caught, tried } = await session.play();
    expect(caught, `game ${game}`).toEqual([]);
    for (const [name, count] of tried.counts) counts.set(name, (counts.get(name) ?? 0) + count);
    frames += tried.frames;
    bytes += tried.bytes;
    others += tried.others;
    canaries += tried.canaries;
  }
  const megabytes = (bytes / 1e6).toFixed(1);
  console.log(
    `${GAMES} games: looked for ${canaries} canaries in ${frames} frames and ${others} answers, addresses and lines of the log, ${megabytes} MB: 0 found`,
  );
  expect(Math.min(frames / 500, canaries / 100, others / 50)).toBeGreaterThan(GAMES);
  expect([...counts.keys()]).toEqual(expect.arrayContaining([...SECRETIVE, ...(isFull ? RARE : [])]));
}, 7_200_000);

/** What must have happened, or there was nothing to find: in every sample, and over all games. */
const SECRETIVE = [
  'secret said',
  'secret proposed',
  'secret accord-in-force',
  'drafted',
  'mandate-dealt',
  'seal-opened',
  'download',
];
const RARE = ['secret norm-voted', 'accord-read', 'accord-leaked', 'mandate-shown', 'secret notice-given'];

test('the search finds a canary in whatever form it stands, and whoever may know it is not accused', () => {
  const value = 'canary-1x2y-é';
  const net = new CanaryNet();
  net.plant('words', value, 'ondara');
  const text = Buffer.from(value);
  const wide = Buffer.from(value, 'utf16le');
  const forms = {
    'UTF-8': text,
    'Latin-1': Buffer.from(value, 'latin1'),
    'UTF-16': wide,
    'UTF-16, turned': Buffer.from(wide).swap16(),
    MessagePack: Buffer.concat([Buffer.from([0x81, 0xa1, 0x74, 0xd9, text.length]), text]),
    hexadecimal: Buffer.from(Buffer.from(value).toString('hex')),
    'an address': Buffer.from(new URL(`http://x/?${value}`).href),
    JSON: Buffer.from(JSON.stringify({ text: value })),
    ...Object.fromEntries(
      [0, 1, 2, 3].map((before) => [
        `Base64, ${before} before`,
        Buffer.from(Buffer.from(`${'-'.repeat(before)}${value}...`).toString('base64')),
      ]),
    ),
  };
  for (const [form, bytes] of Object.entries(forms)) {
    const around = Buffer.concat([Buffer.from('some bytes '), bytes, Buffer.from(' more')]);
    expect(net.caught(around, 'kelduin'), form).not.toEqual([]);
    expect(net.caught(around, 'ondara'), form).toEqual([]);
  }
  net.open(value);
  expect(net.caught(Buffer.from(value), 'kelduin')).toEqual([]);
});
