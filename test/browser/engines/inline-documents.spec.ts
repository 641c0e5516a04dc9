// Inline documents in pages as content management systems write them, read by the parsers of real browsers.
import { expect, test } from '../../support/engines/engine-test.js';
import { readDocument, SMALL } from '../../support/pages/page-documents.js';
import { servePage } from '../../support/pages/page-recorder.js';

const json = JSON.stringify(readDocument(SMALL), null, 2).replaceAll('<', '\\u003c');
const script = (content: string): string => `<script type="application/json">${content}</script>`;

for (const [what, content] of [
  ['an empty line before the script', `\n\n${script(json)}`],
  ['the script in a paragraph', `<p>${script(json)}</p>`],
  ['the script in boxes', `<div class="x"><div>\n${script(json)}</div></div>`],
  ['empty paragraphs around the script', `<p></p>\n<p>&nbsp;</p>${script(json)}<p><br></p>`],
  ['line breaks in the JSON', script(json.replaceAll('\n', '<br />\n'))],
  ['paragraphs in the JSON', script(`<p>${json.replace('\n', '</p>\n<p>')}</p>`)],
  ['CDATA', script(`<![CDATA[\n${json}\n]]>`)],
  ['CDATA behind slashes', script(`\n//<![CDATA[\n${json}\n//]]>\n`)],
  ['a comment around the JSON', script(`<!-- ${json} -->`)],
  ['a byte order mark', script(`\ufeff${json}`)],
] as const) {
  test(`an inline document is shown in spite of ${what}`, async ({ engine, origins }) => {
    await engine.goto(
      servePage(origins, `<tool-comparison>${content}</tool-comparison><p id="next">Next</p>`),
    );
    await engine.waitFor(() => seen.loads.length + seen.failures.length > 0);
    expect(await engine.evaluate(() => seen)).toMatchObject({
      loads: [{ id: readDocument(SMALL).id, problems: [] }],
      failures: [],
      warnings: [],
      errors: [],
    });
  });
}

test('an inline document that was escaped as HTML is an error that says so', async ({ engine, origins }) => {
  const content = `<p>${script(json.replaceAll('"', '&quot;'))}</p>`;
  await engine.goto(servePage(origins, `<tool-comparison>${content}</tool-comparison>`));
  await engine.waitFor(() => seen.failures.length > 0);
  const { failures, warnings } = await engine.evaluate(() => seen);
  expect(failures).toEqual(['bad-json']);
  expect(warnings.join()).toContain('&quot;');
  // The paragraph around the script is no fallback content: the message is shown.
  expect(
    await engine.evaluate(() => document.querySelector('tool-comparison')?.shadowRoot?.textContent),
  ).toMatch(/\S/);
});
