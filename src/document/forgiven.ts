/** What readers of a document forgive, or show as it is written, and publishers are told. */
import { bcp47 } from '../i18n/format.js';
import type { Problem } from './errors.js';
import { isContainer, pathText, valueAt, type Path } from './path.js';

const MUST_BE_TAG = 'must be a BCP 47 language tag';

/** The names of languages have two or three letters: longer ones (`english`) are allowed, and none has ever been registered. */
const LONG_LANGUAGE = /^[a-z]{4,}(?:-|$)/i;

function languageOf(document: unknown): readonly Problem[] {
  const lang = valueAt(document, ['lang']);
  if (typeof lang !== 'string') return [];
  if (LONG_LANGUAGE.test(lang)) return [{ path: 'lang', message: MUST_BE_TAG }];
  if (bcp47(lang) === lang) return [];
  return [{ path: 'lang', message: `${MUST_BE_TAG}: write "${bcp47(lang)}"` }];
}

/** A name with dots at the beginning of an address without a scheme, before its path. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+([a-z]{2,})(?=[/?#]|$)/i;
/** Files have such names as well. */
export const FILE_ENDINGS =
  'html?|php|aspx?|jsp|json|xml|txt|pdf|css|m?js|png|jpe?g|gif|svg|webp|avif|ico|bmp';
const FILE = new RegExp(`^(?:${FILE_ENDINGS})$`, 'i');

const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  tools: ['url', 'logo'],
  reviewers: ['url', 'avatar'],
  reviews: ['url'],
};
const SINGLE: readonly Path[] = [
  ['url'],
  ['community', 'votes'],
  ['newsletter', 'url'],
  ['newsletter', 'endpoint'],
];

const addressesOf = (document: unknown): readonly Path[] => [
  ...SINGLE,
  ...Object.entries(ADDRESSES).flatMap(([section, keys]) => {
    const items = valueAt(document, [section]);
    if (!isContainer(items)) return [];
    return Object.keys(items).flatMap((index) => keys.map((key): Path => [section, Number(index), key]));
  }),
];

/** A site without its scheme is an address beside the document, which nobody means. */
const withoutScheme = (document: unknown): readonly Problem[] =>
  addressesOf(document).flatMap((path) => {
    const value = valueAt(document, path);
    const [, ending] = (typeof value === 'string' && HOST.exec(value)) || [];
    if (ending === undefined || FILE.test(ending)) return [];
    const message = `is relative to the document: write "https://${String(value)}", or "./${String(value)}" for a file`;
    return [{ path: pathText(path), message }];
  });

/** @param document what `validate` left of a document: its language and its addresses are valid ones, where it has them */
export const forgiven = (document: unknown): readonly Problem[] => [
  ...languageOf(document),
  ...withoutScheme(document),
];
