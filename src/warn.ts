/** At most one warning about a document, however many widgets show it and however often it is tried. */

const urls = new Set<string>();
const elements = new WeakSet<object>();

/** @param about a document's URL, or the element that has the document itself */
export function warnOnce(about: string | object, ...message: readonly unknown[]): void {
  const seen: { has(key: unknown): boolean; add(key: unknown): unknown } =
    typeof about === 'string' ? urls : elements;
  if (seen.has(about)) return;
  seen.add(about);
  console.warn('<tool-comparison>', ...message);
}
