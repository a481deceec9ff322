import { Decoder, Encoder } from '@colyseus/schema';
import { expect, test } from 'vitest';
import { publicState, showPublicly, TableSync } from '../../server/rooms/publicState.ts';
import type { PublicView } from '../../shared/projection/views.ts';
import { delegatesOf, mirrorOf, viewOf } from '../../shared/protocol/mirror.ts';
import { DESK, HOST, openHost, startWith } from '../server/support/tables.ts';

const DELEGATES = [{ id: 'ondara', seat: 'ondara', name: 'Ana' }];

test('every public view of a session comes out of the mirror, and out of Colyseus’ bytes, as it went in', async () => {
  const { host } = await openHost();
  const views: PublicView[] = [host.publicView()];
  host.subscribe({ kind: 'public' }, ({ publicView }) => publicView && views.push(publicView));
  await startWith(host, ['ondara']);
  for (let i = 0; i < 40 && host.state.phase !== 'ended'; i++) {
    await host.submit(DESK, { type: i % 3 === 1 ? 'pause' : 'resume' });
    await host.submit(DESK, { type: 'end-phase', round: host.state.round, phase: host.state.phase });
    await host.submit(HOST, { type: 'tick' });
    await host.settled();
  }
  expect(host.state.phase).toBe('ended');
  expect(views.length).toBeGreaterThan(20);

  const [first] = views;
  if (!first) throw new Error('no view');
  const sent = publicState(mirrorOf(first, DELEGATES));
  const encoder = new Encoder(sent);
  const received = new TableSync();
  const decoder = new Decoder(received);
  decoder.decode(encoder.encodeAll());
  encoder.discardChanges();
  for (const view of views) {
    const mirror = mirrorOf(view, DELEGATES);
    expect(viewOf(mirror, view.setup)).toEqual(view);
    showPublicly(sent, mirror);
    if (encoder.hasChanges) decoder.decode(encoder.encode());
    encoder.discardChanges();
    expect(viewOf(received, view.setup)).toEqual(view);
    expect(delegatesOf(received)).toEqual(view.seats.some(({ head }) => head) ? DELEGATES : []);
  }
});

test('a view that is as before makes no patch', async () => {
  const { host } = await openHost();
  await startWith(host, ['ondara']);
  const state = publicState(mirrorOf(host.publicView(), DELEGATES));
  const encoder = new Encoder(state);
  encoder.encodeAll();
  encoder.discardChanges();
  showPublicly(state, mirrorOf(host.publicView(), DELEGATES));
  expect(encoder.hasChanges).toBe(false);
});
