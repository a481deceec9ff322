import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAccess, renewed, rotated, standingOf } from '../../server/people/access.ts';
import { hashOf } from '../../server/table/keys.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(hashOf) as [string, string, string, string];

test('a key is good until the next one has been shown, and retired from then on', () => {
  const once = rotated(firstAccess(a), a, b);
  expect([a, b, c].map((key) => standingOf(once, key))).toEqual(['good', 'good', null]);
  const twice = rotated(once, b, c);
  expect([a, b, c].map((key) => standingOf(twice, key))).toEqual(['retired', 'good', 'good']);
});

test('an answer that is lost locks nobody out: the key that was shown is shown again, and gets another', () => {
  const lost = rotated(rotated(firstAccess(a), a, b), a, c);
  expect([a, b, c].map((key) => standingOf(lost, key))).toEqual(['good', 'good', 'good']);
  // Of two that were given out for the same one, the one that is shown counts.
  const shown = rotated(lost, c, d);
  expect([a, b, c, d].map((key) => standingOf(shown, key))).toEqual(['retired', 'retired', 'good', 'good']);
});

test('a new key ends all before it, and none of those raises an alarm any more', () => {
  const stopped = { ...rotated(rotated(firstAccess(a, 'paper'), a, b), b, c), stopped: true };
  expect([a, b, c].map((key) => standingOf(stopped, key))).toEqual(['stopped', 'stopped', 'stopped']);
  const anew = renewed(stopped, d);
  expect([a, b, c, d].map((key) => standingOf(anew, key))).toEqual(['left', 'left', 'left', 'good']);
  expect(anew).toMatchObject({ stopped: false, once: null, recovery: 'paper' });
});

test('whatever becomes of answers, a client that keeps what it heard last is let in, and no key that it gave up is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('heard', 'lost', 'moved'), { maxLength: 200 }), (steps) => {
      let drawn = 0;
      const draw = () => hashOf(`key ${++drawn}`);
      let kept = draw();
      let access = firstAccess(kept);
      const givenUp: string[] = [];
      for (const step of steps) {
        expect(standingOf(access, kept)).toBe('good');
        const next = draw();
        if (step === 'moved') access = renewed(access, next);
        else access = rotated(access, kept, next);
        if (step === 'lost') continue;
        givenUp.push(kept);
        kept = next;
      }
      access = rotated(access, kept, draw());
      for (const old of givenUp) expect(standingOf(access, old)).not.toBe('good');
    }),
    { numRuns: 300 },
  );
});

test('however often a browser that keeps nothing shows its first key, what is known of it does not grow', () => {
  let access = firstAccess(a);
  for (let i = 0; i < 500; i++) access = rotated(access, a, hashOf(`next ${i}`));
  expect(access.issued.length).toBeLessThanOrEqual(8);
  for (let i = 0; i < 500; i++) {
    const shown = access.issued.at(-1) ?? '';
    access = rotated(access, shown, hashOf(`more ${i}`));
  }
  expect(access.retired.length).toBeLessThanOrEqual(64);
});
