/** The language that a reader is answered in. */
import type { HonoRequest } from 'hono';
import { parseAccept } from 'hono/utils/accept';

/** A tag is kept with the address: no longer than any in use. */
const LONGEST = 35;

/**
 * The newsletter's endpoint may name the language of the document it stands in (`/api/newsletter?lang=de`). Without it, and on the
 * pages of unknown links, it is what the browser asks for.
 *
 * @returns tags of BCP 47, the best first
 */
export function readerLanguages(request: HonoRequest): readonly string[] {
  const accepted = parseAccept(request.header('accept-language') ?? '').map(({ type }) => type);
  return [request.query('lang') ?? '', ...accepted].filter(isTag).map(canonical);
}

const isTag = (tag: string): boolean => tag.length <= LONGEST && canonical(tag) !== '';

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
