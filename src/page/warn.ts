/**
 * Warnings for developers: each is given once a page, however many widgets show the document. Pages that silence the
 * console put null or a throwing function in its place.
 * Held by test/element/warnings.test.ts.
 */

const given = new Set<string>();

export function warnOnce(message: string): void {
  try {
    if (given.has(message)) return;
    given.add(message);
    console.warn(`<tool-comparison> ${message}`);
  } catch {
    // A page that has broken what this needs gets no warning. What comes next must not be stopped.
  }
}
