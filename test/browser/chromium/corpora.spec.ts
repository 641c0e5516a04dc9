// The texts of the corpora, loaded over the network on a visible page under a strict policy: each is shown as typed, and
// none causes a dialog, a window, a report or a request.
import { unfoldedTexts } from '../../support/corpora/corpora.js';
import { textFields, textScenes } from '../../support/corpora/corpora-scenes.js';
import { isAsTyped } from '../../support/corpora/page-corpora.js';
import type { Origins } from '../../support/servers/origins.js';
import { scriptTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';
import { treeFrom, watch } from '../../support/pages/watched-page.js';

const NONCE = 'b2theQ';

const textAt = (index: number) => unfoldedTexts[index % unfoldedTexts.length] ?? { given: '', shown: '' };

const policy = ({ data }: Origins, more: string): string =>
  `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; connect-src ${data.url}; img-src ${data.url}; ` +
  `base-uri 'none'; form-action 'none'; ${more}`;

const MARK = /⟦(\d+)⟧/g;
type Fill = (index: number) => string;
const fill = (text: string, by: Fill): string =>
  text.replace(MARK, (_mark, index: string) => by(Number(index)));
/** A document as JSON, with a text in place of each mark. */
const fillJson = (json: string, by: Fill): string =>
  fill(json, (index) => JSON.stringify(by(index)).slice(1, -1));

/** The marks in the document itself come first, and all of them are shown. Those of the labels follow. */
const full = JSON.stringify(textScenes[0]?.document)
  .replaceAll('⟦id⟧', 'x')
  .replace(MARK, (_mark, index) => `⟦${textFields.length - 1 - Number(index)}⟧`);
const SIZE = 500;
const crowd = JSON.stringify({
  version: 1,
  id: 'crowd',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  reviewers: Array.from({ length: SIZE }, (_, n) => ({ id: `${n}`, name: `⟦${n}⟧`, motto: `⟦${n}⟧` })),
  reviews: Array.from({ length: SIZE }, (_, n) => [
    { reviewer: `${n}`, tool: 'a', verdict: 'ship', quote: `⟦${n}⟧` },
    { reviewer: `${n}`, tool: 'b', verdict: 'skip', quote: `⟦${n}⟧` },
  ]).flat(),
});
const pages = [
  { what: 'texts', json: full, each: textFields.filter((name) => !name.startsWith('labels.')).length },
  { what: 'reviewers', json: crowd, each: SIZE },
].map((item) => ({ ...item, count: Math.ceil(unfoldedTexts.length / item.each) }));

for (const { what, json, each, count } of pages) {
  test(`${unfoldedTexts.length} texts in ${count} documents of ${each} ${what} are shown as typed, and nothing else happens`, async ({
    page,
    open,
    origins,
  }) => {
    const { data } = origins;
    const seen = watch(page);
    await open('<tool-comparison></tool-comparison>', {
      nonce: NONCE,
      head: scriptTag(origins, `type="module" nonce="${NONCE}"`),
      headers: {
        'content-security-policy': policy(
          origins,
          `require-trusted-types-for 'script'; trusted-types lit-html`,
        ),
      },
    });
    const keys = () =>
      [globalThis, Object.prototype, Array.prototype].map((object) => Reflect.ownKeys(object).length);
    const serve = (path: string, body: string): string => {
      data.on(path, (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      });
      return data.url + path;
    };
    const urls = [serve('/marked.json', json)];
    const marked = await treeFrom(page, urls[0] ?? '');
    const before = await page.evaluate(keys);

    for (let first = 0; first < unfoldedTexts.length; first += each) {
      const url = serve(
        `/${first}.json`,
        fillJson(json, (index) => textAt(first + index).given),
      );
      urls.push(url);
      const tree = await treeFrom(page, url);
      const expected = marked.map((token) => fill(token, (index) => textAt(first + index).shown));
      expect(tree.filter((token, index) => !isAsTyped(marked[index], expected[index] ?? '', token))).toEqual(
        [],
      );
      expect(tree.length).toBe(expected.length);
    }
    expect(urls).toHaveLength(count + 1);
    expect(await page.evaluate(keys)).toEqual(before);
    expect(seen.others).toEqual([]);
    expect(await page.evaluate(() => [...globalThis.seen.violations, ...globalThis.seen.errors])).toEqual([]);
    const script = `${origins.script.url}/dist/tool-comparison.js`;
    const icon = `${data.url}/images/icon.svg`;
    const expected = [`${origins.page.url}/`, script, ...urls];
    expect(seen.requests.filter((url) => url !== icon)).toEqual(expected);
    const asked = [...origins.page.requests, ...origins.script.requests, ...data.requests].map(
      ({ url }) => url,
    );
    expect(asked.filter((url) => !icon.endsWith(url)).sort()).toEqual(
      expected.map((url) => new URL(url).pathname).sort(),
    );
  });
}

test('the test notices the same texts if they are markup', async ({ page, open, origins }) => {
  await open('<div></div>', {
    nonce: NONCE,
    head: '',
    headers: { 'content-security-policy': policy(origins, '') },
  });
  // Requests that the policy allows end here, and the page must not navigate away.
  await page.route(
    ({ origin }) => ![origins.page.url, origins.data.url].includes(origin),
    (route) => route.abort(),
  );
  await page.evaluate(
    (all) => {
      const box = document.querySelector('div');
      for (const markup of all) if (box) box.innerHTML = markup;
    },
    unfoldedTexts.map(({ given }) => given).filter((text) => !/http-equiv/i.test(text)),
  );
  await page.waitForFunction(() => seen.violations.length > 100);
  const violations = await page.evaluate(() => [
    ...new Set(seen.violations.map((line) => line.split(' ')[0])),
  ]);
  expect(violations).toEqual(expect.arrayContaining(['script-src-attr', 'img-src', 'style-src-attr']));
});
