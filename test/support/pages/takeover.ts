// A page with comparisons that a server has rendered, watched while the element takes them over.
import { expect, type Engine } from '../engines/engine-test.js';
import type { Origins } from '../servers/origins.js';

/** Stands behind what was rendered: it moves where that does. */
export const AFTER = '<p id="after">What follows.</p>';

interface Watch {
  heights: number[];
  shifts: number[];
  before: string;
  markup: (root: ShadowRoot) => string;
}
declare global {
  var watch: Watch;
}

/** Watches every height of the elements and every shift that the browser measures, and remembers what is drawn. */
const startToWatch = (): void => {
  /** Without what only a page without the script has, and without Lit's comments and white space. */
  const toMarkup = (root: ShadowRoot): string => {
    const copy = document.createElement('div');
    for (const node of root.childNodes) copy.append(node.cloneNode(true));
    for (const element of copy.querySelectorAll('style, link, noscript')) element.remove();
    for (const element of copy.querySelectorAll('[disabled], [inert]')) {
      element.removeAttribute('disabled');
      element.removeAttribute('inert');
    }
    // It had a height for two frames.
    for (const root of copy.querySelectorAll('[style=""]')) root.removeAttribute('style');
    for (const image of copy.querySelectorAll('img')) image.removeAttribute('class');
    // What is folded is no row and no article to assistive technology, where a script can unfold it.
    for (const folded of copy.querySelectorAll('[role=none]')) folded.removeAttribute('role');
    const walk = (node: Node): string => {
      if (node instanceof Text) return node.data.replace(/\s+/g, ' ').trim().replace(/.$/, '$&\n');
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value.trim()}`).sort();
      // In lines, so that a difference can be found.
      return `<${[node.localName, ...attributes].join(' ')}>\n${[...node.childNodes].map(walk).join('')}`;
    };
    return [...copy.childNodes].map(walk).join('');
  };
  const roots = [...document.querySelectorAll('tool-comparison')];
  const before = roots.map(({ shadowRoot }) => (shadowRoot ? toMarkup(shadowRoot) : '')).join('\n');
  globalThis.watch = { heights: [], shifts: [], before, markup: toMarkup };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) watch.heights.push(target.getBoundingClientRect().height);
  });
  for (const root of roots) sizes.observe(root);
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
};

/** Where each element stands in the page, and how high it is. */
export const places = (): number[] =>
  [...document.querySelectorAll('tool-comparison, #after')].flatMap((element) => {
    const { top, height } = element.getBoundingClientRect();
    return [top + scrollY, height].map((value) => Math.round(value * 10) / 10);
  });

const isWatched = (): boolean => watch.heights.length >= document.querySelectorAll('tool-comparison').length;

const areReady = (): boolean => {
  const elements = [...document.querySelectorAll('tool-comparison')];
  return elements.every((element) => element.matches(':defined') && element.shown !== null);
};

/** Settled when some frames were painted: what moves has moved by then. */
const afterPainting = async (): Promise<void> => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
};

/**
 * Opens a page with what a server has rendered, without the widget's script, and begins to watch it.
 *
 * @returns its places
 */
export async function openRendered(engine: Engine, url: string): Promise<number[]> {
  await engine.goto(url);
  await engine.evaluate(startToWatch);
  await engine.waitFor(isWatched);
  return engine.evaluate(places);
}

/** Adds the widget's script, and waits until all elements have taken over and were painted. */
export async function upgrade(engine: Engine, { script }: Origins, nonce = ''): Promise<void> {
  await engine.evaluate(
    (src: string, nonce_: string) => {
      const tag = Object.assign(document.createElement('script'), { type: 'module', src, nonce: nonce_ });
      document.head.append(tag);
    },
    `${script.url}/dist/tool-comparison.js`,
    nonce,
  );
  await engine.waitFor(areReady);
  await engine.evaluate(afterPainting);
}

/** Nothing has moved since the page was opened, not even for a moment; Chromium's layout shift is 0. */
export async function expectUnmoved(engine: Engine, before: readonly number[]): Promise<void> {
  await engine.evaluate(afterPainting);
  const { heights, shifts } = await engine.evaluate(() => watch);
  expect(await engine.evaluate(places)).toEqual(before);
  expect(heights).toHaveLength(
    await engine.evaluate(() => document.querySelectorAll('tool-comparison').length),
  );
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBe(0);
}

/** The documents that were requested. */
export const documentRequests = ({ data }: Origins): string[] =>
  data.requests.map(({ url }) => url).filter((url) => url.endsWith('.json'));
