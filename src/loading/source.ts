/** Where an element's comparison comes from: its property, a script inside it, or its `src`. */
import { unquoted } from '../page/unquoted.js';

export interface UrlSource {
  readonly kind: 'url';
  readonly value: string;
  readonly base: string;
  /** What the browser sends of its own, as for `<img>`: to the page's origin always, to others if the author says so. */
  readonly credentials: 'same-origin' | 'include';
}

/** `value`: the document itself. `text`: its JSON. `url`: where its JSON is, relative to `base`. */
export type Source =
  | { readonly kind: 'value'; readonly value: unknown; readonly base: string }
  | { readonly kind: 'text'; readonly value: string; readonly base: string }
  | UrlSource;

const credentialsOf = (source: Source | undefined): string | undefined =>
  source?.kind === 'url' ? source.credentials : undefined;

/** Whether both are the same document or address. A changed base URL alone changes nothing, as with `<img>`. */
export function isSameSource(a: Source | undefined, b: Source | undefined): boolean {
  return a?.kind === b?.kind && a?.value === b?.value && credentialsOf(a) === credentialsOf(b);
}

export interface SourceHost extends HTMLElement {
  comparison: unknown;
  src: string | null;
  crossOrigin: 'anonymous' | 'use-credentials' | null;
}

const JSON_SCRIPT = 'script[type="application/json"]';
/** What editors and filters put around a script. */
const WRAPPER = 'p, div, span';

/** A script that is a child, or one that the page's editor has wrapped. */
function inlineScript(host: Element): Element | undefined {
  const isWrapped = ({ parentElement: outer }: Element): boolean =>
    outer === host || (outer?.matches(WRAPPER) === true && isWrapped(outer));
  const scripts = [...host.querySelectorAll(JSON_SCRIPT)].filter(isWrapped);
  return scripts.find(({ parentElement }) => parentElement === host) ?? scripts[0];
}

/**
 * A page that was opened as `https://user:password@host/` may have them in its base URL, and `fetch` refuses such
 * addresses. The browser sends them without that.
 */
const withoutPassword = (base: string): string => base.replace(/^(\w+:\/\/)[^/?#]*@/, '$1');

/**
 * @param hasForeignScripts whether the scripts inside may be of the page: then an address wins
 * @returns undefined where the element has none of the three
 */
export function sourceOf(host: SourceHost, hasForeignScripts = false): Source | undefined {
  const { comparison, src, crossOrigin, baseURI } = host;
  const base = withoutPassword(baseURI);
  // Frameworks set null, '' or false for "not there": Preact sets ''.
  if (comparison) return { kind: 'value', value: comparison, base };
  const url = unquoted(src ?? '');
  const script = hasForeignScripts && url ? undefined : inlineScript(host);
  if (script) return { kind: 'text', value: script.textContent, base };
  const credentials = crossOrigin === 'use-credentials' ? 'include' : 'same-origin';
  return url ? { kind: 'url', value: url, base, credentials } : undefined;
}
