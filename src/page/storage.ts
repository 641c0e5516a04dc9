/**
 * Text on the device. The `localStorage` getter itself throws in a sandboxed frame and where the browser blocks cookies,
 * `setItem` throws where the quota is used up, and some privacy extensions replace it with null.
 * Held by test/page/storage.test.ts and test/votes/session-storage.test.ts.
 */

/** @returns undefined where nothing is stored, or nothing can be read */
export function readItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Does nothing where storage is not available: read the item to know whether it was stored. */
export function writeItem(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The caller finds out by reading.
  }
}
