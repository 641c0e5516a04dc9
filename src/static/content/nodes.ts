/**
 * A comparison as a text with headings, facts, tables and quotes: what every static form has, before it is written as
 * HTML, Markdown or plain text. Plain data. `name` is what the style sheet knows a node by; forms without styles ignore it.
 */
import type { Verdict } from '../../document/comparison.js';
import type { Phrase } from '../../i18n/labels.js';
import type { BarView } from '../../ui/card/bar-view.js';
import { withBoundedMarks } from '../../ui/shared/combining-marks.js';

export type Direction = 'ltr' | 'rtl';

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** The language, where it is not that of the comparison. */
  readonly lang: string | undefined;
  readonly dir: Direction | undefined;
  /** It stands beside other text, whose order it may not change (UAX #9). */
  readonly isIsolated: boolean;
}

/** Stands between two texts where there is no layout that sets them apart. */
export interface Separator {
  readonly kind: 'separator';
  readonly text: string;
}

export interface Strong {
  readonly kind: 'strong';
  readonly name: string;
  readonly content: readonly Inline[];
}

export interface Link {
  readonly kind: 'link';
  /** Absolute. */
  readonly url: string;
  readonly rel: string;
  /** Its full name, where several links have the same text. */
  readonly label: string | undefined;
  readonly content: readonly Inline[];
}

export interface Time {
  readonly kind: 'time';
  readonly iso: string;
  readonly content: readonly Inline[];
}

/** A verdict, or that there is none: a word, to which the style sheet adds a shape. */
export interface Mark {
  readonly kind: 'mark';
  readonly verdict: Verdict | 'none';
  readonly word: Text;
}

/** A label beside a name. */
export interface Tag {
  readonly kind: 'tag';
  readonly word: Text;
}

export type Inline = Text | Separator | Strong | Link | Time | Mark | Tag;

export interface Group {
  readonly kind: 'group';
  readonly element: 'header' | 'section' | 'article' | 'footer' | 'div';
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface Heading {
  readonly kind: 'heading';
  /** 1–6. */
  readonly level: number;
  readonly name: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly name: string;
  readonly content: readonly Inline[];
}

export interface Quote {
  readonly kind: 'quote';
  /** In quotation marks. */
  readonly content: readonly Inline[];
}

export interface Fact {
  readonly term: readonly Inline[];
  /** A percentage, which `value` explains. */
  readonly figure: string | undefined;
  /** The figure for the eye. */
  readonly bar: BarView | undefined;
  readonly isLeading: boolean;
  readonly value: readonly Inline[];
}

export interface Facts {
  readonly kind: 'facts';
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface Table {
  readonly kind: 'table';
  readonly name: string;
  /** The headers of the columns, that of the rows' headers first. */
  readonly head: readonly (readonly Inline[])[];
  /** The header of each row, and its cells. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export interface List {
  readonly kind: 'list';
  readonly name: string;
  readonly items: readonly (readonly Inline[])[];
}

/** Decoration: only forms with styles have it. */
export interface Picture {
  readonly kind: 'picture';
  readonly name: string;
  readonly url: string;
}

export type Block = Group | Heading | Paragraph | Quote | Facts | Table | List | Picture;

/** A text of the document. */
export const text = (value: string): Text => ({
  kind: 'text',
  text: withBoundedMarks(value),
  lang: undefined,
  dir: undefined,
  isIsolated: false,
});

/** A text of the document that stands beside others. */
export const isolated = (value: string): Text => ({ ...text(value), isIsolated: true });

/** A text of the interface, which is English where it is not translated. */
export const phrase = ({ text: words, lang }: Phrase): Text => ({
  ...text(words),
  lang,
  dir: lang && 'ltr',
});

export const isolatedPhrase = (words: Phrase): Text => ({ ...phrase(words), isIsolated: true });

export const separator = (between: string): Separator => ({ kind: 'separator', text: between });

export const strong = (name: string, ...content: readonly Inline[]): Strong => ({
  kind: 'strong',
  name,
  content,
});

export const link = (url: string, content: readonly Inline[], rel = 'noopener', label?: string): Link => ({
  kind: 'link',
  url,
  rel,
  label,
  content,
});

/** A text as a link, where it has an address. */
export const linked = (content: Text, url: string | undefined, rel?: string): Inline =>
  url === undefined ? content : link(url, [content], rel);

export const paragraph = (name: string, content: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  name,
  content,
});

/** A paragraph with a text of the document, or nothing where there is no text. */
export const textBlock = (name: string, value: string | undefined): Paragraph[] =>
  value === undefined ? [] : [paragraph(name, [text(value)])];

export const heading = (level: number, name: string, content: readonly Inline[]): Heading => ({
  kind: 'heading',
  level,
  name,
  content,
});

export const group = (element: Group['element'], name: string, blocks: readonly Block[]): Group => ({
  kind: 'group',
  element,
  name,
  blocks,
});

/** @returns the same for a place beside other text, in forms without elements that would set them apart */
export const beside = (content: readonly Inline[]): Inline[] =>
  content.map((item) => {
    switch (item.kind) {
      case 'text':
        return item.text.trim() === '' ? item : { ...item, isIsolated: true };
      case 'strong':
      case 'link':
      case 'time':
        return { ...item, content: beside(item.content) };
      default:
        return item;
    }
  });

/** @returns the items with a text between each two */
export const joined = (items: readonly Inline[], between: string): Inline[] =>
  items.flatMap((item, index) => (index > 0 ? [text(between), item] : [item]));

/** @returns all words, as they read one after the other */
export const plainText = (content: readonly Inline[]): string =>
  content
    .map((item) => {
      switch (item.kind) {
        case 'text':
        case 'separator':
          return item.text;
        case 'mark':
        case 'tag':
          return item.word.text;
        default:
          return plainText(item.content);
      }
    })
    .join('');

/** @returns the blocks of a form without elements, with an empty line between each two: some blocks have nothing to say there */
export const apart = (blocks: readonly string[]): string =>
  blocks.filter((block) => block !== '').join('\n\n');
