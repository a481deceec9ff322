import { expect, test } from 'vitest';
import type { BeatAbout } from '../../../client/model/beat.ts';
import { mainCue } from '../../../client/model/cues.ts';

const resolved = (hazard: Extract<BeatAbout, { type: 'ai' }>['event']['hazard']): BeatAbout => ({
  type: 'ai',
  event: {
    type: 'ai-resolved',
    actor: 'a',
    card: { move: 'ai-digital', posture: 'delegated', targets: [] },
    gain: 6,
    draw: { chance: 3000, roll: 1000, hit: hazard !== null, sum: [] },
    hazard,
    lot: null,
  },
});
const numberOf = (about: BeatAbout) =>
  mainCue(about, [], ['a', 'b'], () => 0).map((cue) => (cue.type === 'ai' ? cue.by : null));

test('an AI card flies its gain home, and its loss where the hazard struck', () => {
  expect(numberOf(resolved(null))).toEqual([6]);
  expect(numberOf(resolved('bad-data'))).toEqual([-6]);
});
