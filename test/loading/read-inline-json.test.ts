import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { readInlineJson } from '../../src/loading/read-inline-json.js';

function errorOf(text: string): ComparisonError {
  try {
    readInlineJson(text);
  } catch (error) {
    if (error instanceof ComparisonError) return error;
  }
  throw new Error('No ComparisonError');
}

const VALUE = { id: 'a', texts: ['<br>x</p>', '<!-- & -->', ']]>', '\u00a0\ufeff', '"<p>\\'], n: 1 };
const JSON_ = JSON.stringify(VALUE);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** With something between all tokens, but for those around `:`. */
const between = (something: string): string =>
  `{${something}"id":"a",${something}"texts":${JSON.stringify(VALUE.texts)}${something},"n":1${something}}`;

describe('readInlineJson', () => {
  for (const [what, text] of [
    ['JSON', JSON_],
    ['line breaks', between('<br>')],
    ['line breaks as XML writes them', between('<br />\n')],
    ['paragraphs', `<p>${between('</p>\n<p>')}</p>`],
    ['paragraphs with attributes', `<p class="x">${between('</P><P style="margin: 0">')}</p>`],
    ['boxes', `<div><span>${JSON_}</span></div>`],
    ['no-break spaces', between('\u00a0&nbsp;')],
    ['a byte order mark', `\ufeff${JSON_}`],
    ['byte order marks of joined files', between('\ufeff')],
    ['CDATA', `<![CDATA[${JSON_}]]>`],
    ['CDATA behind slashes', `//<![CDATA[\n${JSON_}\n// ]]>`],
    ['CDATA in comments', `/* <![CDATA[ */\n${JSON_}\n/*]]>*/`],
    ['a comment around it', `<!-- ${JSON_} -->`],
    ['a comment around it, behind slashes', `<!--\n${JSON_}\n//-->`],
    ['the marks of blocks', `<!-- wp:html -->${JSON_}<!-- /wp:html -->`],
    [
      'what Markdown makes of a blank line before what is indented',
      `{ "id": "a",<pre><code>  ${escaped(JSON_.slice(10))}
</code></pre>
  `,
    ],
    [
      'several of them',
      `\ufeff<p>//<![CDATA[
<!--
${between('<br/>\n')}
//-->
//]]></p>`,
    ],
  ] as const) {
    it(`reads ${what}, and leaves texts alone`, () => {
      expect(readInlineJson(text)).to.deep.equal(VALUE);
    });
  }

  for (const text of ['', '\ufeff', '<p></p>', '<!-- -->', '<![CDATA[]]>']) {
    it(`is empty: ${JSON.stringify(text)}`, () => {
      expect(errorOf(text).code).to.equal('empty');
    });
  }

  for (const [culprit, text] of [
    ['&quot;', '{&quot;id&quot;:&quot;a&quot;}'],
    ['&quot;', '{&#34;id&#34;:1}'],
    ['typographic', '{“id”: “a”}'],
    ['typographic', '{&#8220;id&#8221;: 1}'],
    ['markup', '{"id": <code>1</code>}'],
    ['markup', '{"url": <a href="x">x</a>}'],
    ['line break', '{"id": "a\nb"}'],
    ['line break', '{"id": "a<br />\n b"}'],
    ['a single \\', String.raw`{"id": "a \ b"}`],
  ] as const) {
    it(`names the likely culprit of ${JSON.stringify(text)}`, () => {
      const { code, message } = errorOf(text);
      expect(code).to.equal('bad-json');
      expect(message).to.contain(culprit);
    });
  }

  it('gives a hint to authors who write Markdown', () => {
    for (const text of ['{"id": <p>&quot;a&quot;', '{"id": <p>“a”'])
      expect(errorOf(text).message).to.contain('in Markdown, begin a line with the tag');
  });

  it('leaves code in texts alone, where something else is cleaned', () => {
    const text = '<pre><code>&quot;</code></pre>';
    expect(readInlineJson(`{"id": ${JSON.stringify(text)}<br>}`)).to.deep.equal({ id: text });
  });

  for (const text of ['{"id": 1<br>2}', '{"id":"a"', '{"id":1} <p>{"id":2}</p>', '{id:1}']) {
    it(`does not guess: ${text}`, () => {
      expect(errorOf(text).code).to.equal('bad-json');
    });
  }

  for (const part of ['<p', '"\\', '\\"', '<!--', '/*', '// ', '<!-- wp:', '<pre><code>', '&']) {
    it(`takes a megabyte of ${part} without hanging`, () => {
      expect(errorOf(part.repeat(2 ** 20 / part.length)).code).to.be.oneOf(['bad-json', 'empty']);
    });
  }
});
