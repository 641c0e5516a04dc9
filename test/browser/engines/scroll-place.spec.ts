// What the reader looks at stays in its place, whatever becomes of a widget above it: by scroll anchoring, which WebKit
// lacks and the element does for it.
import type { ServerResponse } from 'node:http';
import { test } from '../../support/engines/engine-test.js';
import { expect, type Engine } from '../../support/engines/engine.js';
import { readDocument, RICH } from '../../support/pages/page-documents.js';
import type { Origins } from '../../support/servers/origins.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';

const WORDS = `<p>${'Some words of an article that go on for a while. '.repeat(12)}</p>`;
const topOf = (): number => Math.round(document.querySelector('#after')?.getBoundingClientRect().top ?? -1);
/** Serves a document at /late.json. @returns answers the request for it, once it was made */
function lateDocument({ data }: Origins): (status: number) => Promise<void> {
  let respond: (response: ServerResponse) => void = () => undefined;
  const asked = new Promise<ServerResponse>((resolve) => {
    respond = resolve;
  });
  data.on('/late.json', (_request, response) => respond(response));
  return async (status) => {
    const response = await asked;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(readDocument(RICH)));
  };
}

/** It has its place by then: it grows into it where the page was painted before. */
const isLoading = (): boolean => {
  const widget = document.querySelector('tool-comparison:state(loading)');
  const box = widget?.shadowRoot?.firstElementChild?.firstElementChild;
  return box?.getAnimations().length === 0;
};
const isReady = (): boolean => document.querySelector('tool-comparison:state(ready)') !== null;
const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
};

for (const [what, before] of [
  ['follows right behind it', ''],
  ['is far below it', WORDS.repeat(20)],
] as const)
  for (const [way, hash] of [
    ['led there by a link from elsewhere', '#after'],
    ['scrolled there', ''],
  ] as const)
    for (const [status, outcome] of [
      [200, 'ready'],
      [404, 'error'],
    ] as const)
      test(`a reader who was ${way} stays where he is when the document comes late with ${status}: the heading ${what}`, async ({
        engine,
        origins,
      }) => {
        const answer = lateDocument(origins);
        await engine.setViewport(1000, 700);
        const url = servePage(
          origins,
          `<h1>An article</h1>${WORDS}<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>
        ${before}<h2 id="after">After</h2>${WORDS.repeat(30)}`,
          { head: scriptTag(origins) },
        );
        await engine.goto(url + hash);
        await engine.waitFor(isLoading);
        if (!hash)
          await engine.evaluate(() =>
            document.querySelector('#after')?.scrollIntoView({ behavior: 'instant' }),
          );
        await engine.evaluate(frames);
        const top = await engine.evaluate(topOf);
        expect(top).toBeGreaterThanOrEqual(-1);
        expect(top).toBeLessThan(100);
        await engine.evaluate(() => document.documentElement.style.setProperty('scroll-behavior', 'smooth'));
        await answer(status);
        await engine.waitFor(
          (state) => document.querySelector(`tool-comparison:state(${state})`) !== null,
          outcome,
        );
        await engine.evaluate(frames);
        expect(Math.abs((await engine.evaluate(topOf)) - top)).toBeLessThanOrEqual(2);
      });

for (const [what, before, scrolled] of [
  ['the page begins with the widget', '', 0],
  ['the widget has just come into view', WORDS.repeat(12), 200],
  ['the widget fills the viewport', '', 150],
] as const)
  test(`nothing is scrolled where the reader looks at the widget itself: ${what}`, async ({
    engine,
    origins,
  }) => {
    const answer = lateDocument(origins);
    await engine.setViewport(1000, 700);
    await engine.goto(
      servePage(
        origins,
        `${before}<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>${WORDS.repeat(60)}`,
        { head: scriptTag(origins) },
      ),
    );
    await engine.waitFor(isLoading);
    await engine.evaluate(frames);
    await engine.evaluate((top) => scrollTo(0, top), scrolled);
    await answer(200);
    await engine.waitFor(() => document.querySelector('tool-comparison:state(ready)') !== null);
    await engine.evaluate(frames);
    expect(await engine.evaluate(() => scrollY)).toBe(scrolled);
  });

const widgetOf = ({ data }: Origins): string =>
  `<tool-comparison src="${data.url}/late.json"></tool-comparison>`;
const ARTICLE = `${WORDS.repeat(20)}<h2 id="after">After</h2>${WORDS.repeat(30)}`;
const GRID = 'display: grid; grid-template-columns: 1fr 1fr; align-items: start; gap: 1rem';

type Place = readonly [where: string, pageWith: (widget: string) => string];

const PLACES: readonly Place[] = [
  [
    'in a box that scrolls by itself',
    (widget: string) => `<main style="height: 600px; overflow: auto">${widget}${ARTICLE}</main>`,
  ],
  ['beside another one', (widget: string) => `<div style="${GRID}">${widget}${widget}</div>${ARTICLE}`],
  [
    'in a column at the side',
    (widget: string) =>
      `<div style="${GRID}"><main>${ARTICLE}</main><aside>${widget}${WORDS.repeat(9)}</aside></div>`,
  ],
  ['behind a dialog', (widget: string) => `${widget}${ARTICLE}<dialog>Cookies?</dialog>`],
  [
    'under a bar that stays',
    (widget: string) => `<nav style="position: sticky; top: 0">${WORDS}</nav>${widget}${ARTICLE}`,
  ],
  [
    'in a box that is as high as the page says',
    (widget: string) => `<div style="height: 500px; overflow: hidden">${widget}</div>${ARTICLE}`,
  ],
];

/** Over which the browsers that anchor by themselves do not keep the place. */
const BACKGROUNDS: readonly Place[] = [
  [
    'before which a background fills the page',
    (widget: string) =>
      `<div style="position: relative"><div style="position: absolute; inset: 0; z-index: -1; background: #eee"></div>
      ${widget}${ARTICLE}</div>`,
  ],
  [
    'that stands on a background in the same cell of a grid',
    (widget: string) =>
      `<div style="display: grid"><div style="grid-area: 1 / 1; background: #eee"></div>
      <main style="grid-area: 1 / 1">${widget}${ARTICLE}</main></div>`,
  ],
  [
    'beside which something hangs at a place of its own',
    (widget: string) =>
      `<div style="position: relative"><b style="position: absolute; top: 0; right: 0; height: 100%">Menu</b>
      <div style="width: 60%">${widget}${ARTICLE}</div></div>`,
  ],
];

const ANCHORED = 'The others anchor by themselves, and where they do not, leave it at that.';

for (const [where, pageWith] of [...PLACES, ...BACKGROUNDS])
  test(`a reader stays where he is when the document comes late, to a widget ${where}`, async ({
    engine,
    origins,
  }) => {
    test.skip(engine.name !== 'webkit' && BACKGROUNDS.some(([place]) => place === where), ANCHORED);
    const answer = lateDocument(origins);
    await engine.setViewport(1000, 700);
    await engine.goto(servePage(origins, pageWith(widgetOf(origins))));
    await engine.waitFor(isLoading);
    await engine.evaluate(() => {
      document.querySelector('#after')?.scrollIntoView({ behavior: 'instant', block: 'center' });
      document.querySelector('dialog')?.showModal();
    });
    await engine.evaluate(frames);
    const top = await engine.evaluate(topOf);
    await answer(200);
    await engine.waitFor(() => document.querySelector('tool-comparison:state(loading)') === null);
    await engine.evaluate(frames);
    expect(Math.abs((await engine.evaluate(topOf)) - top)).toBeLessThanOrEqual(2);
  });

/** A page that was loaded again, and is scrolled to where it was, before its document comes. */
async function reloadAtAfter(engine: Engine, origins: Origins): Promise<(status: number) => Promise<void>> {
  const first = lateDocument(origins);
  await engine.setViewport(1000, 700);
  await engine.goto(servePage(origins, `${widgetOf(origins)}${ARTICLE}`));
  await first(200);
  await engine.waitFor(isReady);
  await engine.evaluate(() => document.querySelector('#after')?.scrollIntoView({ behavior: 'instant' }));
  await engine.evaluate(frames);
  const again = lateDocument(origins);
  await engine.evaluate(() => {
    // What is left is another document.
    document.documentElement.title = 'left';
    location.reload();
  });
  await engine.waitFor(() => document.documentElement.title !== 'left' && document.readyState === 'complete');
  await engine.waitFor(isLoading);
  await engine.waitFor(() => scrollY);
  await engine.evaluate(frames);
  return again;
}

test('a place that the browser has restored after a reload is left alone where there is no scroll anchoring', async ({
  engine,
  origins,
}) => {
  test.skip(engine.name !== 'webkit', ANCHORED);
  const answer = await reloadAtAfter(engine, origins);
  const restored = await engine.evaluate(() => scrollY);
  await answer(200);
  await engine.waitFor(isReady);
  await engine.evaluate(frames);
  expect(await engine.evaluate(() => scrollY)).toBe(restored);
});

const ACTS: readonly (readonly [what: string, act: () => unknown])[] = [
  ['turns the wheel', () => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))],
  ['presses a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))],
  [
    'points at something',
    () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  ],
  ['is led elsewhere', () => scrollBy({ top: 50, behavior: 'instant' })],
];

for (const [what, act] of ACTS)
  test(`a reader who ${what} after a reload stays where he is when the document comes late`, async ({
    engine,
    origins,
  }) => {
    test.skip(engine.name !== 'webkit', ANCHORED);
    const answer = await reloadAtAfter(engine, origins);
    await engine.evaluate(act);
    await engine.evaluate(frames);

    const placeOf = (): number =>
      Math.round([...document.querySelectorAll('p')].at(-1)?.getBoundingClientRect().top ?? 0);
    const top = await engine.evaluate(placeOf);
    await answer(200);
    await engine.waitFor(isReady);
    await engine.evaluate(frames);
    expect(Math.abs((await engine.evaluate(placeOf)) - top)).toBeLessThanOrEqual(2);
  });

test('a place that the page restores by itself is kept like any other', async ({ engine, origins }) => {
  test.skip(engine.name !== 'webkit', ANCHORED);
  await engine.setViewport(1000, 700);
  await engine.goto(
    servePage(origins, `${widgetOf(origins)}${ARTICLE}<script>history.scrollRestoration = 'manual'</script>`),
  );
  await engine.waitFor(() => document.querySelector('tool-comparison:state(error)') !== null);
  const answer = lateDocument(origins);
  await engine.evaluate(() => {
    document.documentElement.title = 'left';
    location.reload();
  });
  await engine.waitFor(() => document.documentElement.title !== 'left' && document.readyState === 'complete');
  await engine.waitFor(isLoading);
  await engine.evaluate(() => document.querySelector('#after')?.scrollIntoView({ behavior: 'instant' }));
  const top = await engine.evaluate(topOf);
  await answer(200);
  await engine.waitFor(isReady);
  await engine.evaluate(frames);
  expect(Math.abs((await engine.evaluate(topOf)) - top)).toBeLessThanOrEqual(2);
});

// A measurement after a change makes the browser lay out the page at once, and not once a frame.
for (const [where, scrolled] of [
  ['at the top of the page', 0],
  ['further down', 400],
] as const)
  test(`fifty comparisons that come at once are measured once: ${where}`, async ({ engine, origins }) => {
    await engine.setViewport(1000, 700);
    await engine.goto(
      servePage(origins, `${WORDS.repeat(20)}${'<tool-comparison></tool-comparison>'.repeat(50)}`),
    );
    await engine.waitFor(() => document.querySelectorAll('tool-comparison:state(error)').length === 50);
    await engine.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled);
    await engine.evaluate(frames);
    const measured = await engine.evaluate(async (comparison) => {
      let measurements = 0;
      let isChanged = true;
      const count = (prototype: object, name: string, act: () => void): void => {
        const method = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
        Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
          act();
          return Reflect.apply(method, this, args);
        });
      };
      const measure = (): void => {
        if (isChanged) measurements++;
        isChanged = false;
      };
      const change = (): void => {
        isChanged = true;
      };
      count(Element.prototype, 'getBoundingClientRect', measure);
      count(Element.prototype, 'getClientRects', measure);
      count(Node.prototype, 'insertBefore', change);
      const widgets = [
        ...document.querySelectorAll<HTMLElement & { comparison: unknown }>('tool-comparison'),
      ];
      const loads = widgets.map(
        (widget) => new Promise((resolve) => widget.addEventListener('comparison-load', resolve)),
      );
      for (const widget of widgets) widget.comparison = comparison;
      await Promise.all(loads);
      return measurements;
    }, readDocument(RICH));
    expect(measured).toBeLessThanOrEqual(2);
  });
