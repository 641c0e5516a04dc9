// L4: every way to create an element: before its class is registered, by the parser, by a script, in a detached tree.
import { complaints, expect, story, test, timesAsked, titlesShown } from '../../support/pages/life-page.js';
import { servePage } from '../../support/pages/page-recorder.js';

const bring = (src: string): Promise<void> => import(src).then(() => undefined);

test('properties and attributes set before the class is registered are kept', async ({ engine, origins }) => {
  const { data, script } = origins;
  data.json('/a.json', story('Early', { community: { tallies: { a: { ship: 1, skip: 0 } } } }));
  await engine.goto(
    servePage(origins, '<tool-comparison></tool-comparison><tool-comparison></tool-comparison>', {
      head: '',
    }),
  );
  await engine.evaluate(
    (src: string, property: object) => {
      const [first, second] = document.querySelectorAll('tool-comparison');
      const asked: unknown[] = [];
      const tallies = { a: { ship: 5, skip: 5 }, b: { ship: 0, skip: 0 } };
      const voteTransport = {
        read: () => Promise.resolve(tallies),
        cast: (ballot: { tool: string; choice: string | null }) => {
          asked.push([ballot.tool, ballot.choice]);
          return Promise.resolve(tallies);
        },
      };
      Object.assign(globalThis, { asked });
      Object.assign(first ?? {}, { src, theme: 'dark', headingLevel: 4, voteTransport });
      Object.assign(second ?? {}, { comparison: property, noVote: true, noNewsletter: true, voteTransport });
    },
    `${data.url}/a.json`,
    story('By property'),
  );
  await engine.evaluate(bring, `${script.url}/dist/tool-comparison.js`);
  await engine.waitFor(() => seen.loads.length === 2);
  await engine.waitFor(
    () =>
      document.querySelector<HTMLElementTagNameMap['tool-comparison']>('tool-comparison:defined')?.tallies[
        'a'
      ]?.ship === 5,
  );
  await engine.evaluate(() => document.querySelector('tool-comparison')?.vote('a', 'ship'));

  expect(await engine.evaluate(titlesShown)).toEqual(['Early', 'By property']);
  expect(
    await engine.evaluate(() =>
      [...document.querySelectorAll('tool-comparison')].map((element) => [
        element.outerHTML.replace(/http.*json/, 'a.json'),
        element.shadowRoot?.querySelector('[part~=title]')?.localName,
        element.shadowRoot?.querySelectorAll('[role=group]').length,
        element.shadowRoot?.querySelectorAll('form').length,
        Object.keys(element).length,
      ]),
    ),
  ).toEqual([
    ['<tool-comparison src="a.json" theme="dark" heading-level="4"></tool-comparison>', 'h4', 2, 1, 0],
    ['<tool-comparison no-vote="" no-newsletter=""></tool-comparison>', 'h2', 0, 0, 0],
  ]);
  expect(await engine.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual([
    ['a', 'ship'],
  ]);
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('created in every way but never connected: no request, no error, no event', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  data.json('/a.json', story('Nowhere'));
  await engine.goto(servePage(origins, ''));
  await engine.waitFor(() => customElements.get('tool-comparison') !== undefined);
  const found = await engine.evaluate(async (src: string) => {
    const Widget = customElements.get(
      'tool-comparison',
    ) as new () => HTMLElementTagNameMap['tool-comparison'];
    const box = document.createElement('div');
    box.innerHTML = '<tool-comparison></tool-comparison>';
    const parsed = new DOMParser().parseFromString('<tool-comparison></tool-comparison>', 'text/html');
    const all = [
      new Widget(),
      document.createElement('tool-comparison'),
      box.querySelector('tool-comparison'),
      document.importNode(parsed.body, true).querySelector('tool-comparison'),
      box.cloneNode(true).firstChild as HTMLElementTagNameMap['tool-comparison'] | null,
    ];
    const results: unknown[] = [];
    for (const element of all) {
      if (!element) throw new Error('It is not there');
      customElements.upgrade(element);
      element.src = src;
      element.theme = 'dark';
      await element.reload();
      await element.vote('a', 'ship');
      element.comparison = { version: 1 };
      await element.updateComplete;
      results.push([element instanceof Widget, element.error, element.shadowRoot?.childElementCount]);
    }
    return results;
  }, `${data.url}/a.json`);

  expect(found).toEqual(Array.from({ length: 5 }, () => [true, null, 0]));
  expect(data.requests).toEqual([]);
  expect(await engine.evaluate(() => [...seen.loads, ...seen.failures, ...seen.errors])).toEqual([]);
});

test('created by innerHTML, document.write, importNode, its class, or upgraded in a detached tree: shown', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  data.json('/a.json', story('Here'));
  const tag = `<tool-comparison src="${data.url}/a.json"></tool-comparison>`;
  const written = `<script>document.write(${JSON.stringify(tag)})</script>`;
  const rest = `<template>${tag}</template><p id="end"></p>`;
  await engine.goto(servePage(origins, written + rest));
  await engine.waitFor(() => seen.loads.length === 1);
  await engine.evaluate((html: string) => {
    const end = document.getElementById('end');
    end?.insertAdjacentHTML('beforebegin', html);
    const template = document.querySelector('template');
    if (template) end?.append(document.importNode(template.content, true));
    const Widget = customElements.get(
      'tool-comparison',
    ) as new () => HTMLElementTagNameMap['tool-comparison'];
    const made = new Widget();
    made.setAttribute('src', template?.content.querySelector('[src]')?.getAttribute('src') ?? '');
    end?.append(made);
    const inert = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    const box = document.createElement('div');
    if (inert) box.append(inert);
    customElements.upgrade(box);
    document.body.append(box);
  }, tag);
  await engine.waitFor(() => seen.loads.length === 5);

  expect(await engine.evaluate(titlesShown)).toEqual(['Here', 'Here', 'Here', 'Here', 'Here']);
  expect(timesAsked(data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
});
