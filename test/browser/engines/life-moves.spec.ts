// L3 in whole pages: a widget keeps its state when it is moved, and a clone gets its own.
import {
  complaints,
  expect,
  shows,
  story,
  test,
  timesAsked,
  titlesShown,
  type Engine,
} from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { hasFold } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';

/** The first widget, with its quote unfolded and an e-mail address typed in. */
async function begin(engine: Engine, { data, ...rest }: Origins, body = ''): Promise<void> {
  data.json('/a.json', story('Moved'));
  const widget = `<tool-comparison src="${data.url}/a.json"></tool-comparison>`;
  await engine.goto(servePage({ data, ...rest }, `<main>${widget}</main><aside></aside>${body}`));
  await engine.waitFor(shows, 'Moved');
  await engine.waitFor(hasFold);
  await engine.evaluate(async () => {
    const element = document.querySelector('tool-comparison');
    const root = element?.shadowRoot;
    root?.querySelector<HTMLElement>('[part=review] button')?.click();
    const field = root?.querySelector('input');
    if (field) field.value = 'reader@example.org';
    await element?.updateComplete;
    Object.assign(globalThis, { kept: element });
  });
}

/** The state that the widget must keep. */
const state = (): object => {
  const { kept } = globalThis as unknown as { kept: HTMLElement };
  const root = kept.shadowRoot;
  const sheet = root?.querySelector('.sheet');
  const style = sheet && kept.ownerDocument.defaultView?.getComputedStyle(sheet);
  return {
    fold: root?.querySelector('[part=review] button')?.textContent.trim(),
    typed: root?.querySelector('input')?.value,
    background: style?.backgroundColor,
    border: style?.borderTopStyle,
    sheets: root?.adoptedStyleSheets.length,
    isReady: kept.matches(':state(ready)'),
    loads: seen.loads.length,
  };
};

const AS_IT_WAS = {
  fold: 'Show less',
  typed: 'reader@example.org',
  background: 'rgb(255, 255, 255)',
  border: 'solid',
  sheets: 1,
  isReady: true,
  loads: 1,
};

test('moved by append: no second request, and the unfolded quote and the typed address stay', async ({
  engine,
  origins,
}) => {
  await begin(engine, origins);
  expect(await engine.evaluate(state)).toEqual(AS_IT_WAS);
  await engine.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: HTMLElementTagNameMap['tool-comparison'] };
    document.querySelector('aside')?.append(kept);
    await kept.updateComplete;
  });

  expect(await engine.evaluate(state)).toEqual(AS_IT_WAS);
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('moved by moveBefore, if the engine has it: the focus stays, too', async ({ engine, origins }) => {
  await begin(engine, origins);
  const focused = await engine.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: HTMLElementTagNameMap['tool-comparison'] };
    const aside = document.querySelector('aside') as { moveBefore?(node: Node, child: null): void } | null;
    if (!aside?.moveBefore) return 'no moveBefore';
    kept.shadowRoot?.querySelector('input')?.focus();
    aside.moveBefore(kept, null);
    await kept.updateComplete;
    return kept.shadowRoot?.activeElement?.localName;
  });

  expect(focused).toBe(engine.name === 'webkit' ? 'no moveBefore' : focused);
  expect(['no moveBefore', 'input']).toContain(focused);
  expect(await engine.evaluate(state)).toEqual(AS_IT_WAS);
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('cloned: the clone has its own state and makes no request', async ({ engine, origins }) => {
  await begin(engine, origins);
  await engine.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: HTMLElement };
    document.querySelector('aside')?.append(kept.cloneNode(true), kept.cloneNode());
  });
  await engine.waitFor(() => seen.loads.length === 3);
  await engine.waitFor(hasFold);

  expect(await engine.evaluate(titlesShown)).toEqual(['Moved', 'Moved', 'Moved']);
  expect(
    await engine.evaluate(() =>
      [...document.querySelectorAll('tool-comparison')].map(({ shadowRoot }) => [
        shadowRoot?.querySelector('[part=review] button')?.textContent.trim(),
        shadowRoot?.querySelector('input')?.value,
      ]),
    ),
  ).toEqual([
    ['Show less', 'reader@example.org'],
    ['Read the rest', ''],
    ['Read the rest', ''],
  ]);
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});
