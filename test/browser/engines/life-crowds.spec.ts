// Many widgets, many addresses, many changes: the load on the network and the engine stays small.
import { complaints, expect, moment, shows, story, test, timesAsked } from '../../support/pages/life-page.js';
import { hasFold, isReady } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';

declare global {
  var mostRequests: number;
}

test('two hundred widgets with one address: one request, and each shows the comparison', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  data.json('/a.json', story('Everywhere'));
  const widget = `<tool-comparison src="${data.url}/a.json"></tool-comparison>`;
  await engine.goto(servePage(origins, widget.repeat(200)));
  await engine.waitFor(() => seen.loads.length === 200);

  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(() => document.querySelectorAll('tool-comparison:state(ready)').length)).toBe(
    200,
  );
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('many addresses of a publisher that hangs: at most six concurrent requests, room for the page’s own, and another publisher is not kept waiting', async ({
  engine,
  origins,
}) => {
  const { page, data, script } = origins;
  const paths = Array.from({ length: 24 }, (_, index) => `/${index}.json`);
  const waiting: (() => void)[] = [];
  let isFree = false;
  const full = moment();
  for (const path of paths)
    data.on(path, async (_request, response) => {
      if (waiting.length === 5) full.reach();
      if (!isFree) await new Promise<void>((answer) => waiting.push(answer));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(story(path)));
    });
  page.json('/own.json', 'its own');
  script.json('/quick.json', story('quick'));
  const widgets = [...paths.map((path) => data.url + path), `${script.url}/quick.json`].map(
    (src) => `<tool-comparison src="${src}"></tool-comparison>`,
  );
  await engine.goto(servePage(origins, ''));
  await engine.evaluate((body) => {
    // The engine itself allows six connections to an origin: what it is asked for is counted.
    const { fetch } = globalThis;
    let underWay = 0;
    globalThis.mostRequests = 0;
    globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
      globalThis.mostRequests = Math.max(globalThis.mostRequests, ++underWay);
      try {
        return await fetch(...request);
      } finally {
        underWay--;
      }
    };
    document.body.innerHTML = body;
  }, widgets.join(''));
  await full.reached;
  await engine.waitFor(() => seen.loads.length === 1);
  expect(await engine.evaluate(() => seen.loads.map(({ id }) => id))).toEqual(['quick']);
  expect(await engine.evaluate(() => fetch('/own.json').then((answer) => answer.json()))).toBe('its own');

  isFree = true;
  for (const answer of waiting) answer();
  await engine.waitFor(() => seen.loads.length === 25);
  // One of the quick publisher, and the page's own.
  expect(await engine.evaluate(() => globalThis.mostRequests)).toBe(7);
  expect(new Set(await engine.evaluate(() => seen.loads.map(({ id }) => id)))).toEqual(
    new Set([...paths, 'quick']),
  );
});

test('the same address set again and again: no request, no event, no rendering', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  data.json('/a.json', story('Once'));
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`));
  await engine.waitFor(isReady);
  await engine.waitFor(hasFold);
  const writes = await engine.evaluate(async () => {
    const element = document.querySelector('tool-comparison');
    let count = 0;
    if (!element?.shadowRoot) return -1;
    new MutationObserver((records) => (count += records.length)).observe(element.shadowRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (let time = 0; time < 30; time++) {
      if (time % 2) element.src = String(element.src);
      else element.setAttribute('src', element.getAttribute('src') ?? '');
      await new Promise((task) => setTimeout(task));
    }
    return count;
  });

  expect(writes).toBe(0);
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
  // reload() requests it again.
  data.json('/a.json', story('Twice'));
  await engine.evaluate(() => document.querySelector('tool-comparison')?.reload());
  await engine.waitFor(shows, 'Twice');
  expect(timesAsked(data)).toBe(2);
});

test('three thousand attribute changes in one task: rendered once', async ({ engine, origins }) => {
  const { data } = origins;
  data.json('/a.json', story('Storm'));
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`));
  await engine.waitFor(isReady);
  const found = await engine.evaluate(async () => {
    const element = document.querySelector('tool-comparison');
    const root = element?.shadowRoot?.querySelector('.root');
    if (!element || !root) throw new Error('There is no widget');
    const themes: string[] = [];
    new MutationObserver((records) => {
      for (const { attributeName } of records) themes.push(`${attributeName ?? ''} ${root.className}`);
    }).observe(root, { attributes: true });
    // In a task of the page: WebDriver's scripts in WebKit are not tasks, and microtasks run in the middle of them.
    await new Promise((task) => setTimeout(task));
    for (let time = 0; time < 1000; time++) {
      element.setAttribute('theme', time % 2 ? 'dark' : 'light');
      element.setAttribute('heading-level', String((time % 6) + 1));
      element.toggleAttribute('no-newsletter');
    }
    await element.updateComplete;
    await new Promise((task) => setTimeout(task));
    return { themes, title: root.querySelector('[part~=title]')?.localName };
  });

  expect(found).toEqual({ themes: ['class root dark'], title: 'h4' });
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
});
