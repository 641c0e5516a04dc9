/**
 * Work that nobody waits for. Where the page has broken a built-in that it needs, it ends in one warning: not in an
 * error or an unhandled rejection, which the page would count as its own.
 * Held by test/page/in-background.test.ts and test/browser/poisoned.spec.ts.
 */
import { warnOnce } from './warn.js';

export async function inBackground(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warnOnce(String(error));
  }
}
