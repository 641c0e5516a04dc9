import type { Addresses } from '../addresses.js';

/**
 * How long what was made with the service's own addresses may be kept, as `Cache-Control` says it (RFC 9111): by everybody where the
 * settings name its origin, else only by who asked for it, whose browser keeps each origin's answers apart.
 *
 * @param isComplete false for what lacks something, which nobody may keep
 */
export function cacheControl(seconds: number, { isOriginKnown }: Addresses, isComplete = true): string {
  if (!isComplete) return 'no-store';
  return `${isOriginKnown ? 'public' : 'private'}, max-age=${seconds}`;
}
