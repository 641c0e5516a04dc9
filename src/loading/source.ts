/** Where an element's comparison comes from: its property, a script inside it, or its `src`. */

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
