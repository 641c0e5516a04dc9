/** Says nothing twice: one warning about a document, however many widgets show it and however often it is tried. */

const said = new Set<string>();

export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  try {
    console.warn(`<tool-comparison> ${message}`);
  } catch {
    // A page without a console: what follows matters more.
  }
}
