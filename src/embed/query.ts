/** What the address of `embed.html` asks for. Anybody can write one: its texts are data, and only these names are known. */
import { parseUrl } from '../page/web-url.js';

const ADDRESSES = ['src', 'vote-endpoint'];
const TEXTS = ['layout', 'lang', 'dir', 'heading-level', 'consent'];
/** As in HTML, their presence alone counts. */
const FLAGS = ['no-vote', 'no-newsletter', 'no-storage', 'live'];

const NO_SOURCE = 'The address of this frame must have “?src=” with the address of a comparison.';

export interface Query {
  /** The attributes of the element. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What is wrong with the address, for whoever wrote it. */
  readonly problem?: string;
}

/** The values of `theme`, and those of `color-scheme` that they stand for; the element follows that of its page. */
const SCHEMES = new Map([
  ['auto', 'light dark'],
  ['light', 'light'],
  ['dark', 'dark'],
]);

/** @returns undefined for anything else. As in HTML, the values of enumerated attributes are the same in any case (of ASCII). */
export const colorSchemeOf = (theme: unknown): string | undefined =>
  typeof theme === 'string'
    ? SCHEMES.get(theme.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))
    : undefined;

/** A relative address would be one on the server of this page, which is seldom the publisher's. */
function isWebAddress(value: string): boolean {
  // Nothing is relative to this base.
  const protocol = parseUrl(value, 'about:blank')?.protocol;
  return protocol === 'http:' || protocol === 'https:';
}

/** @param parameters such as `src=https%3A%2F%2Fpublisher.example%2Fa-vs-b.json&layout=compact&no-vote` */
export function readQuery(parameters: URLSearchParams): Query {
  const attributes = new Map<string, string>();
  for (const name of [...ADDRESSES, ...TEXTS]) {
    const value = parameters.get(name);
    if (value) attributes.set(name, value);
  }
  for (const name of FLAGS) if (parameters.has(name)) attributes.set(name, '');

  const wrong = ADDRESSES.find((name) => {
    const value = attributes.get(name);
    return value !== undefined && !isWebAddress(value);
  });
  if (wrong)
    return { attributes, problem: `“${wrong}” in the address of this frame must be an http(s) address.` };
  if (!attributes.has('src')) return { attributes, problem: NO_SOURCE };
  return { attributes };
}
