/** What readers of a document forgive, and publishers are told. */
import { bcp47 } from '../i18n/format.js';
import type { Problem } from './errors.js';
import { valueAt } from './path.js';

/** @param document what `validate` left of a document: its language is a valid one, if it has one */
export function forgiven(document: unknown): readonly Problem[] {
  const lang = valueAt(document, ['lang']);
  if (typeof lang !== 'string' || bcp47(lang) === lang) return [];
  return [{ path: 'lang', message: `must be a BCP 47 language tag: write "${bcp47(lang)}"` }];
}
