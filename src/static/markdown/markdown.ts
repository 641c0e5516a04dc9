/** Writes the content as Markdown: CommonMark, and the tables of GitHub Flavored Markdown. */
import { apart, beside, type Block, type Direction, type Fact, type Inline } from '../content/nodes.js';
import { escapeMarkdown, escapeMarkdownLine, escapeMarkdownUrl } from '../escape/markdown.js';
import { isolate } from '../isolate.js';

type Escape = typeof escapeMarkdown;
type Content = readonly Inline[];

const indented = (text: string, first: string, next: string): string =>
  first + text.replaceAll('\n', `\n${next}`);

/**
 * @param dir the direction of the comparison
 * @param colon what stands between a term and what is said of it
 */
export function markdown(block: Block, dir: Direction, colon: string): string {
  const inline = (item: Inline, escape: Escape): string => {
    switch (item.kind) {
      case 'text':
        return escape(isolate(item, dir));
      case 'separator':
        return item.text;
      case 'strong':
        return `**${inlines(item.content, escapeMarkdownLine)}**`;
      case 'link':
        return `[${inlines(item.content, escapeMarkdownLine)}](${escapeMarkdownUrl(item.url)})`;
      case 'time':
        return inlines(item.content, escape);
      case 'mark':
        return escape(isolate(item.word, dir));
      case 'tag':
        return `(${escape(isolate(item.word, dir))})`;
    }
  };
  const inlines = (content: Content, escape: Escape): string =>
    content.map((item) => inline(item, escape)).join('');
  /** Spaces at the beginning of a line would make it code, at its end a line break. */
  const lines = (content: Content): string =>
    inlines(content, escapeMarkdown)
      .split('\n')
      .map((one) => one.replace(/^[ \t]+|[ \t]+$/g, ''))
      .join('\n');
  const line = (content: Content): string => inlines(content, escapeMarkdownLine).trim();

  const fact = ({ term, figure, value }: Fact): string => {
    const words = beside(value);
    const said = figure === undefined ? lines(words) : `${escapeMarkdownLine(figure)} (${line(words)})`;
    return indented(`**${line(beside(term))}**${colon}${said}`, '- ', '  ');
  };
  const row = (cells: readonly Content[]): string =>
    `| ${cells.map((cell) => line(beside(cell))).join(' | ')} |`;

  const written = (one: Block): string => {
    switch (one.kind) {
      case 'group':
        return apart(one.blocks.map(written));
      case 'heading':
        return `${'#'.repeat(one.level)} ${line(one.content)}`;
      case 'paragraph':
        return lines(one.content);
      case 'quote':
        return indented(lines(one.content), '> ', '> ');
      case 'facts':
        return one.facts.map(fact).join('\n');
      case 'table':
        return [row(one.head), `|${' --- |'.repeat(one.head.length)}`, ...one.rows.map(row)].join('\n');
      case 'list':
        return one.items.map((item) => indented(lines(beside(item)), '- ', '  ')).join('\n');
      case 'picture':
        return '';
    }
  };
  return written(block);
}
