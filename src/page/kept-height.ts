/**
 * Keeps the page as high as it is while an element takes over what a server has drawn. WebKit lays out a new size container before
 * its contents: for a moment the page ends where they begin, and one that was scrolled is at its top from then on.
 * Held by test/browser/engines/server-rendered.spec.ts.
 */

/** What is laid out now is measured in this task, and not remembered longer. */
let heights: WeakMap<Element, number> | undefined;

const heightOf = ({ shadowRoot }: Element): number =>
  (shadowRoot?.lastElementChild as HTMLElement | null | undefined)?.offsetHeight ?? 0;

/**
 * Measures all elements of that name before the first of them changes: a layout for each of fifty would take long.
 *
 * @param host with a declarative shadow root
 */
export function measureDeclared(host: Element): void {
  if (heights?.has(host)) return;
  const measured = new WeakMap<Element, number>();
  for (const element of [host, ...document.querySelectorAll(host.localName)])
    measured.set(element, heightOf(element));
  heights = measured;
  setTimeout(() => {
    heights = undefined;
  });
}

/**
 * @param host whose declarative shadow root is about to be replaced
 * @returns keeps the height in what is drawn instead, until it was laid out
 */
export function keepHeight(host: Element): (drawn: HTMLElement) => void {
  const height = heights?.get(host) ?? heightOf(host);
  return ({ style }) => {
    // Heights are rounded to whole pixels: it must not become higher than it was.
    style.minHeight = `${height - 1}px`;
    requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('min-height')));
  };
}
