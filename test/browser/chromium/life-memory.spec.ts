// L2, measured: a thousand widgets are added and removed in each way a page does it, and none stays in memory. Only
// Chromium reports what it keeps. And how many nodes one widget has, of the file as it is built.
import type { CDPSession } from '@playwright/test';
import { hold, story } from '../../support/pages/life-page.js';
import { FIRST } from '../../support/pages/page-documents.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

const ROUNDS = 1000;
/** Rounds after which the engine has compiled and optimized the widget's code: that stays in the heap, once. */
const WARM_UP = 400;
/** Bytes of heap that may stay for each removed widget, for the engine's own records. A widget takes 24,000. */
const SLACK = 100;

interface Kept {
  widgets: number;
  heap: number;
  nodes: number;
  listeners: number;
  documents: number;
}

/** What is still alive after a garbage collection. */
async function kept(cdp: CDPSession): Promise<Kept> {
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: "customElements.get('tool-comparison').prototype",
  });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  for (const { objectId } of [objects, result])
    if (objectId) await cdp.send('Runtime.releaseObject', { objectId });
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    widgets: length.value as number,
    heap: usedSize,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    documents: metric('Documents'),
  };
}

/** Adds widgets to the page one after the other, uses each, and removes it. */
const cycle = async (way: string, src: string, held: string, text: string, rounds: number): Promise<void> => {
  const next = (element: Element, type: string): Promise<unknown> =>
    new Promise((come) => element.addEventListener(type, come, { once: true }));
  const tallies = { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 1 } };
  const voteTransport = { read: () => Promise.resolve(tallies), cast: () => Promise.resolve(tallies) };
  const task = (): Promise<void> =>
    new Promise((come) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        come();
      };
      port2.postMessage('');
    });
  const frame = document.querySelector('iframe')?.contentDocument;
  for (let round = 0; round < rounds; round++) {
    const element = document.createElement('tool-comparison');
    let isShown: Promise<unknown> = next(element, 'comparison-load');
    if (way === 'inline') element.innerHTML = `<script type="application/json">${text}</script>`;
    else element.src = way === 'while it loads' ? held : src;
    if (way === 'lazy, never near') {
      element.loading = 'lazy';
      element.style.marginTop = '9000px';
    }
    if (way.startsWith('voted')) element.voteTransport = voteTransport;
    if (way === 'never connected' || way.includes('while') || way.includes('never near')) isShown = task();
    if (way !== 'never connected') document.body.append(element);
    await isShown;
    if (way.startsWith('voted')) await element.vote('a', 'ship');
    if (way.startsWith('voted'))
      for (const theme of ['dark', 'light'] as const) {
        element.theme = theme;
        await element.updateComplete;
      }
    if (way === 'in a frame') {
      frame?.body.append(element);
      await element.updateComplete;
    }
    element.remove();
    await task();
  }
};

const WAYS = [
  'shown',
  'inline',
  'voted, and in other themes',
  'while it loads',
  'lazy, never near',
  'never connected',
  'in a frame',
];

for (const way of WAYS) {
  test(`${ROUNDS} widgets are added and removed: ${way}`, async ({ page, open, origins }, testInfo) => {
    const { data } = origins;
    const document_ = story('Comes and goes');
    data.json('/a.json', document_);
    hold(data, '/held.json', 'Never whole');
    await open('<iframe></iframe>');
    await page.waitForFunction(() => customElements.get('tool-comparison'));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const run = (rounds: number): Promise<void> =>
      page.evaluate(
        `(${cycle.toString()})(${[way, `${data.url}/a.json`, `${data.url}/held.json`, JSON.stringify(document_), rounds].map((part) => JSON.stringify(part)).join()})`,
      );
    await run(WARM_UP);
    await page.evaluate(() => void (seen.loads.length = 0));
    const before = await kept(cdp);
    await run(ROUNDS);
    await page.evaluate(() => void (seen.loads.length = 0));
    const after = await kept(cdp);
    const perWidget = Math.round((after.heap - before.heap) / ROUNDS);
    const figures = `${perWidget} bytes a widget; ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
    testInfo.annotations.push({ type: 'kept', description: figures });
    console.log(`  ${way}: ${figures}`);

    expect(after.widgets, 'widgets alive').toBeLessThanOrEqual(1);
    expect(after.nodes - before.nodes, 'nodes').toBeLessThanOrEqual(50);
    expect(after.listeners - before.listeners, 'listeners').toBeLessThanOrEqual(5);
    expect(after.documents - before.documents, 'documents').toBeLessThanOrEqual(0);
    expect(perWidget, 'bytes of heap for each').toBeLessThan(SLACK);
  });
}

test('the widget of a whole document has at most six hundred nodes, those of the template engine among them', async ({
  open,
  origins,
  page,
}) => {
  await open(widgetTag(origins, FIRST));
  await page.waitForFunction(() => seen.loads.length === 1);
  const nodes = await page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const walker = document.createTreeWalker(root ?? document);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
  expect(nodes).toBeGreaterThan(300);
  expect(nodes).toBeLessThanOrEqual(600);
});
