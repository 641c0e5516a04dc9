/**
 * JSON that is written into a page, as the filters of content management systems leave it. WordPress puts `<br>` and
 * `<p>` where it sees line breaks, editors leave spaces that are none, XML tools wrap scripts in CDATA.
 */
import { ComparisonError } from '../document/errors.js';
import { readJson } from './read-json.js';

/** Markers that hide a script from XML or old browsers, also behind the slashes or in the comments that hide them in turn. */
const HIDING = String.raw`<!\[CDATA\[|\]\]>|<!--|-->`;

/**
 * Texts, which stay as they are, and what cannot be meant between tokens. A text may lack its end and tags stop before
 * the next one, so that no input takes long.
 */
const TEXTS_AND_LEFTOVERS = new RegExp(
  [
    String.raw`"(?:[^"\\]|\\.)*"?`,
    String.raw`<!--\s*/?wp:[^<>]*-->`,
    String.raw`/\*\s*(?:${HIDING})\s*\*/`,
    String.raw`(?://[ \t]*)?(?:${HIDING})`,
    String.raw`</?(?:p|br|div|span)(?:[\s/][^<>]*)?>`,
    String.raw`&nbsp;|[\u00a0\u200b\ufeff]`,
  ].join('|'),
  'gis',
);

const withoutLeftovers = (text: string): string =>
  text.replace(TEXTS_AND_LEFTOVERS, (found) => (found.startsWith('"') ? found : ' '));

/** What is likely to have spoilt the JSON, by what is found in it. The first counts. */
const CULPRITS: readonly (readonly [sign: RegExp, culprit: string])[] = [
  [/&(?:quot|#0*34|#x0*22);/i, 'it was escaped as HTML: write " in place of &quot;'],
  [/&(?:#82\d\d|[lr][sd]quo|laquo|raquo);|[“”„«»]/i, 'quotation marks were made typographic: write "'],
  [/<\/?[a-z][^<>]*>/i, 'a filter of the page has put markup into it'],
];

function culpritIn(text: string): string | undefined {
  // What is within texts is nobody's fault.
  const tokens = text.replace(TEXTS_AND_LEFTOVERS, '');
  return CULPRITS.find(([sign]) => sign.test(tokens))?.[1] ?? brokenTextIn(text);
}

function brokenTextIn(text: string): string | undefined {
  const isBroken = text.match(TEXTS_AND_LEFTOVERS)?.some((found) => /^"[^]*[\n\r]/.test(found));
  return isBroken
    ? 'a text in it has a line break or no end: write \\n, and \\" for a quotation mark'
    : undefined;
}

/** @throws {ComparisonError} `empty`; `bad-json`, whose message says what is likely to have spoilt it */
export function readInlineJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    // Only what is no JSON as it stands is changed.
  }
  const cleaned = withoutLeftovers(text);
  try {
    return readJson(cleaned);
  } catch (error) {
    const culprit = error instanceof ComparisonError && error.code === 'bad-json' && culpritIn(cleaned);
    if (!culprit) throw error;
    throw new ComparisonError('bad-json', `The inline JSON cannot be read; ${culprit}`, [], { cause: error });
  }
}
