// L10 in whole pages: a widget works wherever a page puts it, and requests nothing too early.
import { readFileSync } from 'node:fs';
import { complaints, expect, story, test, timesAsked, type Engine } from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { servePage } from '../../support/pages/page-recorder.js';

const TAG = '<tool-comparison SRC></tool-comparison>';

const open = async (engine: Engine, origins: Origins, body: string): Promise<void> => {
  origins.data.json('/a.json', story('Here'));
  await engine.goto(servePage(origins, body.replaceAll('SRC', `src="${origins.data.url}/a.json"`)));
};

/** Whether the first widget, in the page or in a shadow root that the page registered, shows a title. */
const isTitleSeen = (): boolean => {
  const { inner } = globalThis as { inner?: HTMLElement };
  const element = inner ?? document.querySelector('tool-comparison');
  const title = element?.shadowRoot?.querySelector('[part~=title]');
  return (
    !!title?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    title.getBoundingClientRect().width > 20
  );
};

/** A place, and how the page reveals it. */
const PLACES: Record<string, { body: string; reveal: () => void }> = {
  'a closed details': {
    body: `<details><summary>More</summary>${TAG}</details>`,
    reveal: () => document.querySelector('details')?.toggleAttribute('open'),
  },
  'a popover': {
    body: `<div popover>${TAG}</div>`,
    reveal: () => document.querySelector<HTMLElement>('[popover]')?.showPopover(),
  },
  'a dialog': {
    body: `<dialog>${TAG}</dialog>`,
    reveal: () => document.querySelector('dialog')?.showModal(),
  },
  'content-visibility: hidden': {
    body: `<div id="box" style="content-visibility: hidden">${TAG}</div>`,
    reveal: () => document.getElementById('box')?.removeAttribute('style'),
  },
  'visibility: hidden': {
    body: `<div id="box" style="visibility: hidden">${TAG}</div>`,
    reveal: () => document.getElementById('box')?.removeAttribute('style'),
  },
};

for (const [place, { body, reveal }] of Object.entries(PLACES)) {
  test(`in ${place}: visible when the place is revealed, not before`, async ({ engine, origins }) => {
    await open(engine, origins, body);
    await engine.waitFor(() => seen.loads.length === 1);
    expect(await engine.evaluate(isTitleSeen)).toBe(false);
    await engine.evaluate(reveal);
    await engine.waitFor(isTitleSeen);
    expect(timesAsked(origins.data)).toBe(1);
    expect(await engine.evaluate(complaints)).toEqual([]);
  });
}

/** The lightest of the pixels of a picture at the widget's left edge and at its right one, of 255. Scrollbars are not in it. */
async function lightestAtEdges(picture: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const widget = document.querySelector('tool-comparison');
  if (!context || !widget) throw new Error('There is nothing to look at');
  const { left, top } = widget.getBoundingClientRect();
  const right = left + widget.clientLeft + widget.clientWidth;
  const strips = [left + 1, right - 11].map((x) => context.getImageData(Math.round(x), top + 60, 10, 1).data);
  return Math.max(...strips.flatMap((strip) => [...strip].filter((_value, index) => index % 4 < 3)));
}

test('a dark widget that is a popover of a light page has no frame in the colour of the page', async ({
  engine,
  origins,
}, testInfo) => {
  await open(engine, origins, TAG.replace('SRC', 'SRC popover theme="dark"'));
  await engine.waitFor(() => seen.loads.length === 1);
  await engine.evaluate(async () => {
    document.querySelector<HTMLElement>('tool-comparison')?.showPopover();
    // The frame must be painted before the screenshot.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  await engine.waitFor(isTitleSeen);
  const file = testInfo.outputPath('page.png');
  await engine.screenshot(file);
  expect(await engine.evaluate(lightestAtEdges, readFileSync(file, 'base64'))).toBeLessThan(80);
});

for (const mode of ['open', 'closed'] as const) {
  test(`two shadow roots deep, ${mode}: shown, and its events reach the page`, async ({
    engine,
    origins,
  }) => {
    await open(engine, origins, '<div id="outer"></div>');
    await engine.waitFor(() => customElements.get('tool-comparison') !== undefined);
    await engine.evaluate(
      (src: string, kind: ShadowRootMode) => {
        const inner = document.createElement('div');
        document.getElementById('outer')?.attachShadow({ mode: kind }).append(inner);
        const element = Object.assign(document.createElement('tool-comparison'), { src });
        inner.attachShadow({ mode: kind }).append(element);
        Object.assign(globalThis, { inner: element });
      },
      `${origins.data.url}/a.json`,
      mode,
    );
    await engine.waitFor(isTitleSeen);
    expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
    expect(await engine.evaluate(complaints)).toEqual([]);
  });
}

test('inert, editable, in design mode, animated: shown, and its buttons work unless it is inert', async ({
  engine,
  origins,
}) => {
  await open(engine, origins, `<div inert>${TAG}</div><div contenteditable>${TAG}</div>${TAG}`);
  await engine.waitFor(() => seen.loads.length === 3);
  const found = await engine.evaluate(async () => {
    const editable = document
      .querySelectorAll('tool-comparison')[1]
      ?.shadowRoot?.querySelector('[part~=title]');
    const isEditable = editable instanceof HTMLElement && editable.isContentEditable;
    document.designMode = 'on';
    const says: (string | undefined)[] = [];
    for (const element of document.querySelectorAll('tool-comparison')) {
      element.animate([{ opacity: 0 }, { opacity: 1 }], 1);
      const button = element.shadowRoot?.querySelector<HTMLElement>('[part=review] button');
      button?.click();
      await element.updateComplete;
      says.push(element.shadowRoot?.querySelector('[part=review] button')?.textContent.trim());
    }
    document.designMode = 'off';
    return { says, isEditable };
  });
  expect(found).toEqual({ says: ['Show less', 'Show less', 'Show less'], isEditable: false });
  expect(await engine.evaluate(complaints)).toEqual([]);
});
