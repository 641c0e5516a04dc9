/**
 * Writes the content as HTML: with elements and classes for the style sheet; or for feeds, mail and editors, whose filters
 * remove styles and what they do not know, with nothing but headings, paragraphs, lists, tables, quotes and links.
 */
import { ownDirection } from '../../i18n/direction.js';
import type { BarView } from '../../ui/card/bar-view.js';
import {
  plainText,
  type Block,
  type Direction,
  type Fact,
  type Inline,
  type Text,
} from '../content/nodes.js';
import { escapeAttribute } from '../escape/attribute.js';
import { escapeElement } from '../escape/element.js';
import { isolate } from '../isolate.js';
import { prefixedNames } from './class-prefix.js';

export interface MarkupOptions {
  /** The direction of what is around. */
  readonly dir: Direction;
  /** Whether there is a style sheet. */
  readonly isStyled: boolean;
}

type Attributes = Readonly<Record<string, string | undefined>>;

const tag = (element: string, attributes: Attributes): string =>
  `<${element}${Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('')}>`;

const OTHER = { ltr: 'rtl', rtl: 'ltr' } as const;
const ISOLATES = { ltr: '\u2066', rtl: '\u2067' };
const POP = '\u2069';
/** Signs and digits change their place with the direction of what is around them. */
const REORDERED = /[^\p{L}\p{M}\s]/u;

const LINE_BREAK = /\r\n?|\n/;
const words = (text: string): string => text.split(LINE_BREAK).map(escapeElement).join('<br>');

export function markup(block: Block, { dir, isStyled }: MarkupOptions): string {
  const named = (name: string): Attributes => (isStyled ? { class: prefixedNames(name) } : {});

  /** Whether a block is written in the other direction. */
  const isOther = (content: readonly Inline[]): boolean => {
    const own = ownDirection(plainText(content));
    return own !== undefined && own !== dir;
  };
  const boxed = (content: readonly Inline[]): Attributes =>
    isStyled && isOther(content) ? { dir: OTHER[dir] } : {};

  const written = (element: string, attributes: Attributes, content: string): string =>
    `${tag(element, attributes)}${content}</${element}>`;

  const textMarkup = (text: Text): string => {
    if (!isStyled) return words(isolate(text, dir));
    const { lang, dir: own, isIsolated } = text;
    return isIsolated || lang ? written('bdi', { lang, dir: own }, words(text.text)) : words(text.text);
  };

  const inline = (item: Inline): string => {
    switch (item.kind) {
      case 'text':
        return textMarkup(item);
      case 'separator':
        return isStyled ? ' ' : words(item.text);
      case 'strong':
        return written(isStyled ? 'b' : 'strong', named(item.name), inlines(item.content));
      case 'link': {
        const { url: href, rel, label } = item;
        return written('a', { href, rel, 'aria-label': isStyled ? label : undefined }, inlines(item.content));
      }
      case 'time':
        return written('time', { datetime: item.iso }, inlines(item.content));
      case 'mark':
        return isStyled
          ? written('span', named(`mark ${item.verdict}`), textMarkup(item.word))
          : textMarkup(item.word);
      case 'tag':
        return isStyled ? written('span', named('tag'), textMarkup(item.word)) : `(${textMarkup(item.word)})`;
    }
  };
  const inlines = (content: readonly Inline[]): string => content.map(inline).join('');
  /** What fills a block. Without styles its direction is in characters: filters remove the attribute, and it would align the text. */
  const filled = (content: readonly Inline[]): string => {
    const isSafe = isStyled || !isOther(content) || !REORDERED.test(plainText(content));
    return isSafe ? inlines(content) : ISOLATES[OTHER[dir]] + inlines(content) + POP;
  };

  const barMarkup = ({ solid, hollow }: BarView): string =>
    written(
      'svg',
      { ...named('bar'), viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      tag('path', { ...named('bar-hollow'), d: hollow }) +
        '</path>' +
        tag('path', { ...named('bar-solid'), d: solid }) +
        '</path>',
    );

  const factMarkup = ({ term, figure, bar, isLeading, value }: Fact): string => {
    const title = written('dt', boxed(term), filled(term));
    const name = isLeading ? 'figure is-leading' : 'figure';
    const number = figure === undefined ? '' : written(isStyled ? 'b' : 'strong', named(name), words(figure));
    const explained = isStyled ? (bar ? barMarkup(bar) : ' ') + inlines(value) : ` (${inlines(value)})`;
    const said = written('dd', boxed(value), number ? number + explained : filled(value));
    return isStyled ? written('div', named('fact'), title + said) : `${title}\n${said}`;
  };

  const cell = (element: string, content: readonly Inline[], scope?: string): string =>
    written(element, { ...boxed(content), scope }, filled(content));

  const rowMarkup = ([head = [], ...cells]: readonly (readonly Inline[])[]): string =>
    written('tr', {}, cell('th', head, 'row') + cells.map((content) => cell('td', content)).join(''));

  const blocks = (all: readonly Block[]): string =>
    all
      .map(blockMarkup)
      .filter((one) => one !== '')
      .join('\n');

  const blockMarkup = (one: Block): string => {
    switch (one.kind) {
      case 'group': {
        const content = blocks(one.blocks);
        return isStyled ? written(one.element, named(one.name), `\n${content}\n`) : content;
      }
      case 'heading':
        return written(`h${one.level}`, { ...named(one.name), ...boxed(one.content) }, filled(one.content));
      case 'paragraph':
        return written('p', { ...named(one.name), ...boxed(one.content) }, filled(one.content));
      case 'quote':
        return written('blockquote', named('quote'), written('p', boxed(one.content), filled(one.content)));
      case 'facts':
        return written('dl', named(one.name), `\n${one.facts.map(factMarkup).join('\n')}\n`);
      case 'table': {
        const head = one.head.map((content) => cell('th', content, 'col')).join('');
        const body = one.rows.map(rowMarkup).join('\n');
        return written(
          'table',
          named(one.name),
          `\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n`,
        );
      }
      case 'list': {
        const items = one.items.map((content) => written('li', boxed(content), filled(content)));
        return written('ul', named(one.name), `\n${items.join('\n')}\n`);
      }
      case 'picture':
        return isStyled ? tag('img', { ...named(one.name), src: one.url, alt: '', loading: 'lazy' }) : '';
    }
  };

  return blockMarkup(block);
}
