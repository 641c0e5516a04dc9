/** Where an element's comparison comes from: its property, a script inside it, or its `src`. */
import { EVERYTHING } from '../controllers/redraw-controller.js';

/** `value`: the document itself. `text`: its JSON. `url`: where its JSON is, relative to `base`. */
export type Source =
  | { readonly kind: 'value'; readonly value: unknown; readonly base: string }
  | { readonly kind: 'text'; readonly value: string; readonly base: string }
  | { readonly kind: 'url'; readonly value: string; readonly base: string };

/** Whether both are the same document or address. A changed base URL alone changes nothing, as with `<img>`. */
export function isSameSource(a: Source | undefined, b: Source | undefined): boolean {
  return a?.kind === b?.kind && a?.value === b?.value;
}

export interface SourceHost extends HTMLElement {
  comparison: unknown;
  src: string | null;
}

/** Whether the parser may still be adding children: then an inline script may be yet to come. */
export function isStillParsed(host: Node): boolean {
  if (host.ownerDocument?.readyState !== 'loading') return false;
  // The parser is past an element when it has put something after it, or after one that it is in. But for those in
  // the body itself: scripts and extensions put things at its end at any time.
  const { body } = host.ownerDocument;
  const isEnded = (node: Node): boolean =>
    !!node.nextSibling && (node === host || !node.parentNode?.contains(body));
  let node: Node | undefined = host;
  while (node && !isEnded(node)) node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  return !node;
}

/** Tells once when the parser is past an element that it is still in. */
export function onceParsed(host: Element, then: () => void): void {
  const { ownerDocument } = host;
  const look = (): void => {
    if (isStillParsed(host)) return;
    arrivals.disconnect();
    then();
  };
  const arrivals = new MutationObserver(look);
  arrivals.observe(ownerDocument, EVERYTHING);
  ownerDocument.addEventListener('readystatechange', look, { once: true });
}

const JSON_SCRIPT = 'script[type="application/json"]';

/** @returns undefined where the element has none of the three */
export function sourceOf({ comparison, src, children, baseURI: base }: SourceHost): Source | undefined {
  // Frameworks set null, '' or false for "not there": Preact sets ''.
  if (comparison) return { kind: 'value', value: comparison, base };
  const script = [...children].find((child) => child.matches(JSON_SCRIPT));
  if (script) return { kind: 'text', value: script.textContent, base };
  const url = src?.trim();
  return url ? { kind: 'url', value: url, base } : undefined;
}

/** What may be seen without a text in it: anything but these. */
const FULL = ':not(p, br, div, span)';

/** Editors put empty paragraphs and line breaks where their authors put none. */
const isSeen = (element: Element): boolean =>
  !element.matches('script, style, template, noscript, [hidden]') &&
  !!(element.textContent.trim() || element.matches(FULL) || element.querySelector(FULL));

/** Whether the page's author put something in the element for when there is no comparison. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? !(node as Element).slot && isSeen(node as Element)
      : node.nodeType === Node.TEXT_NODE && (node as Text).data.trim(),
  );
