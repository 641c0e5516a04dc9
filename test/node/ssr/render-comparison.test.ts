import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { ComparisonError, parseComparison } from '../../../src/document/index.js';
import { renderComparison, renderComparisonPieces, styleSheet } from '../../../src/ssr/index.js';
import { strings } from '../../support/corpora/corpora.js';
import { BASE, full, minimal, put } from '../../support/element/documents.js';
import { PLACES } from '../../support/element/places.js';

const folder = join(import.meta.dirname, '../../../demo/comparisons');
const demos = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, document: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }));

function parse(markup: string): { tag: Element; root: DocumentFragment; inline: unknown; body: Element } {
  const { body } = new JSDOM(`<!doctype html><body>${markup}</body>`).window.document;
  const tag = body.querySelector('tool-comparison');
  const template = tag?.querySelector('template');
  const script = tag?.querySelector('script');
  assert.ok(tag && template && script);
  return { tag, root: template.content, inline: JSON.parse(script.textContent), body };
}

describe('renderComparison', () => {
  for (const { name, document } of demos) {
    it(`writes ${name} so that the element reads the same from it, at any address`, () => {
      const read = parseComparison(document, BASE);
      const { inline } = parse(renderComparison(document, { src: BASE }));
      const again = parseComparison(inline, 'https://partner.example/page');
      assert.deepEqual(again.comparison, read.comparison);
      assert.equal(again.isLangDeclared, read.isLangDeclared);
      assert.deepEqual(again.problems, []);
    });
  }

  it('writes the options as attributes, and draws by them', () => {
    const options = { src: BASE, lang: 'de', theme: 'dark', layout: 'compact', headingLevel: 4 } as const;
    const document = { ...full(), lang: undefined };
    const { tag, root } = parse(
      renderComparison(document, { ...options, attributes: { 'no-vote': true, id: 'x' } }),
    );
    const attributes = Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value]));
    assert.deepEqual(attributes, {
      id: 'x',
      'no-vote': '',
      src: BASE,
      lang: 'de',
      theme: 'dark',
      layout: 'compact',
      'heading-level': '4',
    });
    assert.equal(root.querySelector('[part~=title]')?.localName, 'h4');
    assert.ok(root.querySelector('.root.dark[lang=de]'));
    assert.equal(root.querySelector('[part~=vote]'), null);
    assert.ok(root.querySelector('.reviews.folded'));
  });

  it('has its style inside, with a nonce, or names it by its address', () => {
    const inline = renderComparison(minimal(), { nonce: 'a"b' });
    assert.ok(inline.includes(`<style nonce="a&quot;b">${styleSheet}</style>`));
    const named = renderComparison(minimal(), { styles: new URL('https://cdn.example/a.css?b&c') });
    assert.ok(named.includes('<link rel="stylesheet" href="https://cdn.example/a.css?b&amp;c">'));
    assert.ok(!named.includes('<style'));
  });

  it('gives the same in pieces of some kilobytes, and fails before the first of them', () => {
    const many = demos.find(({ name }) => name === 'many-reviewers.json')?.document;
    const pieces = [...renderComparisonPieces(many, { src: BASE, styles: '/a.css' })];
    assert.equal(pieces.join(''), renderComparison(many, { src: BASE, styles: '/a.css' }));
    const lengths = pieces.slice(0, -2).map(({ length }) => length);
    assert.ok(lengths.length > 20 && Math.min(...lengths) >= 8_192 && Math.max(...lengths) < 32_768);
    assert.throws(() => renderComparisonPieces({ version: 1 }), ComparisonError);
    assert.throws(() => renderComparison(minimal(), { attributes: { 'a b': '' } }), TypeError);
  });

  it('says what needs a script in the words of the document, else in English', () => {
    const document = { ...full(), lang: 'de' };
    const note = (labels: object): string =>
      /<noscript[^]*<\/noscript/.exec(renderComparison({ ...document, labels }))?.[0] ?? '';
    assert.match(note({ voteNeedsScript: 'Nur mit JavaScript.' }), />\s*Nur mit JavaScript\./);
    assert.match(note({}), /<bdi lang="en" dir="ltr">Voting needs JavaScript\.<\/bdi>/);
    assert.equal(/<noscript/.test(renderComparison(minimal())), false);
  });

  it('keeps relative addresses of the document by its own address', () => {
    const document = { ...minimal(), url: 'there' };
    assert.match(
      renderComparison(document, { src: 'a/b.json', base: 'https://p.example' }),
      /https:\/\/p\.example\/a\/there/,
    );
    assert.equal(parse(renderComparison(document)).root.querySelector('a'), null);
  });

  it('takes the address of the document from an attribute too, as the element does', () => {
    const document = { ...minimal(), url: 'there' };
    for (const name of ['src', 'SRC']) {
      const output = renderComparison(document, {
        attributes: { [name]: 'a/b.json' },
        base: 'https://p.example',
      });
      assert.equal(parse(output).root.querySelector('a')?.getAttribute('href'), 'https://p.example/a/there');
    }
  });

  it('tells of each problem of the document before the first piece', () => {
    const problems: string[] = [];
    const document = { ...full(), updated: 'soon', url: 'javascript:alert(1)' };
    renderComparisonPieces(document, {
      src: BASE,
      onProblem: ({ path, message }) => void problems.push(`${path} ${message}`),
    });
    assert.deepEqual(problems, ['url must be an http(s) URL', 'updated must be an ISO 8601 date']);
  });

  it(`lets none of ${strings.length} hostile texts out of its place`, () => {
    const places = PLACES.filter((place) => /name|tagline|motto|quote|title|kicker|labels.ship/.test(place));
    const shape = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !IN_TEXT.has(name));
    // Figures, names and notes within a text are in elements of their own.
    const IN_TEXT = new Set(['span', 'bdi', 'p', 'dt', 'dd', 'div', 'dl']);
    const allowed = new Set(shape(parse(renderComparison(full(), { src: BASE, styles: '/a.css' })).root));
    // Each in another place of the same document: parsing one takes a second of a hundred.
    for (let first = 0; first < strings.length; first += places.length) {
      const texts = strings.slice(first, first + places.length);
      let document: unknown = { ...full(), title: 'A title', summary: texts[0] };
      texts.forEach((text, index) => {
        document = put(document, places[index] ?? 'title', `A${text}`);
      });
      const options = { src: BASE, styles: '/a.css', attributes: { title: texts.join(' ') } };
      const { root, body, tag } = parse(renderComparison(document, options));
      const message = JSON.stringify(texts);
      assert.equal(body.children.length, 1, message);
      assert.equal(tag.children.length, 2, message);
      assert.deepEqual(
        shape(root).filter((name) => !allowed.has(name)),
        [],
        message,
      );
    }
  });
});
