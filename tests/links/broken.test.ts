/** A network that is gone for a while, or gone and tells nobody. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HeadlessSeat } from '../crash/seats.ts';
import { allLost, allOpen, sitDown } from '../crash/seats.ts';
import type { Running } from '../server/support/server.ts';
import { openSession, startServer, takeSeat } from '../server/support/server.ts';
import { DESK } from '../server/support/tables.ts';
import { isFull } from '../support/scale.ts';
import { faultyLink } from './faultyLink.ts';

/** Seconds without a network: a tunnel, a lift, a coffee, a meeting. */
const CUTS = isFull ? [1, 10, 60, 600] : [0.5];
/** Whoever waits longer asks less often; a page also asks at once where the browser tells it of a network. Milliseconds. */
const BACK = (seconds: number) => (seconds < 20 ? 2_500 : 9_500);
/** After so long an open connection through which nothing comes is known to be dead, on either side. Milliseconds. */
const NOTICED = 10_000;

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  expect(server.faults).toEqual([]);
});

/** A table in its first negotiation, one of whose seats comes over a link of its own. */
async function table() {
  const link = await faultyLink(server.url, 'broken');
  const { code } = await openSession(server.url, { bots: { ysmere: 'any' } });
  const far = sitDown(link.url, code, 'ondara', (await takeSeat(server.url, code, 'ondara')).key);
  const near = sitDown(server.url, code, 'kelduin', (await takeSeat(server.url, code, 'kelduin')).key);
  await allOpen([far, near]);
  const host = (await server.app.sessions.find(code))?.host;
  if (!host) throw new Error('no session');
  await host.submit(DESK, { type: 'start' });
  await host.submit(DESK, { type: 'end-phase', round: 1, phase: 'briefing' });
  let said = 0;
  const say = async ({ link: { model }, seat }: HeadlessSeat) => {
    const to = ['ondara', 'kelduin'].filter((each) => each !== seat);
    const saying = { kind: 'words', text: `Word ${++said}`, promise: false } as const;
    return model.asker.intent({ type: 'say', round: 1, to, saying });
  };
  const heard = ({ link: { model } }: HeadlessSeat) =>
    model.events.value.flatMap((event) =>
      event.type === 'said' && event.saying.kind === 'words' ? [event.saying.text] : [],
    );
  const stop = () => {
    far.stop();
    near.stop();
    link.stop();
  };
  const there = () => host.state.seats.ondara?.connected === true;
  return { link, far, near, say, heard, there, stop };
}

test.concurrent('cut off for a while, a seat comes back by itself, has what was said meanwhile, once, and what it asked for is done', async () => {
  const { link, far, near, say, heard, there, stop } = await table();
  expect(await say(far)).toBeNull();
  for (const seconds of CUTS) {
    link.cut();
    await allLost([far]);
    await vi.waitFor(() => expect(there()).toBe(false));
    expect(await say(near)).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    expect(await say(near)).toBeNull();
    const mendedAt = performance.now();
    link.mend();
    await allOpen([far]);
    const took = Math.round(performance.now() - mendedAt);
    expect(heard(far)).toEqual(heard(near));
    expect(await say(far)).toBeNull();
    console.log(`cut off for ${seconds} s: ${heard(far).length} sentences, 0 missing, back after ${took} ms`);
    if (isFull) expect(took).toBeLessThan(BACK(seconds));
  }
  await vi.waitFor(() => expect(heard(near)).toEqual(heard(far)));
  expect(heard(near)).toHaveLength(1 + 3 * CUTS.length);
  stop();
}, 1_200_000);

test.concurrent('where a network is gone and tells nobody, either side knows within ten seconds, and the seat is kept', async () => {
  const { link, far, near, say, heard, there, stop } = await table();
  const silentAt = performance.now();
  link.silence();
  // Asked while nobody knows: it is done once the network is back.
  const asked = say(far);
  const noticed = async (what: () => boolean) => {
    await vi.waitFor(() => expect(what()).toBe(true), { timeout: 60_000, interval: 50 });
    return Math.round(performance.now() - silentAt);
  };
  const [away, lost] = await Promise.all([
    noticed(() => !there()),
    noticed(() => far.link.model.link.value === 'lost'),
  ]);
  expect(await say(near)).toBeNull();
  link.mend();
  expect(await asked).toBeNull();
  await vi.waitFor(() => expect(there()).toBe(true));
  await vi.waitFor(() => expect(heard(near)).toEqual(['Word 2', 'Word 1']));
  await vi.waitFor(() => expect(heard(far)).toEqual(heard(near)));
  console.log(`silent: shown as away after ${away} ms, and told so after ${lost} ms`);
  if (isFull) expect(Math.max(away, lost)).toBeLessThan(NOTICED);
  stop();
}, 120_000);
