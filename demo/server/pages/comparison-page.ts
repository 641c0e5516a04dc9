/** The page of one comparison, as a server renders it: it can be read without a script, and the element takes it over. */
import { html, raw } from 'hono/html';
import type { Comparison } from '../../../src/document/comparison.js';
import { mapPair } from '../../../src/document/pair.js';
import { scorecardOf } from '../../../src/document/scorecard.js';
import type { Phrase } from '../../../src/i18n/labels.js';
import type { Language } from '../../../src/i18n/language.js';
import { renderComparison, styleSheet } from '../../../src/ssr/index.js';
import { descriptionOf, headMarkup } from '../../../src/static/html/head.js';
import { structuredData } from '../../../src/static/structured-data.js';
import { verdictView } from '../../../src/ui/verdict/view.js';
import type { Addresses } from '../addresses.js';
import type { Tallies } from '../ballot.js';
import type { Comparison as CatalogEntry } from '../catalog.js';
import { NO_FORMS_AND_FRAMES, PAGE_STYLE, pageStyle } from './page-style.js';
import { hashOf, policyOf, sourcesOf } from './policy.js';
import { comparisonOf, languageOfComparison, withTallies } from './published.js';

export interface Page {
  readonly body: string;
  /** Its `Content-Security-Policy`. */
  readonly policy: string;
}

/**
 * @param tallies those of this service, where it counts the comparison's votes
 * @returns undefined where the document cannot be shown
 */
export async function comparisonPage(
  entry: CatalogEntry,
  addresses: Addresses,
  tallies: Tallies | undefined,
): Promise<Page | undefined> {
  const src = addresses.document(entry.file);
  const comparison = comparisonOf(entry, src);
  if (!comparison) return undefined;
  const document = tallies ? withTallies(entry, tallies) : entry.document;
  const language = languageOfComparison(comparison);
  const own = addresses.page(entry.id);
  const published = { ...comparison, url: comparison.url ?? own };
  const head = headMarkup(published, {
    description: descriptionOf(comparison, panelVerdict(comparison, language), language.sentenceSpace),
    lang: language.lang,
    oembed: addresses.oembed(own),
  });
  const body = await html`<!doctype html>
    <html lang="${language.lang}" dir="${language.dir}">
      <head>
        ${raw(head)}
        <link rel="alternate" type="application/json" href="${src}" />
        ${raw(structuredData(published, language))} ${pageStyle}
        <script type="module" src="${addresses.script}"></script>
      </head>
      <body>
        <main>${raw(renderComparison(document, { src, headingLevel: 1 }))}</main>
      </body>
    </html> `;
  return { body: String(body), policy: policyFor(comparison, src, addresses) };
}

/** For a reader who followed an old or mistyped link. */
export async function notFoundPage(): Promise<Page> {
  const body = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>No such comparison</title>
        ${pageStyle}
      </head>
      <body>
        <main>
          <h1>No such comparison</h1>
          <p>There is no comparison at this address. It may have been moved or taken down.</p>
        </main>
      </body>
    </html> `;
  return {
    body: String(body),
    policy: policyOf({ 'style-src': hashOf(PAGE_STYLE), ...NO_FORMS_AND_FRAMES }),
  };
}

/** What the panel says, without a word on the readers: their votes change. */
function panelVerdict(comparison: Comparison, language: Language): readonly Phrase[] {
  const untold = mapPair(comparison.tools, ({ name }) => ({
    tool: name,
    percent: undefined,
    isEmpty: false,
  }));
  return verdictView(scorecardOf(comparison), untold, language);
}

function policyFor(comparison: Comparison, src: string, { origin, script }: Addresses): string {
  const { tools, reviewers, community, newsletter } = comparison;
  const pictures = [...tools.map(({ logo }) => logo), ...reviewers.map(({ avatar }) => avatar)];
  return policyOf({
    'script-src': sourcesOf([script], origin),
    'style-src': `${hashOf(PAGE_STYLE)} ${hashOf(styleSheet)}`,
    'connect-src': sourcesOf([src, community?.votes, newsletter?.endpoint], origin),
    'img-src': sourcesOf(pictures, origin),
    'trusted-types': 'lit-html',
    'require-trusted-types-for': "'script'",
    ...NO_FORMS_AND_FRAMES,
  });
}
