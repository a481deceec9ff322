import { describe, expect, test } from 'vitest';
import { takeSeatSchema } from '../../shared/protocol/messages.ts';

const taken = (name: string) => takeSeatSchema.safeParse({ name, seat: null });

describe('A name', () => {
  test.each(['Wanjiru', 'Tomás', 'Đỗ Thị Hà', '김민준', 'می‌خواهم', 'O’Neil 2', '🦉 Ada'])(
    '%s is fine',
    (name) => {
      expect(taken(name).success).toBe(true);
    },
  );

  test('is trimmed, and one letter is one letter however it was typed', () => {
    expect(taken('  Jose\u0301 ').data?.name).toBe('José');
  });

  test.each([
    ['nothing', ' '],
    ['nothing that can be seen', '\u200b'],
    ['a line break', 'Ana\nBruno'],
    ['a control character', 'Ana\u0000'],
    ['a change of direction', 'Ana\u202egniK'],
    ['more than forty characters', 'a'.repeat(41)],
  ])('is not %s', (_what, name) => {
    expect(taken(name).success).toBe(false);
  });
});
