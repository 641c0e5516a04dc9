/**
 * A page that is loaded again, or gone back to, is scrolled to where it was, as it was then: what grows above the viewport
 * is counted in already. That holds until the reader does something, or anything is scrolled after the browser has done so,
 * which is as soon as the page is loaded (the restoration of scroll positions in the HTML standard).
 * Held by test/browser/engines/scroll-place.spec.ts.
 */
import { listen } from './listen.js';
import { readyStateOf } from './ready-state.js';

const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Aborted when the place is the reader's own. */
let restored: AbortController | undefined;

function isScrolledByBrowser(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isShownAgain = navigation?.type === 'reload' || navigation?.type === 'back_forward';
  return isShownAgain && history.scrollRestoration !== 'manual';
}

/** The event that tells of the browser's own scrolling comes with the frame after. */
function afterTwoFrames(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function watch(): AbortController {
  const place = new AbortController();
  const { signal } = place;
  const isLeft = (): void => place.abort();
  if (!isScrolledByBrowser()) isLeft();
  for (const act of ACTS) listen(act, isLeft, { signal, capture: true });
  const listenToScrolling = (): void => listen('scroll', isLeft, { signal, capture: true });
  if (readyStateOf(document) === 'complete') afterTwoFrames(listenToScrolling);
  else listen('load', () => afterTwoFrames(listenToScrolling), { signal });
  return place;
}

/** @returns whether the page is still where the browser has scrolled it to. It is watched from the first call on. */
export function isPlaceRestored(): boolean {
  restored ??= watch();
  return !restored.signal.aborted;
}
