import { describe, expect, test } from 'vitest';
import { BEAT_STEPS } from '../../../client/model/beat.ts';
import { beatsOf } from '../../../client/model/beats.ts';
import { pace } from '../../../client/model/pacing.ts';
import type { Changed } from '../../../client/model/undo.ts';
import { viewBefore } from '../../../client/model/undo.ts';
import { beatText, stepText } from '../../../client/text/beats.ts';
import { causeText } from '../../../client/text/causes.ts';
import { toldResolutions } from './support/resolutions.ts';

const name = (seat: string) => seat;

for (const [id, viewer] of [
  ['first-table', 0],
  ['archipelago', 2],
  ['two-giants', null],
] as const) {
  describe(`Resolutions of ${id}, seen by ${viewer === null ? 'anybody' : `seat ${viewer}`}`, () => {
    const told = ['one', 'two', 'three'].flatMap((seed) => toldResolutions(id, seed, viewer));
    const accounts = told.map((resolution) => ({
      ...resolution,
      beats: beatsOf(resolution.events, {
        seats: resolution.seats,
        viewer: viewer === null ? null : (resolution.seats[viewer] ?? null),
      }),
    }));

    test('every change belongs to exactly one beat', () => {
      for (const { events, beats } of accounts) {
        const changes = events.filter((event): event is Changed => event.type === 'changed');
        const owned = beats.flatMap((beat) => beat.changes);
        expect(owned).toHaveLength(changes.length);
        expect(new Set(owned)).toEqual(new Set(changes));
      }
    });

    test('before the first beat the numbers are the old ones, after the last the true ones', () => {
      for (const { before, after, beats } of accounts) {
        const changes = beats.flatMap((beat) => beat.changes);
        const shown = viewBefore(after, changes);
        expect(shown.trust).toEqual(before.trust);
        expect(shown.tension).toBe(before.tension);
        expect(shown.seats.map(({ influence }) => influence)).toEqual(
          before.seats.map(({ influence }) => influence),
        );
        expect(viewBefore(after, [])).toBe(after);
      }
    });

    test('beats come in the order of the steps', () => {
      for (const { beats } of accounts) {
        const places = beats.map(({ step }) => (BEAT_STEPS as readonly string[]).indexOf(step));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });

    test('a step takes at most six seconds, all at most 75', () => {
      for (const { beats } of accounts) {
        const times = pace(beats, null);
        for (const step of BEAT_STEPS) {
          const whole = times.filter((_, i) => beats[i]?.step === step).reduce((sum, ms) => sum + ms, 0);
          expect(whole).toBeLessThanOrEqual(6_000 + beats.length);
        }
        expect(times.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(75_000);
        expect(pace(beats, 9_000).reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(9_000 + beats.length);
      }
    });

    test('every beat, step and cause has a sentence', () => {
      for (const { beats } of accounts) {
        for (const beat of beats) {
          expect(beatText(beat, name)).not.toBe('');
          expect(stepText(beat.step, beats)).not.toContain('undefined');
          for (const { parts } of beat.changes)
            for (const part of parts) expect(causeText(part.cause, name)).not.toContain('undefined');
        }
      }
    });

    test('no covert card is among the tokens that are revealed', () => {
      const tokens = accounts
        .flatMap(({ beats }) => beats.flatMap(({ cues }) => cues))
        .flatMap((cue) => (cue.type === 'reveal' ? cue.tokens : []));
      expect(tokens.length).toBeGreaterThan(0);
      expect(tokens.some(({ kind }) => kind === 'cyber')).toBe(false);
    });
  });
}
