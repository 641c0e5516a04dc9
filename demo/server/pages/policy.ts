/** The Content Security Policies of the pages: everything is forbidden but what a page names. */
import { createHash } from 'node:crypto';

/** Headers have a limit in most servers: with more origins than this, all are allowed. */
const MOST_ORIGINS = 20;

/** A host may contain `;`, `,` and `*` by the URL Standard: in a policy they would end a directive or the policy, or mean any host. */
const PLAIN_ORIGIN = /^https?:\/\/[\w.:[\]-]+$/;
const ANY = 'http: https:';

/** @returns the source that allows exactly this text as a style */
export const hashOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * @param urls absolute addresses
 * @param own the page's own origin
 * @returns the sources that allow them: any web address where they cannot be named
 */
export function sourcesOf(urls: readonly (string | undefined)[], own: string): string {
  const origins = new Set(urls.flatMap((url) => (url === undefined ? [] : new URL(url).origin)));
  if (origins.size === 0) return "'none'";
  const areNamed = origins.size <= MOST_ORIGINS && [...origins].every((origin) => PLAIN_ORIGIN.test(origin));
  if (!areNamed) return ANY;
  return [...origins].map((origin) => (origin === own ? "'self'" : origin)).join(' ');
}

/** @returns the header of a page with these directives and no others */
export const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries({ 'default-src': "'none'", ...directives })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
