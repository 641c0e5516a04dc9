/** The language around an element, as HTML defines it: of the closest ancestor with `lang`, through shadow roots. */
import { shadowHost } from './shadow-host.js';

export function languageAround(element: Element): string | null {
  const labelled = element.closest('[lang]');
  if (labelled) return labelled.getAttribute('lang');
  const host = shadowHost(element.getRootNode());
  return host ? languageAround(host) : null;
}
