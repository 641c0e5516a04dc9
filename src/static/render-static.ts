/** A comparison where no script runs: the same view and the same words as the element's, written in several forms. */
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import type { Problem } from '../document/errors.js';
import { NO_BASE, webUrl } from '../document/url.js';
import { languageOf, type Language } from '../i18n/language.js';
import type { Locale } from '../i18n/locales.js';
import { comparisonView, type ComparisonView } from '../ui/comparison/view.js';
import { languageClass } from '../ui/shared/script.js';
import { colonOf } from './colon.js';
import { comparisonContent } from './content/comparison.js';
import type { Group } from './content/nodes.js';
import { escapeAttribute } from './escape/attribute.js';
import { prefixedNames } from './html/class-prefix.js';
import { descriptionOf, headMarkup } from './html/head.js';
import { markup } from './html/markup.js';
import { fragmentSheet, pageSheet } from './html/styles.js';
import { markdown } from './markdown/markdown.js';
import { hasVotes, readingState } from './reading-state.js';
import { structuredData } from './structured-data.js';
import { plainText } from './text/plain-text.js';

/** The forms, in the order in which the command names them. */
export const STATIC_FORMATS = ['html', 'fragment', 'feed', 'markdown', 'text'] as const;

/**
 * `html`: a whole page with its style and no script. `fragment`: its content with its style, for a page that is there.
 * `feed`: HTML without styles and classes, for feeds, mail and editors, whose filters remove them. `markdown`: CommonMark with the tables
 * of GitHub Flavored Markdown. `text`: plain text in lines of 76 columns.
 */
export type StaticFormat = (typeof STATIC_FORMATS)[number];

export interface StaticOptions {
  /** By default `html`. */
  readonly format?: StaticFormat | undefined;
  /** What relative URLs of the document are resolved against: its own address. Without it they are left out. */
  readonly base?: string | URL | undefined;
  /** The language of the interface, where the document has none: a BCP 47 tag. */
  readonly lang?: string | undefined;
  /** The languages that the interface may be in, besides English: `[de]` from `tool-comparison/locales/de`. By default those imported. */
  readonly locales?: readonly Locale[] | undefined;
  /** 1–6: where the title stands in the outline. By default 1 in a page of its own, and else 2. */
  readonly headingLevel?: number | undefined;
  /** Adds JSON-LD of what is in the document, in the vocabulary of schema.org: in `html` and `fragment`, the forms that can hold it. */
  readonly structuredData?: boolean | undefined;
  /** For `html`: where an oEmbed service describes the page, as JSON. An absolute URL, `http` or `https`. */
  readonly oembed?: string | URL | undefined;
  /** Is told of each piece that was left out because it was wrong, as `parseComparison` lists them. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

interface Rendering extends ParsedComparison {
  readonly language: Language;
  readonly view: ComparisonView;
  readonly content: Group;
  readonly colon: string;
  readonly headingLevel: number;
  readonly options: StaticOptions;
}

function levelOf({ headingLevel, format = 'html' }: StaticOptions): number {
  const isLevel = headingLevel !== undefined && [1, 2, 3, 4, 5, 6].includes(headingLevel);
  return isLevel ? headingLevel : format === 'html' ? 1 : 2;
}

function renderingOf(document: unknown, options: StaticOptions): Rendering {
  const parsed = parseComparison(document, options.base);
  for (const problem of parsed.problems) options.onProblem?.(problem);
  const { comparison, isLangDeclared } = parsed;
  const lang = isLangDeclared ? comparison.lang : (options.lang ?? comparison.lang);
  const language = languageOf(lang, comparison.labels, options.locales);
  const headingLevel = levelOf(options);
  const view = viewOf(parsed, headingLevel, language);
  const colon = colonOf(language.lang);
  const content = comparisonContent(view, comparison, colon);
  return { ...parsed, language, view, content, colon, headingLevel, options };
}

/** Where readers can vote, the link to that place says so: unless it would be in English because nobody translated it. */
function viewOf({ comparison }: ParsedComparison, headingLevel: number, language: Language): ComparisonView {
  const view = comparisonView(readingState(comparison, headingLevel), language);
  const { link } = view;
  const label = language.phrase('voteThere');
  const isTranslated = !label.lang || Boolean(link?.label.lang);
  return link && hasVotes(comparison) && isTranslated ? { ...view, link: { ...link, label } } : view;
}

function fragment({ comparison, language, content, options }: Rendering): string {
  const script = languageClass(language);
  const names = prefixedNames(script ? `root ${script}` : 'root');
  const data = options.structuredData ? `\n${structuredData(comparison, language)}` : '';
  return `<div class="${names}" lang="${escapeAttribute(language.lang)}" dir="${language.dir}">
<style>${fragmentSheet}</style>${data}
${markup(content, { dir: language.dir, isStyled: true })}
</div>
`;
}

/** By the rule for the links of a document. */
function oembedOf({ oembed }: StaticOptions): string | undefined {
  if (oembed === undefined) return undefined;
  const url = webUrl(String(oembed), NO_BASE);
  if (url === undefined)
    throw new TypeError(`oembed must be an absolute http(s) URL: ${JSON.stringify(String(oembed))}`);
  return url;
}

function page(rendering: Rendering): string {
  const { comparison, language, view, options } = rendering;
  const { verdict, sentenceSpace } = view.header;
  const description = descriptionOf(comparison, verdict, sentenceSpace);
  return `<!doctype html>
<html lang="${escapeAttribute(language.lang)}" dir="${language.dir}">
<head>
${headMarkup(comparison, { description, lang: language.lang, oembed: oembedOf(options) })}
<style>${pageSheet}</style>
</head>
<body>
<main>
${fragment(rendering)}</main>
</body>
</html>
`;
}

const WRITERS: Readonly<Record<StaticFormat, (rendering: Rendering) => string>> = {
  html: page,
  fragment,
  feed: ({ content, language }) => `<div lang="${escapeAttribute(language.lang)}" dir="${language.dir}">
${markup(content, { dir: language.dir, isStyled: false })}
</div>
`,
  markdown: ({ content, language, colon }) => `${markdown(content, language.dir, colon)}\n`,
  text: ({ content, language, colon, headingLevel }) =>
    `${plainText(content, language.dir, colon, headingLevel)}\n`,
};

/**
 * Renders a comparison where no script runs. All text is escaped for where it stands; votes are as the document tells them.
 *
 * @param document the comparison document, version 1, as `JSON.parse` gives it
 * @returns HTML, Markdown or plain text, in well-formed Unicode, with a line break at its end
 * @throws {ComparisonError} as `parseComparison`
 * @throws {TypeError} where there is no such format, or `oembed` is no address for a link
 */
export function renderStatic(document: unknown, options: StaticOptions = {}): string {
  const { format = 'html' } = options;
  if (!STATIC_FORMATS.includes(format)) throw new TypeError(`There is no format ${JSON.stringify(format)}`);
  return WRITERS[format](renderingOf(document, options));
}
