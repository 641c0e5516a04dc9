// What the tests of apps do on their pages, and ask of them. These functions are sent into the page: each stands on
// its own.
import type { CastBallot, VoteTransport } from '../../../src/votes/vote-service.js';
import type { Row } from './frameworks.js';

interface App {
  set(rows: object[]): void;
  unmount(): void;
}

declare global {
  /** The bundle's: shows the app in a place. */
  var mount: ((place: Element, rows: object[], isHydrated?: boolean) => App) | undefined;
  var app: App;
  /** The app's own backend, and what was cast there. */
  var ownVotes: (VoteTransport & { casts: CastBallot[] }) | undefined;
  /** The first widget, to see whether a later one is the same. */
  var sameWidget: Element | null | undefined;
}

/**
 * Mounts the app with these rows, or gives it others, or takes it away. False while the bundle is not there. In a task
 * of its own: WebKit runs microtasks in the middle of a driver's script, whenever that calls something of the page.
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
    read: () => Promise.resolve({ a: { ship: 5, skip: 0 }, b: { ship: 0, skip: 0 } }),
    cast(ballot) {
      globalThis.ownVotes?.casts.push(ballot);
      return Promise.resolve({ a: { ship: 6, skip: 0 }, b: { ship: 0, skip: 0 } });
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

/** What the app heard from its widgets, and showed. */
export const heard = (): string => document.querySelector('output')?.textContent ?? '';

/** Whether the app heard exactly that. */
export const hasHeard = (words: string): boolean => document.querySelector('output')?.textContent === words;

/** Whether the widgets show these titles and no others, in this order; "…" where there is none yet. */
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

/** What the page was told of as going wrong, but for what Lit says of its own build for development. */
export const troubles = (): string[] =>
  [...globalThis.seen.errors, ...globalThis.seen.warnings].filter(
    (words) => !words.startsWith('Lit is in dev mode.'),
  );

/** The markup of the first widget: nothing that its author did not write may be there. */
export const markup = (): string => document.querySelector('tool-comparison')?.outerHTML ?? '';
