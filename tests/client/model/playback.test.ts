import { expect, test, vi } from 'vitest';
import type { Beat } from '../../../client/model/beat.ts';
import { createPlayback } from '../../../client/model/playback.ts';
import type { Changed } from '../../../client/model/undo.ts';

function tensionBeat(from: number, to: number): Beat {
  const change: Changed = { type: 'changed', when: 'tension', meter: { of: 'tension' }, from, to, parts: [] };
  return {
    step: 'tension',
    about: { type: 'tension' },
    cues: [{ type: 'tension', from, to }],
    changes: [change],
    own: false,
  };
}

const BEATS = [tensionBeat(50, 54), tensionBeat(54, 47)];

/** A clock that moves only when told. */
function handClock() {
  const waiting: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
  const tick = async () => {
    for (const go of waiting.splice(0)) go();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { wait, tick };
}

test('a number moves only after its beat has been told', async () => {
  const { wait, tick } = handClock();
  const playback = createPlayback(wait);
  playback.start(BEATS, null, false);
  expect(playback.unplayed.value).toHaveLength(2);
  await tick();
  expect(playback.played.value).toBe(1);
  expect(playback.unplayed.value.map(({ from }) => from)).toEqual([54]);
  await tick();
  await tick();
  await tick();
  expect(playback.done.value).toBe(true);
  expect(playback.playing.value).toBe(false);
});

test('paused, it finishes the beat and stays there; it goes on when asked', async () => {
  const { wait, tick } = handClock();
  const playback = createPlayback(wait);
  playback.start(BEATS, null, false);
  playback.toggle();
  for (let turn = 0; turn < 5; turn++) await tick();
  expect(playback.played.value).toBe(1);
  expect(playback.handled.value).toBe(true);
  playback.toggle();
  for (let turn = 0; turn < 5; turn++) await tick();
  expect(playback.done.value).toBe(true);
});

test('one can step forth and back, and skip to the end', () => {
  const playback = createPlayback(() => new Promise(() => undefined));
  playback.start(BEATS, null, false);
  playback.next();
  expect([playback.index.value, playback.played.value]).toEqual([0, 1]);
  playback.next();
  expect([playback.index.value, playback.played.value]).toEqual([1, 2]);
  playback.back();
  expect([playback.index.value, playback.played.value]).toEqual([0, 1]);
  playback.skip();
  expect(playback.done.value).toBe(true);
});

test('who looks back may go to every beat that has been told, and to no other', () => {
  const playback = createPlayback(() => new Promise(() => undefined));
  playback.start(BEATS, null, false);
  playback.next();
  expect(playback.told.value).toBe(1);
  playback.skip();
  playback.showBeat(0);
  expect([playback.played.value, playback.told.value]).toEqual([1, 2]);
  playback.start(BEATS, null, false);
  expect(playback.told.value).toBe(0);
});

test('a board that is slow is skipped, and the story goes on', async () => {
  const { wait, tick } = handClock();
  const playback = createPlayback(wait);
  let end: () => void = () => undefined;
  const player = {
    play: vi.fn(() => new Promise<void>((resolve) => (end = resolve))),
    skip: vi.fn(() => end()),
  };
  playback.setPlayer(player);
  playback.start(BEATS, null, false);
  for (let turn = 0; turn < 6; turn++) await tick();
  expect(player.play).toHaveBeenCalledTimes(2);
  expect(player.skip).toHaveBeenCalled();
  expect(playback.done.value).toBe(true);
});

test('the coin is added to the account, and a restored account is not played', async () => {
  const { wait, tick } = handClock();
  const playback = createPlayback(wait);
  playback.restore(BEATS.slice(0, 1));
  expect(playback.done.value).toBe(true);
  playback.start(BEATS.slice(1), null, true);
  expect(playback.beats.value).toHaveLength(2);
  expect(playback.played.value).toBe(1);
  for (let turn = 0; turn < 4; turn++) await tick();
  expect(playback.done.value).toBe(true);
});
