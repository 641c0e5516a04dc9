/**
 * @param base what a relative address is resolved against; without it only absolute ones are URLs
 * @returns undefined where it is not a URL (WHATWG)
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
