// What the tests of an element's life share: pages in every engine, small documents, and responses that a server holds
// back until the test releases them.
import { minimal } from '../element/documents.js';
import type { Origin } from '../servers/origins.js';

export { expect, test, type Engine } from '../engines/engine-test.js';

/** A quote that is folded on any screen. */
export const LONG_QUOTE = 'It starts before I have sat down. '.repeat(60).trim();

/** A document with that title, one folded quote and a newsletter. */
export const story = (title: string, more: object = {}): object =>
  minimal({
    id: title,
    title,
    reviewers: [{ id: 'ann', name: 'Ann' }],
    reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote: LONG_QUOTE }],
    newsletter: { title: 'Weekly', endpoint: 'https://publisher.example/newsletter' },
    ...more,
  });

/** How many requests to the origin end like this. */
export const timesAsked = ({ requests }: Origin, ending = '.json'): number =>
  requests.filter(({ method, url }) => method === 'GET' && url.endsWith(ending)).length;

export interface Moment {
  readonly reached: Promise<void>;
  readonly reach: () => void;
}

/** Something that happens once and can be waited for. */
export function moment(): Moment {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach };
}

export interface Held {
  /** Resolves when it is requested. */
  readonly asked: Promise<void>;
  /** Resolves when the client closes the connection before the response is complete. */
  readonly gaveUp: Promise<void>;
  readonly hasGivenUp: () => boolean;
  readonly release: () => void;
}

/** Serves a document with that title: the beginning at once, and the rest when it is released. */
export function hold(origin: Origin, path: string, title: string): Held {
  const [asked, gaveUp, released] = [moment(), moment(), moment()];
  let hasGivenUp = false;
  origin.on(path, async (_request, response) => {
    const text = JSON.stringify(story(title));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(text.slice(0, 20));
    response.once('close', () => {
      if (response.writableEnded) return;
      hasGivenUp = true;
      gaveUp.reach();
    });
    asked.reach();
    await released.reached;
    response.end(text.slice(20));
  });
  return {
    asked: asked.reached,
    gaveUp: gaveUp.reached,
    hasGivenUp: () => hasGivenUp,
    release: released.reach,
  };
}

/** The titles of a page's widgets, in order; '' for one without a title. */
export const titlesShown = (): string[] =>
  [...document.querySelectorAll('tool-comparison')].map(
    ({ shadowRoot }) => shadowRoot?.querySelector('[part~=title]')?.textContent.trim() ?? '',
  );

/** Whether the first widget shows this title. */
export const shows = (title: string): boolean =>
  document
    .querySelector('tool-comparison')
    ?.shadowRoot?.querySelector('[part~=title]')
    ?.textContent.trim() === title;

/** The errors and warnings of a page. */
export const complaints = (): string[] => [...seen.errors, ...seen.warnings, ...seen.failures];
