/** Writes the content as plain text, in lines of 76 columns: those that RFC 3676 advises for mail, with room for a quotation mark. */
import { apart, beside, type Block, type Direction, type Fact, type Inline } from '../content/nodes.js';
import { withClosedDirections } from '../escape/text.js';
import { isolate } from '../isolate.js';
import { columnsOf, wrap } from './wrap.js';

const COLUMNS = 76;
const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/;

type Content = readonly Inline[];

/** @param indent before each line @param first before the first one */
function linesOf(text: string, indent = '', first = indent): string {
  const lines = text
    .split(LINE_BREAK)
    .flatMap((line) => withClosedDirections(wrap(line, COLUMNS - indent.length)));
  return lines.map((line, index) => ((index === 0 ? first : indent) + line).trimEnd()).join('\n');
}

/**
 * @param dir the direction of the comparison
 * @param colon what stands between a term and what is said of it
 * @param titleLevel the level of the first heading
 */
export function plainText(block: Block, dir: Direction, colon: string, titleLevel: number): string {
  const inline = (item: Inline): string => {
    switch (item.kind) {
      case 'text':
        return isolate(item, dir);
      case 'separator':
        return item.text;
      case 'link':
        return `${words(beside(item.content))} <${item.url}>`;
      case 'mark':
        return isolate(item.word, dir);
      case 'tag':
        return `(${isolate(item.word, dir)})`;
      default:
        return words(item.content);
    }
  };
  const words = (content: Content): string => content.map(inline).join('');
  /** In one line: a name cannot begin a line of its own. */
  const line = (content: Content): string => words(content).split(LINE_BREAK).join(' ');

  const headingText = (level: number, content: Content): string => {
    const title = linesOf(line(content));
    const rule = ['=', '-'][level - titleLevel];
    if (rule === undefined) return title;
    const widest = Math.max(...title.split('\n').map(columnsOf));
    return `${title}\n${rule.repeat(Math.min(widest, COLUMNS))}`;
  };

  const fact = ({ term, figure, value }: Fact): string => {
    const said = figure === undefined ? words(beside(value)) : `${figure} (${line(beside(value))})`;
    return linesOf(line(beside(term)) + colon + said, '    ', '  ');
  };

  const written = (one: Block): string => {
    switch (one.kind) {
      case 'group':
        return apart(one.blocks.map(written));
      case 'heading':
        return headingText(one.level, one.content);
      case 'paragraph':
        return linesOf(words(one.content));
      case 'quote':
        return linesOf(words(one.content), '  ');
      case 'facts':
        return one.facts.map(fact).join('\n');
      case 'table': {
        const [, ...columns] = one.head;
        return one.rows
          .map(([head = [], ...cells]) =>
            [
              linesOf(line(head)),
              ...cells.map((cell, index) =>
                linesOf(line(beside(columns[index] ?? [])) + colon + line(cell), '    ', '  '),
              ),
            ].join('\n'),
          )
          .join('\n');
      }
      case 'list':
        return one.items.map((item) => linesOf(line(beside(item)), '    ', '  - ')).join('\n');
      case 'picture':
        return '';
    }
  };
  return written(block);
}
