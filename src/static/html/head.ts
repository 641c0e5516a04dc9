/** What a page says of itself to browsers, search engines and services that make previews of links. */
import type { Comparison } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { Phrase } from '../../i18n/labels.js';
import { escapeAttribute } from '../escape/attribute.js';
import { escapeElement } from '../escape/element.js';

export interface HeadOptions {
  /** What the page says in one or two sentences. */
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  /** Where an oEmbed service describes the page, as JSON. */
  readonly oembed: string | undefined;
}

/**
 * What a page with the comparison says, in one or two sentences.
 *
 * @param verdict stands in for a summary
 */
export const descriptionOf = (
  { summary, title }: Comparison,
  verdict: readonly Phrase[],
  sentenceSpace: string,
): string => summary ?? (verdict.map(({ text }) => text).join(sentenceSpace) || title);

const meta = (kind: 'name' | 'property', name: string, content: string | undefined): string[] =>
  content === undefined ? [] : [`<meta ${kind}="${name}" content="${escapeAttribute(content)}">`];

const linkTag = (rel: string, href: string | undefined, more = ''): string[] =>
  href === undefined ? [] : [`<link rel="${rel}"${more} href="${escapeAttribute(href)}">`];

/** @returns a locale as Open Graph writes it, `de_AT`; undefined where the language names no region */
function localeOf(lang: string): string | undefined {
  const { language, region } = new Intl.Locale(lang);
  return region && `${language}_${region}`;
}

/**
 * Others show a title and a description beside their own words, so both are without characters that would reorder those.
 *
 * @param comparison its `url` is the address of the page, where that is known
 * @returns the elements for the head of a page, one a line. Title, description and Open Graph protocol (ogp.me).
 */
export function headMarkup(comparison: Comparison, options: HeadOptions): string {
  const { url, updated, tools } = comparison;
  const { lang, oembed } = options;
  const title = withoutOverrides(comparison.title);
  const description = withoutOverrides(options.description);
  const image = tools.find(({ logo }) => logo !== undefined)?.logo;
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeElement(title)}</title>`,
    ...meta('name', 'description', description),
    ...linkTag('canonical', url),
    ...meta('property', 'og:type', 'article'),
    ...meta('property', 'og:title', title),
    ...meta('property', 'og:description', description),
    ...meta('property', 'og:url', url),
    ...meta('property', 'og:image', image),
    ...meta('property', 'og:locale', localeOf(lang)),
    ...meta('property', 'article:modified_time', updated),
    ...linkTag('alternate', oembed, ` type="application/json+oembed" title="${escapeAttribute(title)}"`),
  ].join('\n');
}
