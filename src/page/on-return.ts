/** The moments at which asking again makes sense: the network is there again, or the page is seen again. */

/** Whether the page is out of sight: for certain, and not because an element is named `hidden`. */
export const isHidden = (): boolean => (document.hidden as unknown) === true;

export function whenBack(method: 'addEventListener' | 'removeEventListener', listener: () => void): void {
  globalThis[method]('online', listener);
  // Not on the document, whose members an element's name can hide.
  globalThis[method]('visibilitychange', listener, true);
}
