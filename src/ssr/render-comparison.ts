/**
 * The element as markup: its tag, what is shown as a declarative shadow root, and the document inside, so that the element takes
 * over without a request. From the same views and templates, in the state of a reader who has done nothing yet.
 */
import type { Comparison } from '../document/comparison.js';
import type { Problem } from '../document/errors.js';
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import { NO_BASE } from '../document/url.js';
import { languageOf } from '../i18n/language.js';
import type { Locale } from '../i18n/locales.js';
import { parseUrl } from '../page/web-url.js';
import { escapeScript } from '../static/escape/script.js';
import { comparisonTemplate } from '../ui/comparison/template.js';
import { comparisonView } from '../ui/comparison/view.js';
import { frameTemplate } from '../ui/frame/template.js';
import type { Intents } from '../ui/intents.js';
import { languageClass } from '../ui/shared/script.js';
import type { ComparisonState } from '../ui/state.js';
import { styles } from '../ui/styles.js';
import { NO_BALLOTS, untouched } from '../ui/untouched.js';
import { attribute, markup } from './markup.js';
import { noScriptNote } from './no-script.js';
import { noScriptStyles } from './no-script.styles.js';

export interface RenderOptions {
  /** Where the document is, for `reload()`; written as the attribute. The document itself is written into the markup. */
  readonly src?: string | undefined;
  /** What relative URLs of the document, and a relative `src`, are resolved against. By default `src`. */
  readonly base?: string | URL | undefined;
  /** The language of the interface, where the document has none: give that of the page. */
  readonly lang?: string | undefined;
  /** The languages that the interface may be in, besides English: `[de]` from `tool-comparison/locales/de`. By default those imported. */
  readonly locales?: readonly Locale[] | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly layout?: 'full' | 'compact' | undefined;
  /** 1–6; by default 2. */
  readonly headingLevel?: number | undefined;
  /** Other attributes of the tag, by their names in HTML: `{ id: 'a', 'no-vote': true }`. False and null leave one out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** For a policy that allows styles by nonce. */
  readonly nonce?: string | undefined;
  /** `inline`, or the address of a file with `styleSheet`: for pages with many comparisons. */
  readonly styles?: string | URL | undefined;
  /**
   * Is told of each piece that was left out because it was wrong, as `parseComparison` lists them. The element is not told: the document in
   * the markup is without them.
   */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** The style sheet of the markup, for those who name it by its address. */
export const styleSheet: string = styles.cssText + noScriptStyles.cssText;

const ignore = (): void => undefined;
const INTENTS: Intents = {
  toggle: ignore,
  imageFailed: ignore,
  retry: ignore,
  vote: ignore,
  subscribe: ignore,
};

const ATTRIBUTE_NAME = /^[a-z_][\w:.-]*$/i;

type Attributes = ReadonlyMap<string, string>;

function attributesOf(options: RenderOptions): Attributes {
  const { src, lang, theme, layout, headingLevel } = options;
  const named = { src, lang, theme, layout, 'heading-level': headingLevel };
  const found = new Map<string, string>();
  for (const [name, value] of [...Object.entries(options.attributes ?? {}), ...Object.entries(named)]) {
    if (value === undefined || value === null || value === false) continue;
    if (!ATTRIBUTE_NAME.test(name)) throw new TypeError(`${JSON.stringify(name)} is no name of an attribute`);
    found.set(name.toLowerCase(), value === true ? '' : String(value));
  }
  return found;
}

function baseOf({ base }: RenderOptions, attributes: Attributes): string {
  const own = String(base ?? NO_BASE);
  const src = attributes.get('src');
  const address = src === undefined ? undefined : parseUrl(src, own);
  return address?.href ?? own;
}

/** As the element reads its keywords. */
function oneOf<const Keyword extends string>(
  value: string | undefined,
  keywords: readonly [Keyword, ...Keyword[]],
): Keyword {
  return keywords.find((keyword) => keyword === value?.toLowerCase()) ?? keywords[0];
}

function stateOf(comparison: Comparison, attributes: Attributes): ComparisonState {
  const hasVotes =
    !attributes.has('no-vote') && (attributes.get('vote-endpoint') || comparison.community?.votes);
  const level = ['1', '3', '4', '5', '6'].find((word) => word === attributes.get('heading-level'));
  return untouched(comparison, {
    isCompact: oneOf(attributes.get('layout'), ['full', 'compact']) === 'compact',
    headingLevel: Number(level ?? 2),
    hasNewsletter: !attributes.has('no-newsletter'),
    votes: hasVotes ? NO_BALLOTS : undefined,
    hasImages: oneOf(attributes.get('consent'), ['granted', 'required']) === 'granted',
  });
}

function* shadowContent(
  parsed: ParsedComparison,
  attributes: Attributes,
  locales: RenderOptions['locales'],
): Iterable<string> {
  const { comparison, isLangDeclared } = parsed;
  const declared = isLangDeclared ? comparison.lang : attributes.get('lang');
  const language = languageOf(declared ?? '', comparison.labels, locales);
  const view = comparisonView(stateOf(comparison, attributes), language);
  const dir = oneOf(attributes.get('dir'), ['', 'ltr', 'rtl', 'auto']);
  const frame = {
    lang: language.lang,
    dir: (!isLangDeclared && dir) || language.dir,
    theme: oneOf(attributes.get('theme'), ['auto', 'light', 'dark']),
    isPlain: false,
    isBusy: false,
    keepsPlace: false,
    announcement: { text: '', lang: undefined },
    script: languageClass(language),
  };
  yield* markup(
    frameTemplate(frame, [
      comparisonTemplate(view, INTENTS),
      noScriptNote(view, comparison.newsletter?.url, language),
    ]),
  );
}

/** What was read, so that its relative URLs mean the same in a page at another address. */
function inlineDocument({ comparison, isLangDeclared }: ParsedComparison): string {
  const { lang, ...rest } = comparison;
  const json = JSON.stringify(isLangDeclared ? { ...rest, lang } : rest);
  return `<script type="application/json">${escapeScript(json)}</script>`;
}

function styleMarkup({ styles: where = 'inline', nonce }: RenderOptions): string {
  const own = nonce === undefined ? '' : attribute('nonce', nonce);
  if (where === 'inline') return `<style${own}>${styleSheet}</style>`;
  return `<link rel="stylesheet"${attribute('href', where)}${own}>`;
}

/** As long as a piece is at least, in characters: writing thousands of tags one by one takes a server longer than computing them. */
const PIECE_LENGTH = 8_192;

function* inPieces(texts: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/**
 * The markup in pieces of some kilobytes, each computed when it is asked for: for streams.
 *
 * @param document the comparison document, as `JSON.parse` gives it
 * @throws {ComparisonError} as `parseComparison`, before the first piece
 * @throws {TypeError} where an attribute has no valid name
 */
export function renderComparisonPieces(document: unknown, options: RenderOptions = {}): Iterable<string> {
  const attributes = attributesOf(options);
  const parsed = parseComparison(document, baseOf(options, attributes));
  for (const problem of parsed.problems) options.onProblem?.(problem);
  return inPieces(texts(parsed, attributes, options));
}

function* texts(parsed: ParsedComparison, attributes: Attributes, options: RenderOptions): Iterable<string> {
  const written = [...attributes].map(([name, value]) => attribute(name, value)).join('');
  yield `<tool-comparison${written}><template shadowrootmode="open">${styleMarkup(options)}`;
  yield* shadowContent(parsed, attributes, options.locales);
  yield `</template>${inlineDocument(parsed)}</tool-comparison>`;
}

/**
 * The element as markup with a declarative shadow root and the document inside. It can be read without scripts; where the element is
 * defined, it takes over what is there.
 *
 * @param document the comparison document, as `JSON.parse` gives it
 * @throws {ComparisonError} as `parseComparison`
 * @throws {TypeError} where an attribute has no valid name
 */
export function renderComparison(document: unknown, options: RenderOptions = {}): string {
  return [...renderComparisonPieces(document, options)].join('');
}
