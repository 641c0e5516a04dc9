// L3 across documents: adopted by a frame's document, by one without a window, by a template's, and back. The widget
// looks the same, works the same, and leaves nothing behind.
import {
  complaints,
  expect,
  shows,
  story,
  test,
  timesAsked,
  type Engine,
} from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { hasFold } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';

type Widget = HTMLElementTagNameMap['tool-comparison'];

declare global {
  var kept: Widget;
  /** The listeners of each document and window, by type. */
  var listening: Map<EventTarget, Map<string, Set<unknown>>>;
}

/** Records the listeners of documents and windows. */
const COUNTER = `<script>
  window.listening = new Map();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const of = (target, type) => {
    const kinds = listening.get(target) ?? new Map();
    listening.set(target, kinds);
    if (!kinds.has(type)) kinds.set(type, new Set());
    return kinds.get(type);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this instanceof Node && this.nodeType === 9) of(this, type).add(listener);
    return add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (this instanceof Node && this.nodeType === 9) of(this, type).delete(listener);
    return remove.call(this, type, listener, options);
  };
</script>`;

async function begin(engine: Engine, origins: Origins): Promise<void> {
  origins.data.json('/a.json', story('Adopted'));
  const widget = `<tool-comparison src="${origins.data.url}/a.json"></tool-comparison>`;
  await engine.goto(servePage(origins, `${widget}<iframe></iframe>`, { head: COUNTER + scriptTag(origins) }));
  await engine.waitFor(shows, 'Adopted');
  await engine.waitFor(hasFold);
  await engine.evaluate(() => {
    const element = document.querySelector('tool-comparison');
    if (element) globalThis.kept = element;
  });
}

const looks = (): object => {
  const view = kept.ownerDocument.defaultView;
  const root = kept.shadowRoot;
  const of = (selector: string): Partial<CSSStyleDeclaration> => {
    const element = root?.querySelector(selector);
    return (element && view?.getComputedStyle(element)) ?? {};
  };
  return {
    paper: of('.sheet').backgroundColor,
    border: of('.sheet').borderTopStyle,
    title: of('[part~=title]').fontWeight,
    button: of('[part=review] button').cursor,
    text: root?.textContent.replace(/\s+/g, ' ').trim(),
  };
};

/** The listeners that the widget has added to documents. */
const listeners = (): number =>
  [...listening.values()].flatMap((kinds) => [...(kinds.get('readystatechange') ?? [])]).length;

/** Presses the button that unfolds the quote. Returns the button's new text. */
const fold = async (): Promise<string | undefined> => {
  kept.shadowRoot?.querySelector<HTMLElement>('[part=review] button')?.click();
  await kept.updateComplete;
  return kept.shadowRoot?.querySelector('[part=review] button')?.textContent.trim();
};

test('adopted by a frame and back: it looks the same and still works', async ({ engine, origins }) => {
  await begin(engine, origins);
  const before = await engine.evaluate(looks);
  for (let time = 0; time < 2; time++) {
    await engine.evaluate(() => {
      document.querySelector('iframe')?.contentDocument?.body.append(kept);
      return kept.updateComplete;
    });
    expect(await engine.evaluate(() => kept.ownerDocument === document)).toBe(false);
    expect(await engine.evaluate(looks)).toEqual(before);
    expect(await engine.evaluate(fold)).toBe('Show less');
    await engine.evaluate(() => {
      document.body.prepend(kept);
      return kept.updateComplete;
    });
    expect(await engine.evaluate(fold)).toBe('Read the rest');
    expect(await engine.evaluate(looks)).toEqual(before);
  }
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('adopted by a frame and removed there: no listener stays on a document', async ({ engine, origins }) => {
  await begin(engine, origins);
  await engine.evaluate(async () => {
    document.querySelector('iframe')?.contentDocument?.body.append(kept);
    await kept.updateComplete;
    kept.remove();
    await kept.updateComplete;
  });
  expect(await engine.evaluate(listeners)).toBe(0);
});

test('adopted by a document without a window, and by a template: it is idle there and works again afterwards', async ({
  engine,
  origins,
}) => {
  await begin(engine, origins);
  const before = await engine.evaluate(looks);
  await engine.evaluate(async () => {
    const other = document.implementation.createHTMLDocument('');
    other.body.append(kept);
    await new Promise((task) => setTimeout(task));
    document.body.prepend(kept);
    await kept.updateComplete;
  });
  expect(await engine.evaluate(looks)).toEqual(before);
  await engine.evaluate(async () => {
    const template = document.createElement('template');
    template.content.append(kept);
    document.body.append(template);
    await new Promise((task) => setTimeout(task));
    document.body.prepend(kept);
    await kept.updateComplete;
  });
  expect(await engine.evaluate(looks)).toEqual(before);
  expect(await engine.evaluate(fold)).toBe('Show less');
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('in a frame that is removed, and then back on the page', async ({ engine, origins }) => {
  await begin(engine, origins);
  const before = await engine.evaluate(looks);
  await engine.evaluate(async () => {
    const frame = document.querySelector('iframe');
    frame?.contentDocument?.body.append(kept);
    await kept.updateComplete;
    frame?.remove();
    await new Promise((task) => setTimeout(task));
    document.body.prepend(kept);
    await kept.updateComplete;
  });
  // Chromium and WebKit remove the listeners of everything in such a frame, so buttons cannot be tested.
  expect(await engine.evaluate(looks)).toEqual(before);
  await engine.evaluate(() => {
    kept.theme = 'dark';
    return kept.updateComplete;
  });
  expect(await engine.evaluate(() => kept.shadowRoot?.querySelector('.root')?.className)).toBe('root dark');
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});
