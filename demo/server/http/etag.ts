/** Validators for conditional requests (RFC 9110, section 8.8.3). */
import { createHash } from 'node:crypto';

/** A strong tag, made of the body alone: every instance of the service gives the same one. */
export function entityTag(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** `If-None-Match` compares weakly: a proxy that compresses turns our strong tags into weak ones. */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([candidate]) => candidate === tag);
}
