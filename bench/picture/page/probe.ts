/**
 * Runs first in every document of a measured page, frames included, and watches it. Starting by itself, and not when the
 * bench asks, it is no later in the fiftieth frame than in the first.
 */
export interface Watched {
  /** When the last widget of this document was on screen, in milliseconds since the epoch. */
  readonly shown: Promise<number>;
  /** The cumulative layout shift of this document. */
  shift: number;
  /** The lengths of the tasks over 50 ms. */
  readonly longTasks: number[];
}

declare global {
  var pictureProbe: (words: string, widgets: number) => void;
  var watchedPicture: Watched;
}

/** In milliseconds: many times what the slowest contestant needs. */
const PATIENCE = 120_000;

/** The bench appends the call, with its values. */
globalThis.pictureProbe = (words, widgets) => {
  // A frame of the iframe contestant has one widget; the page around the frames has none.
  const isFrame = window !== window.top;
  const watched: Watched = {
    shown: untilShown(words, isFrame ? 1 : widgets),
    shift: 0,
    longTasks: [],
  };
  globalThis.watchedPicture = watched;
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) watched.shift += value;
  });
  observe('longtask', ({ duration }) => watched.longTasks.push(duration));
};

/** Looks once a frame whether the last words are in every widget, and then waits for one more frame. */
function untilShown(words: string, widgets: number): Promise<number> {
  const complete = new WeakSet<Element>();
  const isComplete = (host: Element): boolean => {
    if (complete.has(host)) return true;
    const text = host.shadowRoot?.textContent;
    if (!text?.replace(/\s+/g, ' ').includes(words)) return false;
    complete.add(host);
    return true;
  };
  const areAllComplete = (): boolean =>
    [...document.querySelectorAll('[data-picture]')].filter(isComplete).length >= widgets;

  const nextFrame = frameClock();
  return new Promise((shown, failed) => {
    // Else a build that draws nothing would keep the bench waiting for ever.
    setTimeout(() => failed(new Error(`"${words}" was not shown in time`)), PATIENCE);
    const finish = (): void => {
      performance.mark('picture-shown');
      shown(performance.timeOrigin + performance.now());
    };
    const look = (): void => {
      if (areAllComplete()) nextFrame(() => setTimeout(finish));
      else nextFrame(look);
    };
    look();
  });
}

/**
 * Chromium does not draw a frame of another origin while it is out of sight, and gives it no animation frames: there a timer
 * stands in for them.
 */
function frameClock(): (next: () => void) => void {
  let waiting: (() => void) | undefined;
  let isOutOfSight = false;
  const tick = (): void => {
    const next = waiting;
    waiting = undefined;
    next?.();
  };
  const request = (): void => {
    if (isOutOfSight) setTimeout(tick, 1000 / 60);
    else requestAnimationFrame(tick);
  };
  const watch = new IntersectionObserver((entries) => {
    isOutOfSight = entries.at(-1)?.isIntersecting === false;
    if (isOutOfSight && waiting) request();
  });
  if (window !== window.top) {
    document.addEventListener('DOMContentLoaded', () => watch.observe(document.documentElement));
  }
  return (next) => {
    waiting = next;
    request();
  };
}

function observe(type: string, heard: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({ type, buffered: true });
}
