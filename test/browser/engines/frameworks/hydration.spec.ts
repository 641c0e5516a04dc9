// Apps rendered by a server and hydrated by their script. The widget renders before the app is hydrated: it must not have
// changed its own attributes or children, or the framework finds markup that it did not send.
import { expect, test, type Engine } from '../../../support/engines/engine.js';
import { asked, hold, titled, type Held } from '../../../support/frameworks/framework-documents.js';
import {
  heard,
  looks,
  markup,
  show,
  titlesAre,
  troubles,
} from '../../../support/frameworks/framework-page.js';
import { RENDERED, renderApp, serveApp, type Row } from '../../../support/frameworks/frameworks.js';
import { startOrigins, type Origins } from '../../../support/servers/origins.js';

/**
 * What each framework does for an element during hydration. React 19 adds its listeners and properties only at the next
 * change (github.com/react/react/issues/35446); effects run at once.
 */
const TAKES_OVER = { react: false, vue: true, svelte: true };

declare global {
  var isTakenOver: boolean | undefined;
}

let origins: Origins;
let a: Held;

test.beforeEach(async () => {
  origins = await startOrigins();
  a = hold(origins, 'A');
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(troubles)).toEqual([]);
  expect(asked(origins)).toBe('A1');
  await origins.close();
});

/** Waits for the app's effects, one of which adds a listener. */
async function takeOver(engine: Engine, rows: Row[]): Promise<void> {
  await engine.evaluate(() => {
    const widget = document.querySelector('tool-comparison');
    if (!widget) return;
    const listen = widget.addEventListener.bind(widget) as EventTarget['addEventListener'];
    const addEventListener: EventTarget['addEventListener'] = (type, ...rest) => {
      listen(type, ...rest);
      globalThis.isTakenOver ||= type === 'imperative';
    };
    Object.defineProperty(widget, 'addEventListener', { value: addEventListener });
  });
  await engine.waitFor(show, rows, true);
  await engine.waitFor(() => globalThis.isTakenOver);
}

/** How many load events the app got until it shows all its rows. */
async function loads(engine: Engine): Promise<number> {
  const before = await engine.evaluate(heard);
  await engine.evaluate(() =>
    document.querySelector('tool-comparison')?.dispatchEvent(new CustomEvent('imperative')),
  );
  await engine.waitFor((start) => document.querySelector('output')?.textContent !== start, before);
  return (await engine.evaluate(heard)).split(' ').filter((word) => word === 'load:one').length;
}

for (const framework of RENDERED) {
  const takesOver = TAKES_OVER[framework];

  test(`${framework}: hydrates a widget that its server rendered`, async ({ engine }) => {
    const row: Row = { id: 'one', src: a.url, theme: 'dark', layout: 'compact', headingLevel: 3 };
    const rows: Row[] = [{ ...row, fallback: 'Read it' }];
    const sent = await renderApp(framework, rows);
    expect(sent).toContain('>Read it</a>');
    await engine.goto(await serveApp(origins, framework, { markup: sent }));
    await a.asked;
    await engine.waitFor(() => document.querySelector('tool-comparison:state(loading)') !== null);
    const before = await engine.evaluate(markup);
    expect(sent).toContain(before);
    await engine.evaluate(() => void (globalThis.sameWidget = document.querySelector('tool-comparison')));

    await takeOver(engine, rows);
    a.answer();
    await engine.waitFor(titlesAre, 'A');
    await engine.waitFor(() => globalThis.seen.loads.length === 1);
    expect(await loads(engine)).toBe(takesOver ? 1 : 0);
    expect(await engine.evaluate(markup)).toBe(before);
    expect(await engine.evaluate(looks)).toBe('dark compact 3 votes');
    const isSame = () => globalThis.sameWidget === document.querySelector('tool-comparison');
    expect(await engine.evaluate(isSame)).toBe(true);

    await engine.evaluate(show, [{ ...row, comparison: titled('E') }]);
    await engine.waitFor(titlesAre, 'E');
    await engine.waitFor(() => globalThis.seen.loads.length === 2);
    expect(await loads(engine)).toBe(takesOver ? 2 : 1);
  });

  test(`${framework}: hydrates a widget with a comparison as a property`, async ({ engine }) => {
    const rows: Row[] = [{ id: 'one', src: a.url, noVote: true, comparison: titled('E') }];
    const sent = await renderApp(framework, rows);
    await engine.goto(await serveApp(origins, framework, { markup: sent }));
    await a.asked;
    await takeOver(engine, rows);
    a.answer();
    await engine.waitFor(titlesAre, takesOver ? 'E' : 'A');
    await engine.waitFor(() => globalThis.seen.loads.length === 1);
    expect(await engine.evaluate(looks)).toContain('no votes');
  });
}
