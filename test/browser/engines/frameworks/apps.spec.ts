// The widget in an app of each framework, in the framework's development build: state in, events out, lists, conditions,
// votes. Neither the framework nor the browser may report an error or a warning.
import { expect, test, type Engine } from '../../../support/engines/engine.js';
import { asked, hold, serve, titled } from '../../../support/frameworks/framework-documents.js';
import {
  hasHeard,
  heard,
  looks,
  show,
  titlesAre,
  troubles,
} from '../../../support/frameworks/framework-page.js';
import { FRAMEWORKS, serveApp, type Framework, type Row } from '../../../support/frameworks/frameworks.js';
import { knows, pressVote } from '../../../support/votes/vote-page.js';
import { startOrigins, type Origins } from '../../../support/servers/origins.js';
import { scriptTag } from '../../../support/pages/page-recorder.js';

let origins: Origins;

test.beforeEach(async () => {
  origins = await startOrigins();
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(troubles)).toEqual([]);
  await origins.close();
});

/** Opens an app with these rows. Returns a function that sets other rows. */
async function open(engine: Engine, framework: Framework, rows: Row[]) {
  await engine.goto(await serveApp(origins, framework));
  await engine.waitFor(show, rows);
  return (...next: Row[]) => engine.evaluate(show, next);
}
const shows = (engine: Engine, titles: string) => engine.waitFor(titlesAre, titles);

for (const framework of FRAMEWORKS) {
  test(`${framework}: the widget follows the app's state, and the app gets the widget's events`, async ({
    engine,
  }) => {
    const [a, b, d] = [serve(origins, 'A'), serve(origins, 'B'), serve(origins, 'D')];
    const id = 'one';
    const set = await open(engine, framework, [
      { id, src: a, theme: 'dark', layout: 'compact', headingLevel: 3, noVote: true, fallback: 'Read it' },
    ]);
    await shows(engine, 'A');
    expect(await engine.evaluate(looks)).toBe('dark compact 3 no votes');
    const more: Row = { id, src: b, theme: 'light', layout: 'full', headingLevel: 4, noVote: false };
    await set(more);
    await shows(engine, 'B');
    expect(await engine.evaluate(looks)).toBe('light full 4 votes');

    const c = hold(origins, 'C');
    await set({ ...more, src: c.url });
    await c.asked;
    await set({ ...more, src: d });
    await c.aborted;
    c.answer();
    await shows(engine, 'D');
    for (const nothing of [null, undefined]) {
      const row = { ...more, src: d };
      await set({ ...row, comparison: titled('E') });
      await shows(engine, 'E');
      await set({ ...row, comparison: nothing });
      await shows(engine, 'D');
    }
    await engine.waitFor(hasHeard, Array(7).fill('load:one').join(' '));
    expect(asked(origins)).toBe('A1 B1 C1 D1');
    const names = () => document.querySelector('tool-comparison')?.getAttributeNames().sort().join(' ');
    expect(await engine.evaluate(names)).toBe('heading-level id layout src theme');
  });

  test(`${framework}: widgets are moved, removed, added again, and removed while they load`, async ({
    engine,
  }) => {
    const [a, b, c] = [hold(origins, 'A'), hold(origins, 'B'), hold(origins, 'C')];
    const one = { id: 'one', src: a.url };
    const two = { id: 'two', src: b.url };
    const three = { id: 'three', src: c.url };
    const set = await open(engine, framework, [one, two, three]);
    await Promise.all([a.asked, b.asked, c.asked]);
    await engine.evaluate(() => void (globalThis.sameWidget = document.querySelector('#one')));
    await set(three, two, one);
    for (const { answer } of [a, b, c]) answer();
    await shows(engine, 'C,B,A');
    await set(one, three, two);
    await shows(engine, 'A,C,B');
    expect(await engine.evaluate(() => globalThis.sameWidget === document.querySelector('#one'))).toBe(true);
    await engine.waitFor(() => document.querySelector('output')?.textContent.split(' ').length === 3);
    expect((await engine.evaluate(heard)).split(' ').sort()).toEqual(['load:one', 'load:three', 'load:two']);
    await set();
    await engine.waitFor(() => document.querySelector('main')?.textContent.includes('Nothing to compare'));
    await set(two);
    await shows(engine, 'B');
    expect(asked(origins).split(' ').sort()).toEqual(['A1', 'B1', 'C1']);

    const d = hold(origins, 'D');
    await set(two, { id: 'four', src: d.url });
    await d.asked;
    await engine.evaluate(show, null);
    await d.aborted;
    expect(await engine.evaluate(() => document.querySelector('main')?.childElementCount)).toBe(0);
  });
}

/** Presses a button of the first widget. False while it is not there. */
function press(words: string): boolean {
  const buttons = document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('button') ?? [];
  const button = [...buttons].find(({ textContent }) => textContent.trim().startsWith(words));
  button?.click();
  return !!button;
}
const hasTheme = (theme: string): boolean => document.querySelector('tool-comparison')?.theme === theme;
const isUnfolded = (): boolean =>
  document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.quote.is-open') !== null;

for (const framework of FRAMEWORKS) {
  test(`${framework}: a document and a transport written where the app renders are not others each time`, async ({
    engine,
  }) => {
    const quote = 'It starts before I have sat down. '.repeat(60);
    const comparison = { ...titled('E'), reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote }] };
    const row: Row = { id: 'one', comparison, isWrittenInRender: true, hasOwnVotes: true, theme: 'light' };
    const set = await open(engine, framework, [row]);
    await shows(engine, 'E');
    // The app's listener sets its state, and so renders again: it would do so for ever.
    await engine.waitFor(hasHeard, 'load:one');
    await engine.waitFor(knows, 'a', 5, 0);
    await engine.waitFor(press, 'Read the rest');
    await engine.waitFor(isUnfolded);
    for (const theme of ['dark', 'light', 'dark']) {
      await set({ ...row, theme });
      await engine.waitFor(hasTheme, theme);
    }
    await engine.evaluate(() => document.querySelector('tool-comparison')?.updateComplete.then(() => null));
    expect(await engine.evaluate(isUnfolded)).toBe(true);

    await engine.evaluate(pressVote, 'Beta Ship');
    await engine.waitFor(knows, 'a', 6, 0);
    await engine.waitFor(hasHeard, 'load:one vote:ship voted:ship');
    const own = () => [globalThis.ownVotes?.reads, globalThis.ownVotes?.casts.length];
    expect(await engine.evaluate(own)).toEqual([1, 1]);

    await set({ ...row, comparison: { ...comparison, title: 'F' } });
    await shows(engine, 'F');
    await engine.waitFor(hasHeard, 'load:one vote:ship voted:ship load:one');
    expect(await engine.evaluate(own)).toEqual([1, 1]);
  });
}

test('react: code that comes after the events learns what is shown', async ({ engine }) => {
  await open(engine, 'react', [{ id: 'one', src: serve(origins, 'A') }]);
  await shows(engine, 'A');
  await engine.waitFor(hasHeard, 'load:one');
  const late = async () => {
    const element = document.querySelector('tool-comparison');
    await element?.ready;
    return element?.shown?.comparison.title;
  };
  expect(await engine.evaluate(late)).toBe('A');
});

test('react: a widget created by an effect, twice in StrictMode, makes one request', async ({ engine }) => {
  await open(engine, 'react', [{ id: 'made', isMade: true, src: serve(origins, 'A') }]);
  await shows(engine, 'A');
  expect(await engine.evaluate(() => globalThis.seen.loads.length)).toBe(1);
  expect(asked(origins)).toBe('A1');
});

test('react: a route that changes the page’s address makes no new request', async ({ engine }) => {
  origins.page.json('/A.json', titled('A'));
  const row: Row = { id: 'one', src: 'A.json', theme: 'light' };
  const set = await open(engine, 'react', [row]);
  await shows(engine, 'A');
  await engine.evaluate(() => history.pushState(null, '', '/deep/er/'));
  await set({ ...row, theme: 'dark' });
  await engine.waitFor(() => document.querySelector('tool-comparison')?.theme === 'dark');
  // The first widget would have loaded again before the other one.
  await set({ ...row, theme: 'dark' }, { id: 'two', src: serve(origins, 'B') });
  await shows(engine, 'A,B');
  await engine.waitFor(hasHeard, 'load:one load:two');
  expect(origins.page.requests.filter(({ url }) => url.endsWith('.json')).map(({ url }) => url)).toEqual([
    '/A.json',
  ]);
});

/** The frameworks that set objects as properties even before the class is registered, instead of `"[object Object]"`. */
const KEEPS_PROPERTIES = { react: false, preact: false, vue: true, solid: true };

for (const framework of ['react', 'preact', 'vue', 'solid'] as const) {
  test(`${framework}: the widget's script runs after the app`, async ({ engine }) => {
    await engine.goto(await serveApp(origins, framework, { head: '' }));
    const src = serve(origins, 'A');
    const row: Row = { id: 'one', src, theme: 'dark', layout: 'compact', headingLevel: 3, noVote: true };
    await engine.waitFor(show, [row, { ...row, id: 'two', comparison: titled('E') }]);
    await engine.evaluate((tag) => {
      document.head.append(document.createRange().createContextualFragment(tag));
    }, scriptTag(origins));
    await shows(engine, KEEPS_PROPERTIES[framework] ? 'A,E' : 'A,A');
    expect(await engine.evaluate(looks)).toBe('dark compact 3 no votes');
    await engine.evaluate(show, [{ ...row, theme: 'light', noVote: false }]);
    await engine.waitFor(
      () => document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.light') !== null,
    );
    expect(await engine.evaluate(looks)).toBe('light compact 3 votes');
  });
}
