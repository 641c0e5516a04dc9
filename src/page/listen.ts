/**
 * Listening to the window until a signal aborts. On some pages `removeEventListener` does nothing, or `addEventListener`
 * ignores its options (wrappers from before options existed): a listener is then still there, but no longer called.
 * Held by test/page/listen.test.ts and "where removeEventListener does nothing" in test/votes/session-reading.test.ts.
 */
import { inBackground } from './in-background.js';
import { bare } from './bare.js';

/** @param options `capture` to hear events on their way down, before a page can stop them */
export function listen<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
  options: { readonly signal: AbortSignal; readonly capture?: boolean },
): void {
  const { signal } = options;
  const whileWanted = (event: WindowEventMap[Type]): void => {
    if (!signal.aborted) void inBackground(() => listener(event));
  };
  globalThis.addEventListener(type, whileWanted, bare({ capture: false, ...options }));
}
