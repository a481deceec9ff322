import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness } from '../../server/people/names.ts';
import { takeSeatSchema } from '../../shared/protocol/messages.ts';

test('names that look alike are alike: case, accents, spaces, signs, other scripts and digits for letters', () => {
  const alike = [
    'Paulo',
    'paulo',
    'PAULO',
    'Páulo',
    ' P a u l o ',
    'Раulо',
    'Pau1o',
    'PauI0',
    'P.a.u.l.o',
    'Ｐａｕｌｏ',
  ];
  expect(new Set(alike.map(likeness))).toEqual(new Set([likeness('Paulo')]));
  for (const other of ['Paula', 'Paul', 'Pablo']) expect(likeness(other)).not.toBe(likeness('Paulo'));
});

test('a name is never like one that differs in letters that can be told apart', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'abcdefghjkmnpqrtwxyz'), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      expect(likeness(one) === likeness(other)).toBe(one === other);
    }),
  );
});

test('what is no name is refused, and what is one is taken as it is read', () => {
  const read = (name: string) => takeSeatSchema.safeParse({ name, seat: null });
  for (const bad of [
    '',
    '   ',
    '\u200b',
    '...',
    '\u202egnp.exe',
    'x'.repeat(41),
    'x'.repeat(10_000),
    'a\u0000b',
    '\u2066x',
  ])
    expect(read(bad).success, JSON.stringify(bad).slice(0, 40)).toBe(false);
  for (const good of ['Ana', 'محمد', 'שרה', 'Nguyễn Văn A', '李小龍', 'O’Hara-Smith'])
    expect(read(good).success, good).toBe(true);
  expect(read(' Ａｎａ ').data?.name).toBe('Ana');
});
