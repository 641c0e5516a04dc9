// What the tests of an app do to the element in a DOM without a browser, and what must come of it there. The built package
// is imported as Vitest does it: the window's names are globals of Node by then.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensurePackage } from '../../../scripts/package.mjs';
import type { ToolComparisonElement } from '../../../src/index.js';
import { full, minimal } from '../element/documents.js';

/** What Node has too, and a DOM has its own of. */
const REPLACED = ['AbortController', 'AbortSignal', 'CustomEvent', 'Event', 'EventTarget', 'navigator'];
const INHERITED = ['addEventListener', 'dispatchEvent', 'removeEventListener'];

/** Makes the names of a window global, those that Node has left out, as Vitest does. */
export function exposeWindow(window: object): void {
  const expose = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  };
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!REPLACED.includes(name) && name in globalThis) continue;
    // Read when it is needed: some throw at an address without an origin.
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => Reflect.get(window, name) as unknown,
    });
  }
  for (const name of INHERITED) {
    expose(name, (Reflect.get(window, name) as () => void).bind(window));
  }
  for (const name of ['window', 'self', 'parent', 'top']) expose(name, globalThis);
  // Vitest names what a browser has, whether or not the DOM has it, too.
  if (!('matchMedia' in window)) expose('matchMedia', undefined);
}

const next = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

const textOf = ({ shadowRoot }: Element): string => shadowRoot?.textContent ?? '';

function buttonOf({ shadowRoot }: Element, name: string): HTMLButtonElement {
  const button = [...(shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    textContent.includes(name),
  );
  assert.ok(button, name);
  return button;
}

/** @param problems what the DOM itself has complained of so far */
export function describeApp(name: string, problems: readonly string[]): void {
  describe(`the element in ${name}`, () => {
    const warnings: string[] = [];
    let answer: () => Promise<unknown>;

    before(async () => {
      for (const level of ['warn', 'error'] as const)
        console[level] = (...words) => void warnings.push(words.map(String).join(' '));
      // Older releases of both lack it.
      Reflect.deleteProperty(AbortSignal, 'any');
      globalThis.fetch = () => answer() as Promise<Response>;
      await import(pathToFileURL(join(ensurePackage(), 'dist/index.js')).href);
    });

    afterEach(() => {
      document.body.replaceChildren();
      assert.deepEqual([...warnings.splice(0), ...problems], []);
    });

    const create = (): ToolComparisonElement => document.createElement('tool-comparison');

    it('is created, filled, added and removed', async () => {
      const element = create();
      assert.equal(element.constructor, customElements.get('tool-comparison'));
      element.innerHTML = '<a href="/">A vs B</a>';
      element.comparison = full();
      document.body.append(element);
      await element.updateComplete;
      assert.match(textOf(element), /Alpha or Beta\?/);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(element);
      await element.updateComplete;
      assert.match(textOf(element), /Alpha or Beta\?/);
    });

    it('is written as markup, with its document inside', async () => {
      const loaded = next(document.body, 'comparison-load');
      document.body.innerHTML = `<div><tool-comparison layout="compact" heading-level="3" no-vote>
        <script type="application/json">${JSON.stringify(minimal({ title: 'Inline' }))}</script>
      </tool-comparison></div>`;
      await loaded;
      const element = document.querySelector('tool-comparison');
      assert.ok(element);
      assert.equal(element.shadowRoot?.querySelector('h3')?.textContent, 'Inline');
      assert.deepEqual([element.layout, element.headingLevel, element.noVote], ['compact', 3, true]);
    });

    it('shows the comparison that is set last', async () => {
      const element = create();
      document.body.append(element);
      for (const title of ['First', 'Second']) {
        element.comparison = minimal({ title });
        await element.updateComplete;
        assert.match(textOf(element), new RegExp(title));
      }
      assert.doesNotMatch(textOf(element), /First/);
    });

    it('votes through the transport of the app', async () => {
      const cast: unknown[] = [];
      const element = create();
      element.comparison = minimal();
      element.voteTransport = {
        read: () => Promise.resolve({ a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 0 } }),
        cast: ({ tool, choice }) => {
          cast.push([tool, choice]);
          return Promise.resolve({ a: { ship: 2, skip: 0 }, b: { ship: 0, skip: 0 } });
        },
      };
      document.body.append(element);
      await element.updateComplete;
      const voted = next(element, 'comparison-voted');
      buttonOf(element, 'Ship').click();
      await voted;
      assert.deepEqual(cast, [['a', 'ship']]);
      assert.deepEqual({ ...element.tallies['a'] }, { ship: 2, skip: 0 });
    });

    it('loads an address with the fetch of the app', async () => {
      answer = () =>
        Promise.resolve(
          new Response(JSON.stringify(minimal({ title: 'Fetched' })), {
            headers: { 'content-type': 'application/json' },
          }),
        );
      const element = create();
      element.setAttribute('src', 'https://publisher.example/fetched.json');
      const loaded = next(element, 'comparison-load');
      document.body.append(element);
      await loaded;
      assert.match(textOf(element), /Fetched/);
    });

    it('loads an address with a fetch that knows no streams', async () => {
      const text = (): Promise<string> => Promise.resolve(JSON.stringify(minimal({ title: 'Whole' })));
      const headers = new Map([['content-type', 'application/json']]);
      answer = () => Promise.resolve({ ok: true, status: 200, headers, text });
      const element = create();
      element.src = 'https://publisher.example/whole.json';
      const loaded = next(element, 'comparison-load');
      document.body.append(element);
      await loaded;
      assert.match(textOf(element), /Whole/);
    });

    it('shows what is inside where the address cannot be loaded, and says so', async () => {
      answer = () => Promise.resolve(new Response('', { status: 404 }));
      const element = create();
      element.innerHTML = '<a href="/">A vs B</a>';
      element.src = 'https://publisher.example/missing.json';
      const failed = next(element, 'comparison-error');
      document.body.append(element);
      await failed;
      await element.updateComplete;
      assert.equal(element.error?.code, 'not-found');
      assert.ok(element.shadowRoot?.querySelector('slot:not([name])'));
      assert.equal(warnings.splice(0).length, 1);
    });

    it('is moved into another document and back', async () => {
      const element = create();
      element.comparison = minimal({ title: 'Framed' });
      document.body.append(element);
      await element.updateComplete;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // happy-dom gives a frame its document later.
      const other = frame.contentDocument ?? document.implementation.createHTMLDocument();
      other.body.append(element);
      await element.updateComplete;
      document.body.append(element);
      await element.updateComplete;
      assert.match(textOf(element), /Framed/);
      assert.equal(element.error, null);
    });

    it('is left alone while it loads', async () => {
      answer = () => new Promise(() => undefined);
      const element = create();
      element.src = 'https://publisher.example/slow.json';
      document.body.append(element);
      await element.updateComplete;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(element.error, null);
    });
  });
}
