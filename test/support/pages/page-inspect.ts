// What a reader finds on the page. These functions are sent into the page, so none may use the others.

/** Whether the first widget has its comparison. */
export const isReady = (): boolean => document.querySelector('tool-comparison:state(ready)') !== null;

/** The title of the first widget's comparison; empty where there is none. */
export const titleShown = (): string =>
  document.querySelector('tool-comparison')?.shadowRoot?.querySelector('#title')?.textContent ?? '';

/** Whether the first widget waits far from the viewport. */
export const isFar = (): boolean => document.querySelector('tool-comparison:state(far)') !== null;

/**
 * Whether the first widget is laid out, and each quote of which only the first lines are shown has its button. Quotes are
 * measured after they were laid out, which nothing far away from the viewport is: it scrolls to the first one that is missing.
 */
export function isMeasured(): boolean {
  const widget = document.querySelector('tool-comparison');
  const root = widget?.shadowRoot;
  if (widget?.matches(':state(far)')) {
    widget.scrollIntoView();
    return false;
  }
  // It may still be growing to the height of what has just come.
  const moving = root?.getAnimations().map(({ effect }) => effect?.getComputedTiming().endTime);
  if (moving?.some((end) => end !== Infinity)) return false;
  const missing = [...(root?.querySelectorAll('[part=quote] p') ?? [])].find(
    (quote) =>
      quote.checkVisibility() &&
      quote.scrollHeight > quote.clientHeight + 1 &&
      !quote.parentElement?.nextElementSibling?.ariaExpanded,
  );
  missing?.scrollIntoView();
  return !missing;
}

/** Whether every widget has a button for its long quote. It scrolls to the first one that has none. */
export function hasFold(): boolean {
  const missing = [...document.querySelectorAll('tool-comparison')].find(
    ({ shadowRoot }) => !shadowRoot?.querySelector('[part=review] [aria-expanded]'),
  );
  missing?.shadowRoot?.querySelector('[part=review]')?.scrollIntoView();
  return !missing;
}

/** Unfolds one thing after the other. Returns false as long as something was folded. */
export function unfoldAll(): boolean {
  const widget = document.querySelector('tool-comparison');
  const root = widget?.shadowRoot;
  if (widget?.matches(':state(far)')) {
    widget.scrollIntoView();
    return false;
  }
  // It may still be growing to the height of what has just come.
  const moving = root?.getAnimations().map(({ effect }) => effect?.getComputedTiming().endTime);
  if (moving?.some((end) => end !== Infinity)) return false;
  const folded = root?.querySelector<HTMLElement>('[aria-expanded=false]');
  folded?.click();
  // A quote may be cut off although it has not been measured yet, because it is far away.
  const cut = [...(root?.querySelectorAll('[part=quote] p') ?? [])].find(
    (quote) => quote.checkVisibility() && quote.scrollHeight > quote.clientHeight + 1,
  );
  cut?.scrollIntoView();
  return !folded && !cut;
}

/** All rendered text in the first widget's shadow root, in reading order. */
export function shownText(): string {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  if (!root) return '';
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    range.selectNodeContents(node);
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || getComputedStyle(parent).visibility !== 'visible') continue;
    if ([...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0))
      texts.push(node.data);
  }
  return texts.join('\n').replace(/\s+/g, ' ');
}

/** Elements that overflow horizontally: the page, the widget's box, or a box that clips its overflow. */
export function clipped(): string[] {
  const faults: string[] = [];
  const page = document.scrollingElement;
  if (page && page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways, ${page.scrollWidth} px`);
  const known = new Map<Element, DOMRect | undefined>();
  const edgesOf = (box: Element): DOMRect | undefined => {
    if (!known.has(box))
      known.set(box, getComputedStyle(box).display === 'inline' ? undefined : box.getBoundingClientRect());
    return known.get(box);
  };
  for (const { shadowRoot } of document.querySelectorAll('tool-comparison')) {
    if (!shadowRoot) continue;
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      // Text for assistive technology only is in a box of one pixel.
      if (!node.data.trim() || node.parentElement?.closest('.visually-hidden')) continue;
      const parent: HTMLElement | null = node.parentElement;
      if (!parent?.checkVisibility()) continue;
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (!width) continue;
      // The quotation mark hangs beside the quote.
      const { textIndent, direction } = getComputedStyle(parent);
      const hanging = Math.max(0, -parseFloat(textIndent));
      const before = 1.5 + (direction === 'ltr' ? hanging : 0);
      const after = 1.5 + (direction === 'rtl' ? hanging : 0);
      for (let box: HTMLElement | null = parent; box; box = box.parentElement) {
        const outer = edgesOf(box);
        if (!outer || (left >= outer.left - before && right <= outer.right + after)) continue;
        const name = `${box.localName}.${box.className} [${Math.round(outer.left)}…${Math.round(outer.right)}]`;
        faults.push(`${node.data.slice(0, 40)} [${Math.round(left)}…${Math.round(right)}] in ${name}`);
        break;
      }
    }
    for (const box of shadowRoot.querySelectorAll<HTMLElement>(
      '*:not(.visually-hidden, .visually-hidden *, .picture)',
    )) {
      if (!box.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(box);
      const isFolded = box.parentElement?.nextElementSibling?.matches('[aria-expanded=false]');
      if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1)
        faults.push(
          `${box.localName}.${box.className} cuts off ${box.scrollWidth - box.clientWidth} px sideways`,
        );
      if (overflowY !== 'visible' && !isFolded && box.scrollHeight > box.clientHeight + 1)
        faults.push(
          `${box.localName}.${box.className} cuts off ${box.scrollHeight - box.clientHeight} px below`,
        );
    }
  }
  return faults.slice(0, 8);
}

/** The position and size of every part of the first widget, relative to the widget. */
export function partBoxes(): { part: string; x: number; y: number; width: number; height: number }[] {
  const host = document.querySelector('tool-comparison');
  const origin = host?.getBoundingClientRect();
  return [...(host?.shadowRoot?.querySelectorAll('[part]') ?? [])].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      part: element.getAttribute('part') ?? '',
      x: x - (origin?.x ?? 0),
      y: y - (origin?.y ?? 0),
      width,
      height,
    };
  });
}
