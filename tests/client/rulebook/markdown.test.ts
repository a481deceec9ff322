import { describe, expect, test } from 'vitest';
import { parseLine, parseMarkdown, plain } from '../../../client/rulebook/markdown.ts';

describe('A line', () => {
  test('has bold, italic and code, one in the other too', () => {
    expect(parseLine('a **b *c* d** `e*`')).toEqual([
      'a ',
      { type: 'bold', content: ['b ', { type: 'italic', content: ['c'] }, ' d'] },
      ' ',
      { type: 'code', content: ['e*'] },
    ]);
  });

  test('without its marks is its words', () => {
    expect(plain(parseLine('a **b *c* d**'))).toBe('a b c d');
  });

  test('keeps a sign of percent with its number', () => {
    expect(parseLine('10 % of 2')).toEqual(['10\u00a0% of 2']);
  });

  test.each(['a [link](x)', '<b>a</b>', '![p](q)', '**a', '*a', '`a', '_a_'])('is refused: %s', (text) => {
    expect(() => parseLine(text, 7)).toThrow('line 7');
  });
});

describe('A text', () => {
  test('is headings, paragraphs, lists and tables', () => {
    const text =
      '# The **end**\n\none\ntwo\n\n- a\n- b\n\n1. c\n2. d\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n';
    expect(parseMarkdown(text)).toEqual([
      {
        type: 'heading',
        level: 1,
        id: 'the-end',
        content: ['The ', { type: 'bold', content: ['end'] }],
      },
      { type: 'paragraph', content: ['one two'] },
      { type: 'list', ordered: false, items: [['a'], ['b']] },
      { type: 'list', ordered: true, items: [['c'], ['d']] },
      { type: 'table', head: [['x'], ['y']], rows: [[['1'], ['2']]] },
    ]);
  });

  test.each([
    ['a row with a cell too few', '| x | y |\n| --- | --- |\n| 1 |', 'line 3'],
    ['a table without its rule', '\n| x | y |\n| 1 | 2 |', 'line 3'],
    ['a list that skips a number', '1. a\n3. b', 'line 2'],
    ['a list in a list', '- a\n  - b', 'line 2'],
    ['a quotation', '> a', 'line 1'],
    ['a heading of the fourth rank', '#### a', 'line 1'],
    ['a heading with text under it', '## a\nb', 'line 2'],
    ['two headings with one address', '## A b\n\n## a B', 'a-b'],
  ])('is refused: %s', (_what, text, where) => {
    expect(() => parseMarkdown(text)).toThrow(where);
  });
});
