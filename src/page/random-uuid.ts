/**
 * `crypto.randomUUID` for pages without a secure context (http), where browsers leave it out.
 * Held by "has a voter id on pages without a secure context too" in test/votes/session-sending.test.ts.
 */

/** @returns a random UUID, version 4 of RFC 9562 */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // A 4 for the version, and an 8 for the variant.
  return digits.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}
