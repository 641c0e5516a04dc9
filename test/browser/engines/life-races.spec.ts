// L1 and L2 on real connections: an outdated request is aborted, and a removed widget is not written to. The servers see
// the aborted connections. "In one task" means a task of the page: WebDriver's scripts in WebKit are not tasks, and
// microtasks run in the middle of them.
import {
  complaints,
  expect,
  hold,
  shows,
  story,
  test,
  timesAsked,
  titlesShown,
} from '../../support/pages/life-page.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';

const setSrc = (src: string): void => document.querySelector('tool-comparison')?.setAttribute('src', src);
const loads = (): string[] => seen.loads.map(({ id }) => id);

test('the older of two requests is aborted, and its answer is never shown', async ({ engine, origins }) => {
  const { data } = origins;
  const old = hold(data, '/old.json', 'Old');
  data.json('/young.json', story('Young'));
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/old.json"></tool-comparison>`));
  await old.asked;
  await engine.evaluate(setSrc, `${data.url}/young.json`);
  await engine.waitFor(shows, 'Young');
  await old.gaveUp;
  old.release();
  // Back to the first address: it is requested again, because its first request was aborted.
  data.json('/old.json', story('Old again'));
  await engine.evaluate(setSrc, `${data.url}/old.json`);
  await engine.waitFor(shows, 'Old again');

  expect(await engine.evaluate(loads)).toEqual(['Young', 'Old again']);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('after many changes in a row only the last one is shown, and only it dispatches events', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  const paths = Array.from({ length: 8 }, (_, index) => `/${index}.json`);
  const held = paths.map((path) => hold(data, path, path));
  await engine.goto(servePage(origins, '<tool-comparison src="/none.json"></tool-comparison>', { head: '' }));
  await engine.evaluate(setSrc, `${data.url}/0.json`);
  await engine.evaluate(
    (src: string) => import(src).then(() => undefined),
    `${origins.script.url}/dist/tool-comparison.js`,
  );
  for (const [index, { asked }] of held.entries()) {
    await engine.evaluate(setSrc, `${data.url}/${index}.json`);
    await asked;
  }
  const isLast = (index: number): boolean => index === held.length - 1;
  await Promise.all(held.filter((_, index) => !isLast(index)).map(({ gaveUp }) => gaveUp));
  // Changes within one task: only the last address is requested.
  await engine.evaluate(async (base: string) => {
    await new Promise((task) => setTimeout(task));
    const element = document.querySelector('tool-comparison');
    for (let index = 0; index < 50; index++) element?.setAttribute('src', `${base}/never-${index}.json`);
    element?.setAttribute('src', `${base}/7.json`);
  }, data.url);
  for (const { release } of held) release();
  await engine.waitFor(shows, '/7.json');

  expect(await engine.evaluate(loads)).toEqual(['/7.json']);
  expect(data.requests.map(({ url }) => url)).toEqual(paths);
  expect(held.map(({ hasGivenUp }) => hasGivenUp())).toEqual(held.map((_, index) => !isLast(index)));
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('removed while it loads: the request is aborted, and made again when the widget is back', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  const first = hold(data, '/a.json', 'First');
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`));
  await first.asked;
  const before = await engine.evaluate(() => {
    const element = document.querySelector('tool-comparison');
    element?.remove();
    Object.assign(globalThis, { kept: element, writes: 0 });
    new MutationObserver((records) => Object.assign(globalThis, { writes: records.length })).observe(
      element?.shadowRoot ?? document,
      { subtree: true, childList: true, attributes: true, characterData: true },
    );
    return element?.shadowRoot?.innerHTML;
  });
  await first.gaveUp;
  first.release();
  data.json('/a.json', story('Second'));
  await engine.evaluate((src: string) => fetch(src).then(() => undefined), `${data.url}/a.json`);
  const after = await engine.evaluate(() => {
    const { kept, writes } = globalThis as unknown as { kept: HTMLElement; writes: number };
    return { writes, html: kept.shadowRoot?.innerHTML, seen: [...seen.loads, ...seen.failures] };
  });
  expect(after).toEqual({ writes: 0, html: before, seen: [] });

  await engine.evaluate(() => document.body.append((globalThis as unknown as { kept: Node }).kept));
  await engine.waitFor(shows, 'Second');
  expect(await engine.evaluate(loads)).toEqual(['Second']);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('removed and added again in one task: the request continues', async ({ engine, origins }) => {
  const { data } = origins;
  const held = hold(data, '/a.json', 'Still wanted');
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`));
  await held.asked;
  await engine.evaluate(async () => {
    await new Promise((task) => setTimeout(task));
    const element = document.querySelector('tool-comparison');
    for (let time = 0; element && time < 20; time++) {
      element.remove();
      document.body.prepend(element);
    }
  });
  held.release();
  await engine.waitFor(isReady);

  expect(held.hasGivenUp()).toBe(false);
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(loads)).toEqual(['Still wanted']);
});

test('two widgets share a request and one is removed: the other gets the answer', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  const held = hold(data, '/a.json', 'Shared');
  const widget = `<tool-comparison src="${data.url}/a.json"></tool-comparison>`;
  await engine.goto(servePage(origins, widget + widget));
  await held.asked;
  await engine.evaluate(() => document.querySelector('tool-comparison')?.remove());
  held.release();
  await engine.waitFor(isReady);

  expect(held.hasGivenUp()).toBe(false);
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(titlesShown)).toEqual(['Shared']);
  expect(await engine.evaluate(loads)).toEqual(['Shared']);
});
