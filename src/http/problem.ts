/** A service's own words about why it has refused: the `detail` of RFC 9457, "Problem Details for HTTP APIs". */
import { bare } from '../page/bare.js';

/** As long as a sentence or two; in UTF-16 code units. */
const MAX_LENGTH = 300;
/** Bad Request, Conflict, Unprocessable Content. */
const ABOUT_INPUT = [400, 409, 422];

/**
 * @param text the body of an answer
 * @param type its media type: that of problems, or plain JSON where the status is about what was sent
 * @param status of the answer. Gateways and routers say `detail` of other things in plain JSON
 * @returns undefined where it says nothing
 */
export function problemDetail(text: string, type: string, status: number): string | undefined {
  const isProblem = ABOUT_INPUT.includes(status) ? /\bjson\b/i : /\bproblem\+json\b/i;
  if (!isProblem.test(type)) return undefined;
  try {
    const { detail } = bare<{ detail?: unknown }>({ ...(JSON.parse(text) as object) });
    const words = typeof detail === 'string' ? detail.trim() : '';
    if (words.length <= MAX_LENGTH) return words || undefined;
    return `${words.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`;
  } catch {
    return undefined;
  }
}
