/**
 * The browser's `URL`. Content management systems write `var URL = 'https://…'` into every page (WBCE), and builds of other
 * libraries leave one of their own there; the URL Standard keeps an older name for it, which nobody uses any more.
 * Held by "a page with a URL of its own" in test/browser/poisoned.spec.ts.
 */
const { URL: named, webkitURL: alias } = globalThis as {
  readonly URL?: Partial<typeof URL> | null;
  readonly webkitURL?: typeof URL;
};

export const WebUrl: typeof URL = typeof named?.canParse === 'function' ? URL : (alias ?? URL);

/**
 * Constructs where `URL.canParse` would do: in Node 20 and 22 that says false of addresses with ä or ß once it has been called
 * some thousand times (a fault of its optimised form).
 *
 * @returns undefined where it is not a URL
 */
export function parseUrl(address: string, base: string): URL | undefined {
  try {
    return new WebUrl(address, base);
  } catch {
    return undefined;
  }
}
