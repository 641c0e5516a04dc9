/**
 * The custom states of an element, which a page selects with `:state(…)`. jsdom has `attachInternals` without them, other
 * DOMs for app tests have neither, and a page may have broken it: there a set that nobody sees takes their place.
 * Held by test/node/dom and test/browser/poisoned.spec.ts.
 */
export function customStates(element: HTMLElement): Set<string> {
  try {
    const { states } = element.attachInternals() as Partial<ElementInternals>;
    if (states) return states;
  } catch {
    // As below.
  }
  return new Set();
}
