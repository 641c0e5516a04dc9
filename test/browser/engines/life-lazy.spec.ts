// L10 for lazy widgets: in places that are not near the viewport until the page reveals them.
import { complaints, expect, story, test, timesAsked, type Engine } from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { servePage } from '../../support/pages/page-recorder.js';

const open = async (engine: Engine, origins: Origins, body: string): Promise<void> => {
  origins.data.json('/a.json', story('Here'));
  await engine.goto(servePage(origins, body.replaceAll('SRC', `src="${origins.data.url}/a.json"`)));
};

/** Whether the first widget shows a title. */
const isTitleSeen = (): boolean => {
  const title = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part~=title]');
  return !!title?.checkVisibility() && title.getBoundingClientRect().width > 20;
};

/** A place, and how the page reveals it. */
const LAZY: Record<string, { body: string; reveal: () => void }> = {
  'a closed details': {
    body: `<details><summary>More</summary><tool-comparison SRC loading="lazy"></tool-comparison></details>`,
    reveal: () => document.querySelector('details')?.toggleAttribute('open'),
  },
  'content-visibility: hidden': {
    body: `<div id="box" style="content-visibility: hidden"><tool-comparison SRC loading="lazy"></tool-comparison></div>`,
    reveal: () => document.getElementById('box')?.removeAttribute('style'),
  },
  'content-visibility: auto far below': {
    body: `<div style="height: 9000px"></div><div id="box" style="content-visibility: auto"><tool-comparison SRC loading="lazy"></tool-comparison></div>`,
    reveal: () => document.getElementById('box')?.scrollIntoView(),
  },
  'a row that scrolls sideways': {
    body: `<div style="display: flex; overflow: auto; width: 400px"><p style="flex: none; width: 3000px">First</p><div id="box" style="flex: none; width: 400px"><tool-comparison SRC loading="lazy"></tool-comparison></div></div>`,
    reveal: () => document.getElementById('box')?.scrollIntoView(),
  },
  'a box that is not displayed': {
    body: `<div id="box" style="display: none"><tool-comparison SRC loading="lazy"></tool-comparison></div>`,
    reveal: () => document.getElementById('box')?.removeAttribute('style'),
  },
};

for (const [place, { body, reveal }] of Object.entries(LAZY)) {
  test(`lazy in ${place}: loads when it comes near the viewport`, async ({ engine, origins }) => {
    await open(engine, origins, body);
    // By then every intersection observer has reported.
    await engine.waitFor(() => !!document.querySelector('tool-comparison:state(loading)'));
    await engine.evaluate(
      () =>
        new Promise<void>((told) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told)));
        }),
    );
    expect(timesAsked(origins.data)).toBe(0);
    await engine.evaluate(reveal);
    await engine.waitFor(isTitleSeen);
    expect(timesAsked(origins.data)).toBe(1);
    expect(await engine.evaluate(complaints)).toEqual([]);
  });
}

test('in a frame of zero size, lazy or eager: shown when the frame grows', async ({ engine, origins }) => {
  const { page } = origins;
  await open(engine, origins, '');
  servePage(origins, `<tool-comparison src="${origins.data.url}/a.json" loading="lazy"></tool-comparison>`, {
    path: '/inner',
  });
  await engine.goto(
    servePage(origins, '<iframe src="/inner" width="0" height="0" style="border: 0"></iframe>', { head: '' }),
  );
  expect(page.requests.at(-1)?.url).toBe('/inner');
  await engine.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame?.setAttribute('width', '600');
    frame?.setAttribute('height', '900');
  });
  await engine.waitFor(() => {
    const element = document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison');
    return (element?.shadowRoot?.querySelector('[part~=title]')?.getBoundingClientRect().width ?? 0) > 20;
  });
  expect(timesAsked(origins.data)).toBe(1);
});
