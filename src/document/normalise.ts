/** From a document that fits the schema to a comparison: text cleaned, URLs absolute, defaults filled in. */
import { createWords } from '../i18n/labels.js';
import type { Comparison } from './comparison.js';
import type { Path } from './path.js';
import type { ComparisonInput } from './schema.js';
import { cleanText, isBlank, withoutOverrides } from './text.js';
import { webUrl } from './url.js';

/** Takes down a problem at a path; the last argument is what goes. */
export type Note = (path: Path, message: string, piece: Path) => void;

const URLS = ['url', 'logo', 'avatar', 'votes', 'endpoint'];
/** Not text for reading: kept to the letter. Among the labels there is nothing but text. */
const VERBATIM = ['id', 'reviewer', 'tool', 'lang', 'date', 'updated'];

export function normalise(document: ComparisonInput, baseUrl: string, note: Note): Comparison {
  const tidy = (value: unknown, path: Path): unknown => {
    const key = path.at(-1) as string;
    // Adding zero turns -0 into 0.
    if (typeof value === 'number') return value + 0;
    if (typeof value === 'string') {
      if (path[0] !== 'labels' && VERBATIM.includes(key)) return value;
      if (!URLS.includes(key)) return isBlank(value) ? undefined : cleanText(value);
      const url = webUrl(value, baseUrl);
      if (!url) note(path, 'is no http(s) URL', path);
      return url;
    }
    if (Array.isArray(value)) {
      return value.map((item, index) => tidy(item, [...path, index])).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || !value) return value;
    // Without a prototype, so that nothing a page adds to one is taken for the document's.
    const tidied = Object.create(null) as Record<string, unknown>;
    for (const [name, inner] of Object.entries(value)) {
      const kept = tidy(inner, [...path, name]);
      if (kept !== undefined) tidied[name] = kept;
    }
    return tidied;
  };

  const tidied = tidy(document, []) as Partial<Comparison> & Pick<Comparison, 'version' | 'id' | 'tools'>;
  const [a, b] = tidied.tools;
  return Object.assign(tidied, {
    lang: tidied.lang ?? 'en',
    title:
      tidied.title ??
      createWords('en', tidied.labels).text('versus', {
        a: withoutOverrides(a.name),
        b: withoutOverrides(b.name),
      }),
    reviewers: tidied.reviewers ?? [],
    reviews: tidied.reviews ?? [],
  });
}
