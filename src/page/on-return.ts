/**
 * The moments at which a request that failed is worth another try: the network is back, or the page is visible again.
 * A form or image named `hidden` replaces `document.hidden` on its page, and one named `addEventListener` the method:
 * the event is therefore heard on the window, and only `true` means hidden.
 * Held by test/page/listen.test.ts and test/votes/session-reading.test.ts.
 */
import { listen } from './listen.js';

/** Whether the page is certainly not visible. */
export function isHidden(): boolean {
  const hidden: unknown = document.hidden;
  return hidden === true;
}

/** Calls the listener at each of these moments, also where the page is hidden: see `isHidden`. */
export function onReturn(
  listener: (event: Event) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  listen('online', listener, { signal });
  // `visibilitychange` is fired at the document and bubbles. It is no event of the window by its types.
  listen('visibilitychange' as 'online', listener, { signal, capture: true });
}
