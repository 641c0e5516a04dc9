// Actions and queries for the pages of apps. These functions are sent into the page, so none may use the others.
import type { CastBallot, VoteTransport } from '../../../src/votes/vote-service.js';
import type { Row } from './frameworks.js';

interface App {
  set(rows: object[]): void;
  unmount(): void;
}

declare global {
  /** Defined by the bundle: renders the app into an element. */
  var mount: ((place: Element, rows: object[], isHydrated?: boolean) => App) | undefined;
  var app: App;
  /** The app's own backend and the votes cast there. */
  var ownVotes: (VoteTransport & { casts: CastBallot[]; reads: number }) | undefined;
  /** The first widget, to tell whether a later one is the same. */
  var sameWidget: Element | null | undefined;
}

/**
 * Mounts the app with these rows, sets other rows, or removes the app. Returns false until the bundle has loaded. In its own
 * task: WebKit runs microtasks in the middle of a driver's script when that calls a function of the page.
 */
export async function show(rows: Row[] | null, isHydrated = false): Promise<boolean> {
  await new Promise((task) => setTimeout(task));
  if (!rows) {
    globalThis.app.unmount();
    return true;
  }
  const place = document.querySelector('main');
  if (!globalThis.mount || !place) return false;
  globalThis.ownVotes ??= {
    casts: [],
    reads: 0,
    read() {
      if (globalThis.ownVotes) globalThis.ownVotes.reads++;
      return Promise.resolve({ a: { ship: 5, skip: 0 }, b: { ship: 0, skip: 0 } });
    },
    cast(ballot) {
      globalThis.ownVotes?.casts.push(ballot);
      return Promise.resolve({ a: { ship: 6, skip: 0 }, b: { ship: 1, skip: 0 } });
    },
  };
  const full = rows.map(({ hasOwnVotes, ...row }) => ({
    ...row,
    ...(hasOwnVotes !== undefined && { voteTransport: hasOwnVotes ? globalThis.ownVotes : null }),
  }));
  if (globalThis.app as App | undefined) globalThis.app.set(full);
  else globalThis.app = globalThis.mount(place, full, isHydrated);
  return true;
}

/** The events that the app got from its widgets, as it shows them. */
export const heard = (): string => document.querySelector('output')?.textContent ?? '';

/** Whether the app got exactly these events. */
export const hasHeard = (words: string): boolean => document.querySelector('output')?.textContent === words;

/** Whether the widgets show exactly these titles, in this order; "…" stands for a widget without a title. */
export const titlesAre = (titles: string): boolean =>
  [...document.querySelectorAll('tool-comparison')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('#title')?.textContent.trim() ?? '…')
    .join() === titles;

/** How the first widget looks: "dark compact 3 votes". */
export function looks(): string {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const isCompact = root?.querySelector('[part=scorecard] [aria-expanded]');
  return [
    ['dark', 'light', 'auto'].find((theme) => root?.querySelector(`.root.${theme}`)),
    isCompact ? 'compact' : 'full',
    root?.querySelector('#title')?.localName.replace('h', ''),
    root?.querySelector('[part=vote] button') ? 'votes' : 'no votes',
  ].join(' ');
}

/** The errors and warnings of the page, except Lit's about its own development build. */
export const troubles = (): string[] =>
  [...globalThis.seen.errors, ...globalThis.seen.warnings].filter(
    (words) => !words.startsWith('Lit is in dev mode.'),
  );

/** The markup of the first widget, which must be exactly what its author wrote. */
export const markup = (): string => document.querySelector('tool-comparison')?.outerHTML ?? '';
