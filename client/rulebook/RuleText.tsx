import type { Block, Inline, Line } from './markdown.ts';
import { plain } from './markdown.ts';

function Part({ part }: { part: Inline }) {
  if (typeof part === 'string') return <>{part}</>;
  const inner = <Words line={part.content} />;
  switch (part.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
  }
}

/** A line of the rules with its marks. */
export function Words({ line }: { line: Line }) {
  return (
    <>
      {line.map((part, place) => (
        // Nothing of a text that is built in ever moves, so its place is its key.
        <Part key={place} part={part} />
      ))}
    </>
  );
}

function Table({ block }: { block: Extract<Block, { type: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section class="rb-scroll" tabIndex={0} aria-label={block.head.map(plain).join(', ')}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={plain(cell)} scope="col">
                <Words line={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.map(plain).join()}>
              {row.map((cell, column) => (
                <td key={plain(block.head[column] ?? [])}>
                  <Words line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function List({ block }: { block: Extract<Block, { type: 'list' }> }) {
  const items = block.items.map((item) => (
    <li key={plain(item)}>
      <Words line={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A block of the rules. The page has a title above them, so headings are one level lower than in the text. */
function RuleBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4';
      return (
        <Heading id={block.id}>
          <Words line={block.content} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words line={block.content} />
        </p>
      );
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} />;
  }
}

/** The complete rules as they were read from their file. */
export function RuleText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, place) => (
        <RuleBlock key={place} block={block} />
      ))}
    </>
  );
}

/** The sections of the rules, each a link to its place on the page. */
export function Contents({ blocks }: { blocks: readonly Block[] }) {
  const sections = blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []));
  return (
    <ol class="rb-contents-list">
      {sections.map(({ id, content }) => (
        <li key={id}>
          <a href={`#${id}`}>{plain(content)}</a>
        </li>
      ))}
    </ol>
  );
}
