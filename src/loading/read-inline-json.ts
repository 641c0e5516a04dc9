/**
 * JSON that is written into a page, as the filters of content management systems leave it. WordPress puts `<br>` and
 * `<p>` where it sees line breaks, Markdown makes code of what follows a blank line, editors leave spaces that are none,
 * XML tools wrap scripts in CDATA.
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
    String.raw`<pre><code>[^<]*</code></pre>`,
    String.raw`</?(?:p|br|div|span)(?:[\s/][^<>]*)?>`,
    String.raw`&nbsp;|[\u00a0\u200b\ufeff]`,
  ].join('|'),
  'gis',
);

const ESCAPED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };

/**
 * After a blank line Markdown takes what is indented for a block of code: it is escaped, but nothing else is changed. What is
 * not indented becomes a paragraph, in which escapes and asterisks are gone: of that nothing is certain.
 */
const codeIn = (block: string): string =>
  block
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(quot|amp|lt|gt|#39);/g, (_escape, name: string) => ESCAPED[name] ?? '');

function cleaned(found: string): string {
  if (found.startsWith('"')) return found;
  return /^<pre/i.test(found) ? codeIn(found) : ' ';
}

const withoutLeftovers = (text: string): string => text.replace(TEXTS_AND_LEFTOVERS, cleaned);

const IN_MARKDOWN = '; in Markdown, begin a line with the tag, and leave no blank line in it';

/** What is likely to have spoilt the JSON, by what is found in it. The first counts. */
const CULPRITS: readonly (readonly [sign: RegExp, culprit: string])[] = [
  [/&(?:quot|#0*34|#x0*22);/i, `it was escaped as HTML: write " in place of &quot;${IN_MARKDOWN}`],
  [
    /&(?:#82\d\d|[lr][sd]quo|laquo|raquo);|[“”„«»]/i,
    `quotation marks were made typographic: write "${IN_MARKDOWN}`,
  ],
  [/<\/?[a-z][^<>]*>/i, 'a filter of the page has put markup into it'],
];

function culpritIn(text: string): string | undefined {
  // What is within texts is nobody's fault.
  const tokens = text.replace(TEXTS_AND_LEFTOVERS, '');
  return CULPRITS.find(([sign]) => sign.test(tokens))?.[1] ?? brokenTextIn(text);
}

function brokenTextIn(text: string): string | undefined {
  const isBroken = text
    .match(TEXTS_AND_LEFTOVERS)
    ?.some((found) => found.startsWith('"') && /[\n\r\\]/.test(found.replace(/\\["\\/bfnrtu]/g, '')));
  return isBroken
    ? `a text in it has a line break, a single \\ or no end: write \\n, \\\\, and \\" for a quotation mark${IN_MARKDOWN}`
    : undefined;
}

/** @throws {ComparisonError} `empty`; `bad-json`, whose message says what is likely to have spoilt it */
export function readInlineJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    // Only what is no JSON as it stands is changed.
  }
  const json = withoutLeftovers(text);
  try {
    return readJson(json);
  } catch (error) {
    const culprit = error instanceof ComparisonError && error.code === 'bad-json' && culpritIn(json);
    if (!culprit) throw error;
    throw new ComparisonError('bad-json', `The inline JSON cannot be read; ${culprit}`, [], { cause: error });
  }
}
