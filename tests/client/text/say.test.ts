import { expect, test } from 'vitest';
import { stepText } from '../../../client/text/beats.ts';
import { refusedText } from '../../../client/text/refusals.ts';
import { signedShare } from '../../../client/text/say.ts';

test('a part of a chance is a percentage with its sign', () => {
  expect([1500, -250, 3, 0].map(signedShare)).toEqual(['+15%', '−2.5%', '+0.03%', '0%']);
});

test('what would come again only after the last round does not come again', () => {
  expect(refusedText('invested-lately', 4, 4)).toBe('Invested lately. Again from round 4.');
  expect(refusedText('invested-lately', 6, 4)).toBe('Invested lately. Not again in this session.');
  expect(refusedText('locked-until-later', 5, 4)).toBe('Does not come in this session.');
});

test('cards shown are those that everybody sees', () => {
  const cards = (['cyber-public', 'cbm-public'] as const).map((move) => ({
    move,
    posture: null,
    targets: ['b'],
  }));
  const commitments = [{ type: 'revealed', seat: 'a', cards, invest: null } as const];
  const about = { type: 'reveal', commitments } as const;
  const beat = { step: 'payment', about, changes: [], cues: [], own: false } as const;
  expect(stepText('payment', [beat])).toBe('1 card shown');
});
