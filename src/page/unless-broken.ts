/**
 * Something small that the widget can do without: where the page has broken what it needs, it does not happen. Unlike
 * `inBackground` it says nothing: whatever else needs the same built-in does. Held by test/browser/poisoned.spec.ts.
 */
export function unlessBroken<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    // A quote stays folded, a picture stays broken, an element is there at once.
    return undefined;
  }
}
