/**
 * The language around an element, as HTML defines it: of the closest ancestor with `lang`, through shadow roots. Google
 * Translate writes its own there, and a class; it does not translate what is in shadow roots, so what it says is not true here.
 */
import { shadowHost } from './shadow-host.js';

const TRANSLATED = '.translated-ltr, .translated-rtl';

/** The language that an element had before it was translated. */
const ownLanguages = new WeakMap<Element, string | null>();

function languageOf(labelled: Element): string | null {
  if (!labelled.matches(TRANSLATED)) ownLanguages.set(labelled, labelled.getAttribute('lang'));
  return ownLanguages.get(labelled) ?? null;
}

export function languageAround(element: Element): string | null {
  const labelled = element.closest('[lang]');
  if (labelled) return languageOf(labelled);
  const host = shadowHost(element.getRootNode());
  return host ? languageAround(host) : null;
}
