// Colours that a host sets: what stands on them can be read, whatever they are, in both themes.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';
import type { Origins } from '../../support/servers/origins.js';
import { filled } from '../../support/pages/wild-page.js';

const COLOURS = [
  ...[
    '#fff',
    '#000',
    '#777',
    '#767676',
    '#757575',
    '#808080',
    '#ffd400',
    '#ff0',
    '#0f0',
    '#0ff',
    '#f0f',
    '#f00',
  ],
  ...['#00f', '#b3261e', '#e8590c', '#1f4fd8', '#93b2ff', '#0a5940', 'rebeccapurple', 'tomato', 'Highlight'],
  ...['rgb(255 255 255 / 0)', 'transparent', 'rgb(0 0 0 / .4)', '#ff000080', 'currentcolor', 'currentColor'],
  ...['oklch(0.7 0.2 140)', 'oklch(0.57 0.25 30)', 'color(display-p3 1 0 0)', 'lab(50% 60 -80)'],
  ...['light-dark(#fff, #000)', 'light-dark(navy, gold)', 'color-mix(in oklab, red, blue)'],
];

const document_ = {
  ...filled('§'),
  reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote: '§' }],
  newsletter: { title: '§', endpoint: 'https://x.invalid/' },
  community: { votes: 'https://x.invalid/' },
};

async function open(engine: Engine, origins: Origins, properties: readonly string[]): Promise<void> {
  origins.data.json('/a.json', document_);
  const widgets = COLOURS.flatMap((color) =>
    ['light', 'dark'].map(
      (theme) =>
        `<div style="${properties.map((name) => `${name}: ${color}`).join('; ')}">
          <tool-comparison theme="${theme}" src="${origins.data.url}/a.json"></tool-comparison>
        </div>`,
    ),
  );
  await engine.goto(servePage(origins, widgets.join(''), { head: scriptTag(origins) }));
  await engine.waitFor(
    (count) => document.querySelectorAll('tool-comparison:state(ready)').length === count,
    widgets.length,
  );
}

/** The contrast of WCAG 2 between two colours of an element of each widget, by its theme and the colour that the host has set. */
const contrasts = (
  engine: Engine,
  selector: string,
  pseudos: readonly [front: string, behind: string],
  properties: readonly [front: string, behind: string],
): Promise<(readonly [about: string, contrast: number])[]> =>
  engine.evaluate(
    (wanted, [frontPseudo, behindPseudo], [frontProperty, behindProperty]) => {
      const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
        '2d',
        {
          willReadFrequently: true,
        },
      );
      const luminance = (color: string, on: string): number => {
        if (!context) return Number.NaN;
        for (const layer of [on, color]) {
          context.fillStyle = layer;
          context.fillRect(0, 0, 1, 1);
        }
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data]
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return [...document.querySelectorAll('tool-comparison')].map((widget) => {
        const element = widget.shadowRoot?.querySelector(wanted);
        if (!element) throw new Error(`No ${wanted}`);
        const front = getComputedStyle(element, frontPseudo).getPropertyValue(frontProperty);
        const behind = getComputedStyle(element, behindPseudo).getPropertyValue(behindProperty);
        const about = `${widget.parentElement?.getAttribute('style') ?? ''} ${widget.getAttribute('theme') ?? ''}: ${front} on ${behind}`;
        const [low = 0, high = 0] = [luminance(front, behind), luminance(behind, 'white')].toSorted(
          (a, b) => a - b,
        );
        return [about, (high + 0.05) / (low + 0.05)] as const;
      });
    },
    selector,
    pseudos,
    properties,
  );

test('words can be read on a button in any accent', async ({ engine, origins }) => {
  await open(engine, origins, ['--tool-comparison-accent']);
  const all = await contrasts(engine, '.is-solid', ['', ''], ['color', 'background-color']);
  expect(all).toHaveLength(2 * COLOURS.length);
  expect(all.filter(([, contrast]) => !(contrast >= 4.5))).toEqual([]);
  // The button is in that colour.
  expect(
    await engine.evaluate(() => {
      const inRed = document
        .querySelector('[style*="#b3261e"] tool-comparison')
        ?.shadowRoot?.querySelector('.is-solid');
      return (
        inRed &&
        getComputedStyle(inRed)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number)
      );
    }),
  ).toEqual([expect.closeTo(0.702, 2), expect.closeTo(0.149, 2), expect.closeTo(0.118, 2)]);
});

test('the check can be seen in a mark in any colour of ship', async ({ engine, origins }) => {
  await open(engine, origins, ['--tool-comparison-ship']);
  const all = await contrasts(
    engine,
    'td .mark.ship',
    ['::after', '::before'],
    ['background-color', 'background-color'],
  );
  expect(all).toHaveLength(2 * COLOURS.length);
  // A mark whose colour lets the page through is the host's wish.
  const solid = all.filter(([about]) => !/transparent|\/|80;|80 /.test(about.split(' light:')[0] ?? ''));
  expect(solid.length).toBeGreaterThan(COLOURS.length);
  expect(solid.filter(([, contrast]) => !(contrast >= 3))).toEqual([]);
});

test('without colours of a host nothing is computed', async ({ engine, origins }) => {
  origins.data.json('/a.json', document_);
  await engine.goto(
    servePage(origins, `<tool-comparison theme="light" src="${origins.data.url}/a.json"></tool-comparison>`, {
      head: scriptTag(origins),
    }),
  );
  await engine.waitFor(isReady);
  expect(
    await engine.evaluate(() => {
      const button = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.is-solid');
      if (!button) return [];
      const { color, backgroundColor } = getComputedStyle(button);
      return [color, backgroundColor];
    }),
  ).toEqual(['rgb(255, 255, 255)', 'rgb(23, 25, 28)']);
});
