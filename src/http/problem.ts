/** A service's own words about why it has refused: the `detail` of RFC 9457, "Problem Details for HTTP APIs". */
import { bare } from '../page/bare.js';

/** As long as a sentence or two; in UTF-16 code units. */
const MAX_LENGTH = 300;

/**
 * @param text the body of an answer
 * @param type its media type; plain JSON is read as well, which many services say of a problem
 * @returns undefined where it says nothing
 */
export function problemDetail(text: string, type: string): string | undefined {
  if (!/\bjson\b/i.test(type)) return undefined;
  try {
    const { detail } = bare<{ detail?: unknown }>({ ...(JSON.parse(text) as object) });
    const words = typeof detail === 'string' ? detail.trim() : '';
    if (words.length <= MAX_LENGTH) return words || undefined;
    return `${words.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`;
  } catch {
    return undefined;
  }
}
