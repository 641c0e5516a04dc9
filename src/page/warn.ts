/**
 * Warnings for developers: each is given once a page, however many widgets show the document. Pages that silence the
 * console put null or a throwing function in its place.
 * Held by test/element/warnings.test.ts.
 */

const given = new Set<string>();

export function warnOnce(message: string): void {
  if (given.has(message)) return;
  given.add(message);
  try {
    console.warn(`<tool-comparison> ${message}`);
  } catch {
    // A console that throws must not stop what comes next.
  }
}
