import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { ComparisonError } from '../../../src/document/index.js';
import { renderStatic, type StaticFormat, type StaticOptions } from '../../../src/static/index.js';
import { BASE, full, minimal, panel, put } from '../../support/element/documents.js';
import { github } from '../../support/static/markdown-readers.js';

const FORMATS: readonly StaticFormat[] = ['html', 'fragment', 'feed', 'markdown', 'text'];

const render = (document: unknown, format: StaticFormat, options: StaticOptions = {}): string =>
  renderStatic(document, { base: BASE, format, ...options });

const pageOf = (document: unknown, options?: StaticOptions): Document =>
  new JSDOM(render(document, 'html', options)).window.document;

describe('a static page', () => {
  it('says what it is, in the language and direction of the document', () => {
    const page = pageOf(put(full(), 'lang', 'ar-EG'), {
      oembed: 'https://p.example/oembed?url=a&format=json',
    });
    const { documentElement: html, title } = page;
    const content = (name: string): unknown =>
      page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
    const href = (selector: string): unknown => page.querySelector(selector)?.getAttribute('href');
    assert.deepEqual([html.lang, html.dir, title], ['ar-EG', 'rtl', 'Alpha or Beta?']);
    assert.equal(content('description'), 'Two editors, two weeks.');
    assert.deepEqual(
      ['title', 'description', 'type', 'url', 'image', 'locale'].map((name) => content(`og:${name}`)),
      [
        'Alpha or Beta?',
        'Two editors, two weeks.',
        'article',
        'https://publisher.example/a-vs-b',
        'https://publisher.example/alpha.svg',
        'ar_EG',
      ],
    );
    assert.equal(href('link[rel=canonical]'), 'https://publisher.example/a-vs-b');
    assert.equal(
      href('link[rel=alternate][type="application/json+oembed"]'),
      'https://p.example/oembed?url=a&format=json',
    );
    assert.equal(page.querySelector('h1')?.textContent, 'Alpha or Beta?');
  });

  it('is described by the verdict where there is no summary, and claims no address that it does not know', () => {
    const page = pageOf(minimal(panel(3)));
    const description = page.querySelector('meta[name=description]')?.getAttribute('content');
    assert.match(description ?? '', /^The panel reviewed only Alpha: 100% would ship it\.$/);
    assert.equal(page.querySelector('link, meta[property="og:url"], meta[property="og:image"]'), null);
  });

  it('has a title and a description that reorder nothing beside them', () => {
    const page = pageOf({ ...full(), title: 'A \u202eor\u2066 B', summary: 'Two\u202b editors' });
    const contents = [...page.querySelectorAll('meta')].map((meta) => meta.getAttribute('content'));
    assert.equal(page.title, 'A or B');
    assert.ok(contents.includes('A or B') && contents.includes('Two editors'));
    assert.doesNotMatch(page.head.outerHTML, /[\u202a-\u202e\u2066-\u2069]/);
  });

  it('has no script, form, button or listener', () => {
    const page = pageOf(full());
    assert.equal(page.querySelector('script, form, button, input, noscript, template'), null);
    const names = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    assert.deepEqual(
      names.filter((name) => /^on|^id$|^style$/.test(name)),
      [],
    );
  });

  it('has no class of a page: each begins with the name of the element', () => {
    const page = pageOf(full());
    const names = [...page.querySelectorAll('*')].flatMap((element) => [...element.classList]);
    assert.ok(names.length > 50);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('tool-comparison-')),
      [],
    );
    const [, sheet = ''] = [...page.querySelectorAll('style')].map(({ textContent }) => textContent);
    // Every rule of the fragment is for something inside.
    const selectors = [...sheet.matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g)].map(([, selector = '']) => selector);
    assert.ok(selectors.length > 50);
    assert.deepEqual(
      selectors.filter((selector) => !/^(\.tool-comparison-|:is\(:lang)/.test(selector.trim())),
      [],
    );
  });
});

describe('every static form', () => {
  for (const format of FORMATS) {
    it(`tells everything that is in the document, once folded or not: ${format}`, () => {
      const reviewers = panel(30);
      const quotes = reviewers.reviews.map((review, index) => ({
        ...review,
        quote: `It is ${index} times better.`,
      }));
      const output = render(full({ ...reviewers, reviews: quotes }), format);
      const read =
        format === 'markdown' ? new JSDOM(github(output)).window.document.body.textContent : output;
      for (const words of [
        'Reviewer 30',
        'It is 29 times better.',
        'Fast and small.',
        '$20/mo',
        'Sponsored link',
      ])
        assert.ok(read.includes(words), words);
      for (const { tagline } of full().tools) assert.ok(output.includes(tagline));
      assert.ok(output.endsWith('\n') && output.isWellFormed());
    });

    it(`says of votes what the document says, and where to vote: ${format}`, () => {
      const said = (document: unknown): string =>
        render(document, format)
          .replace(/<style>[^]*?<\/style>/g, '')
          .replaceAll('\\', '');
      const told = said(full());
      assert.match(told, /80%[^]*15 votes[^]*No votes yet/);
      assert.match(told, /Vote and read more/);
      // A service counts them, and the document does not tell: not even that there are none.
      const untold = said(put(full(), 'community.tallies', undefined));
      assert.doesNotMatch(untold, /\bvotes\b|Community/);
      const half = said(put(full(), 'community.tallies.b', undefined));
      assert.match(half, /Votes unavailable/);
      const kept = said(put(full(), 'community.reveal', 'after-vote'));
      assert.match(kept, /Shown after you vote/);
      assert.doesNotMatch(kept, /80%|15 votes/);
      // Nobody can vote there.
      assert.match(said(put(full(), 'community.votes', undefined)), /Read it where it was published/);
    });

    it(`leads to the newsletter where it has an address, and else says nothing of it: ${format}`, () => {
      const letter = 'https://publisher.example/newsletter';
      assert.ok(render(full(), format).includes(letter));
      assert.ok(render(full(), format).includes('One mail a week.'));
      const nowhere = put(put(full(), 'newsletter.url', undefined), 'url', undefined);
      assert.ok(!render(nowhere, format).includes('One mail a week.'));
    });

    it(`throws what parseComparison throws: ${format}`, () => {
      assert.throws(
        () => render({ version: 1, id: 'a', tools: [{}] }, format),
        (error) => error instanceof ComparisonError && error.code === 'invalid' && error.problems.length > 1,
      );
    });
  }

  it('marks paid links and their words', () => {
    for (const format of ['html', 'feed'] as const) {
      const { document } = new JSDOM(render(full(), format)).window;
      const rels = [...document.querySelectorAll('a')]
        .filter(({ href }) => href.startsWith('https://alpha.') || href.startsWith('https://beta.'))
        .map(({ rel }) => rel);
      assert.deepEqual(rels, ['sponsored noopener', 'noopener']);
    }
  });

  it('speaks the language of the document, and else the one that is asked for', () => {
    const labels = { scorecard: 'Wertung', panelShip: 'Jury' };
    const document = minimal({ ...panel(3), labels, lang: 'de' });
    assert.match(
      render(document, 'fragment'),
      /lang="de"[^]*100<?[^]*Wertung[^]*<bdi lang="en" dir="ltr">Not reviewed/,
    );
    assert.match(render({ ...document, lang: undefined }, 'fragment', { lang: 'fr' }), /lang="fr"/);
    assert.match(render({ ...document, lang: 'ja' }, 'markdown'), /\*\*Jury\*\*：/);
    assert.match(render({ ...document, lang: 'fr' }, 'markdown'), /\*\*Jury\*\*\u00a0: /);
  });

  it('has its title at the level that is asked for', () => {
    assert.match(render(full(), 'feed'), /<h2>Alpha or Beta/);
    assert.match(render(full(), 'feed', { headingLevel: 4 }), /<h4>Alpha[^]*<h6>/);
    assert.match(render(full(), 'markdown', { headingLevel: 3 }), /^### Alpha/m);
  });

  it('needs a format that there is', () => {
    assert.throws(() => renderStatic(full(), { format: 'pdf' as 'html' }), TypeError);
  });
});

describe('renderStatic', () => {
  it('tells of each problem of the document, in every form', () => {
    for (const format of FORMATS) {
      const problems: string[] = [];
      const document = { ...full(), updated: 'soon', url: 'javascript:alert(1)' };
      const output = render(document, format, {
        onProblem: ({ path, message }) => void problems.push(`${path} ${message}`),
      });
      assert.deepEqual(problems, ['url must be an http(s) URL', 'updated must be an ISO 8601 date']);
      assert.match(output, /Alpha or Beta/);
    }
  });

  it('links only to an oEmbed description at a web address', () => {
    for (const oembed of [
      'javascript:alert(1)',
      'data:text/json,{}',
      'file:///a',
      'https://a:b@p.example/',
      '/oembed',
    ])
      assert.throws(() => render(full(), 'html', { oembed }), TypeError, oembed);
    assert.match(
      render(full(), 'html', { oembed: new URL('https://p.example/o') }),
      /href="https:\/\/p\.example\/o"/,
    );
  });
});

describe('plain text', () => {
  it('has lines of at most 76 columns, but for an address, which stays whole', () => {
    const url = `https://publisher.example/${'a'.repeat(90)}`;
    const quote =
      `${'It starts before I have sat down. '.repeat(20)} 漢字と仮名を混ぜた文章はどこでも折り返せます。`.repeat(
        3,
      );
    const document = put(put(full(), 'reviews[0].quote', quote), 'url', url);
    const lines = render(document, 'text').split('\n');
    const columns = (line: string): number =>
      [...line].reduce((sum, character) => sum + (/[\u3000-\u9fff]/.test(character) ? 2 : 1), 0);
    assert.deepEqual(
      lines.filter((line) => columns(line) > 76),
      [`<${url}>`],
    );
    assert.ok(lines.some((line) => columns(line) > 70));
  });

  it('keeps an address whole in a text without spaces', () => {
    const addresses = [
      'https://publisher.example/a-long-path/with-words/and?query=some&more=(yes)#fragment',
      'http://publisher.example/\u6bd4\u8f03/\u7de8\u96c6\u5668?a=b',
      'www.publisher.example/one/two/three/four',
    ];
    for (const address of addresses) {
      for (let length = 20; length < 40; length++) {
        const quote = `${'\u6587'.repeat(length)}${address}\u3002${'\u6587\u5b57'.repeat(30)}`;
        const lines = render(put(full(), 'reviews[0].quote', quote), 'text').split('\n');
        assert.ok(
          lines.some((line) => line.includes(address)),
          `${length} ${address}`,
        );
      }
    }
  });

  it('begins a direction anew on each line of a text, and lets none of them reach the next', () => {
    const description = `\u2067${'one two three four five '.repeat(8)}\u2069 end`;
    const lines = render(put(full(), 'tools[0].description', description), 'text').split('\n');
    const isolated = lines.filter((line) => line.includes('three'));
    assert.ok(isolated.length > 2);
    for (const line of isolated) assert.match(line, /^\u2067[^\u2066-\u2069]*\u2069( end)?$/);
  });

  it('lets no name begin a line of its own', () => {
    const output = render(put(full(), 'tools[0].name', 'Alpha\n\nBeta\n===='), 'text');
    assert.match(output, /^Alpha {1,2}Beta ==== </m);
  });
});
