// What stands between an author and the page: Markdown, WordPress, sanitizers. Set up as docs/troubleshooting.md says, read
// from there, so that a wrong guide fails the tests.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { autop } from '@wordpress/autop';
import DOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

const root = resolve(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const guide = read('docs/troubleshooting.md');

function section(heading: string): string {
  const [, text] = guide.split(`\n### ${heading}\n`);
  if (text === undefined) throw new Error(`The guide has no section "${heading}"`);
  return text.replace(/\n##[^]*/, '');
}

function only(text: string, pattern: RegExp): string {
  const [found, ...more] = [...text.matchAll(pattern)];
  if (found?.[1] === undefined || more.length > 0) throw new Error(`Not once in the guide: ${pattern}`);
  return found[1];
}

const ofMarkdown = section('Markdown shows the tag as text, or takes it apart');
const ofSanitizers = section('A sanitizer removes the tag, or what is in it');

/** The element with its attributes on lines of their own, as Markdown takes it. */
export const tagInMarkdown = only(ofMarkdown, /```html\n([^]*?)```/g).replaceAll(/^ {2}/gm, '');

/** The element with an inline document of docs/element.md, as far as the document. */
export const [, inlineTag = '', inlineEnd = ''] =
  /```html\n(<tool-comparison>\n +<script type="application\/json">\n)[^]*?(\n +<\/script>\n<\/tool-comparison>)/.exec(
    read('docs/element.md'),
  ) ?? [];

export type Filter = (text: string) => string;

const call = (code: string, names: string): ((...values: unknown[]) => unknown) =>
  runInThisContext(`(${names}) => ${code}`) as (...values: unknown[]) => unknown;

type Renderer = InstanceType<typeof MarkdownIt>;
const markdownIt = (code: string): Renderer =>
  call(code, 'markdownit')((options: object) => new MarkdownIt(options)) as Renderer;
const withHtml = only(ofMarkdown, /`(markdownit\([^`]*\))`/g);
const withTypographer = markdownIt(withHtml).set({ typographer: true, linkify: true });

const purifier = DOMPurify(new JSDOM('').window);
const purify = call(only(ofSanitizers, /```js\n(DOMPurify[^]*?);\n```/g), 'DOMPurify, html');
const sanitize = call(only(ofSanitizers, /```js\n(sanitizeHtml[^]*?);\n```/g), 'sanitizeHtml, html');

export const markdown: Record<string, Filter> = {
  marked: (text) => marked.parse(text, { async: false }),
  'marked with breaks': (text) => marked.parse(text, { async: false, breaks: true }),
  'markdown-it': (text) => markdownIt(withHtml).render(text),
  'markdown-it with typographer': (text) => withTypographer.render(text),
};
/** As it comes: it takes no HTML. */
export const markdownWithoutHtml: Filter = (text) => new MarkdownIt().render(text);

export const wordPress: Filter = (text) => autop(text);

/** As the guide sets them up. */
export const sanitizers: Record<string, Filter> = {
  DOMPurify: (html) => purify(purifier, html) as string,
  'sanitize-html': (html) => sanitize(sanitizeHtml, html) as string,
};
/** As they come: they know no custom element. */
export const strictSanitizers: Record<string, Filter> = {
  DOMPurify: (html) => purifier.sanitize(html),
  'sanitize-html': (html) => sanitizeHtml(html),
};
