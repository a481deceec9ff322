/**
 * The small Markdown in which the rules are written, as a tree: headings, paragraphs, lists of one level, tables, and
 * in a line **bold**, *italic* and `code`. Anything else is an error that names its line, so that a translation that
 * would show wrongly does not build.
 */
export type Inline =
  | string
  | { readonly type: 'bold' | 'italic' | 'code'; readonly content: readonly Inline[] };

export type Line = readonly Inline[];

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly content: Line }
  | { readonly type: 'paragraph'; readonly content: Line }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly type: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

type BlockType = Block['type'];

/** A source line that is not what it should be. */
export class MarkdownFault extends Error {
  constructor(line: number, wrong: string) {
    super(`line ${line}: ${wrong}`);
    this.name = 'MarkdownFault';
  }
}

const MARKS = { '**': 'bold', '*': 'italic', '`': 'code' } as const;
const MARK = /\*\*|\*|`/;
const FOREIGN = /!\[|\[[^\]]*\]\(|<[a-z/!]|\]\[|~~|(^|\s)_\w/i;

/** What stands in a line. A sign of percent keeps to its number. */
export function parseLine(text: string, line = 1): Line {
  if (FOREIGN.test(text)) throw new MarkdownFault(line, `only bold, italic and code may stand in "${text}"`);
  const start = text.search(MARK);
  if (start < 0) return text === '' ? [] : [text.replaceAll(/(\d) %/g, '$1\u00a0%')];
  const mark = (MARK.exec(text.slice(start)) ?? [''])[0] as keyof typeof MARKS;
  const from = start + mark.length;
  const to = text.indexOf(mark, from);
  if (to <= from) throw new MarkdownFault(line, `"${mark}" is not closed in "${text}"`);
  const inner = text.slice(from, to);
  const content = mark === '`' ? [inner] : parseLine(inner, line);
  return [
    ...parseLine(text.slice(0, start), line),
    { type: MARKS[mark], content },
    ...parseLine(text.slice(to + mark.length), line),
  ];
}

/** The words of a line without their marks. */
export function plain(content: Line): string {
  return content.map((part) => (typeof part === 'string' ? part : plain(part.content))).join('');
}

function idOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

const STARTS: readonly (readonly [BlockType, RegExp])[] = [
  ['heading', /^(#{1,3}) +(\S.*)$/],
  ['table', /^\|.*\|$/],
  ['list', /^(-|\d+\.) +(\S.*)$/],
];

function typeOf(text: string, line: number): BlockType {
  const found = STARTS.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  if (/^(#|\||>|\s|[*+] |```|---)/.test(text)) throw new MarkdownFault(line, `"${text}" is of no known kind`);
  return 'paragraph';
}

function cellsOf(text: string, line: number): Line[] {
  return text
    .slice(1, -1)
    .split('|')
    .map((cell) => parseLine(cell.trim(), line));
}

function tableOf(lines: readonly string[], first: number): Block {
  const [head = '', rule = '', ...rows] = lines;
  if (!/^\|( *-{3,} *\|)+$/.test(rule))
    throw new MarkdownFault(first + 1, 'a table has a rule under its head');
  const columns = cellsOf(head, first);
  const cells = rows.map((row, place) => {
    const found = cellsOf(row, first + 2 + place);
    if (found.length !== columns.length)
      throw new MarkdownFault(
        first + 2 + place,
        `${found.length} cells where the head has ${columns.length}`,
      );
    return found;
  });
  return { type: 'table', head: columns, rows: cells };
}

function listOf(lines: readonly string[], first: number): Block {
  const ordered = /^\d/.test(lines[0] ?? '');
  const items = lines.map((text, place) => {
    const [, sign = '', words = ''] = /^(-|\d+\.) +(\S.*)$/.exec(text) ?? [];
    const right = ordered ? sign === `${place + 1}.` : sign === '-';
    if (!right) throw new MarkdownFault(first + place, `"${text}" is no item of this list`);
    return parseLine(words, first + place);
  });
  return { type: 'list', ordered, items };
}

function headingOf(text: string, line: number): Block {
  const [, signs = '', title = ''] = /^(#{1,3}) +(\S.*)$/.exec(text) ?? [];
  const content = parseLine(title, line);
  return { type: 'heading', level: signs.length as 1 | 2 | 3, id: idOf(plain(content)), content };
}

function blockOf(lines: readonly string[], first: number): Block {
  const [start = ''] = lines;
  switch (typeOf(start, first)) {
    case 'heading':
      if (lines.length > 1) throw new MarkdownFault(first + 1, 'an empty line follows a heading');
      return headingOf(start, first);
    case 'table':
      return tableOf(lines, first);
    case 'list':
      return listOf(lines, first);
    case 'paragraph':
      return { type: 'paragraph', content: parseLine(lines.join(' '), first) };
  }
}

/** The whole text as a tree. Blocks are parted by empty lines. */
export function parseMarkdown(source: string): Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let first = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if ((lines[at] ?? '').trim() !== '') continue;
    if (at > first) blocks.push(blockOf(lines.slice(first, at), first + 1));
    first = at + 1;
  }
  const ids = blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  const twice = ids.find((id, place) => ids.indexOf(id) < place);
  if (twice !== undefined) throw new MarkdownFault(1, `two headings have the address "${twice}"`);
  return blocks;
}
