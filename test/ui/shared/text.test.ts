import { expect } from '@open-wc/testing';
import { en } from '../../../src/i18n/en.js';
import { BASE, full } from '../../support/element/documents.js';
import { show } from '../../support/element/element.js';
import { one, shadowOf } from '../../support/element/roles.js';

const MARKUP =
  '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</' + 'script><b>x</b>&amp;${1}{{2}}';

const FORMAL = [
  'id',
  'lang',
  'reviewer',
  'tool',
  'verdict',
  'kind',
  'date',
  'updated',
  'reveal',
  'endpoint',
  'consent',
];

/** The document, with another text in place of every one that a reader sees. */
function mapTexts(value: unknown, map: (text: string) => string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map, name)]),
    );
  const isText = typeof value === 'string' && !FORMAL.includes(key) && !value.startsWith('https:');
  return isText ? map(value) : value;
}

const withMarkup = (document: unknown): unknown => mapTexts(document, (text) => `${text} ${MARKUP}`);

const SHOWN = [
  'Code editors',
  'Alpha or Beta?',
  'Two editors, two weeks.',
  'Links earn a commission.',
  'Alpha',
  'Editors',
  'The first',
  'Fast and small.',
  '$20/mo',
  'Ann Archer',
  'Ships on Fridays.',
  'It starts before I have sat down.',
  'Weekly',
  'The next verdict',
  'One mail a week.',
  'Take it',
];

describe('text of a document', () => {
  const names = (root: ParentNode): string[] =>
    Array.from(root.querySelectorAll('*'), ({ localName }) => localName);

  /** Without pictures, which would be asked for. */
  const textOnly = (document: unknown): unknown =>
    JSON.parse(
      JSON.stringify(document, (key, value: unknown) => (/^(logo|avatar)$/.test(key) ? undefined : value)),
    );

  it('is shown as written, with any markup in it as text', async () => {
    const root = shadowOf(await show(textOnly(withMarkup(full()))));
    for (const text of SHOWN) expect(root.textContent, text).to.contain(`${text} ${MARKUP}`);
    expect(Reflect.get(window, 'wasRun')).to.equal(undefined);
  });

  it('creates no element', async () => {
    const plain = names(shadowOf(await show(textOnly(full()))));
    const marked = names(shadowOf(await show(textOnly(withMarkup(full())))));
    expect(marked).to.deep.equal(plain);
    expect(plain).not.to.include('script');
  });

  it('creates no attribute', async () => {
    const quote = '" onclick="window.wasRun=1" x="';
    const element = await show(textOnly(full({ title: quote, kicker: quote })));
    for (const node of shadowOf(element).querySelectorAll('*')) {
      for (const { name } of node.attributes) expect(name).not.to.match(/^on|^x$/);
    }
  });

  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
  ]) {
    it(`makes no link of "${url}", and keeps the text`, async () => {
      const [first, second] = full().tools;
      const tools = [
        { ...first, logo: undefined, url },
        { ...second, logo: undefined },
      ];
      const element = await show(textOnly(full({ url, tools })));
      const links = Array.from(shadowOf(element).querySelectorAll('a'), ({ protocol }) => protocol);
      expect(new Set(links)).to.deep.equal(new Set([new URL(BASE).protocol]));
      const card = shadowOf(element).querySelector('article');
      expect(card?.textContent).to.contain('Alpha');
      expect(card?.querySelectorAll('a')).to.have.length(0);
    });
  }

  it('is isolated, so that it cannot reorder the text beside it', async () => {
    const element = await show(textOnly(mapTexts(full({ labels: {} }), (text) => `${text} \u202Eevil`)));
    const walker = document.createTreeWalker(shadowOf(element), NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!node.data.includes('\u202E')) continue;
      found.push(node.data);
      // Alone in a paragraph of its own, or in an isolate among others.
      let box = node.parentElement;
      while (box && box.localName !== 'bdi' && getComputedStyle(box).display === 'inline')
        box = box.parentElement;
      expect(box?.textContent.trim()).to.equal(node.data.trim());
      if (!node.data.startsWith('“')) continue;
      expect(node.data, 'isolated from its quotation marks').to.match(/^“\u2066.*\u2069”$/s);
    }
    expect(found.length).to.be.greaterThan(20);
    for (const name of shadowOf(element).querySelectorAll('[aria-label]'))
      expect(name.getAttribute('aria-label')).not.to.contain('\u202E');
    const verdict = shadowOf(element).querySelector('[part="verdict-sentence"]');
    expect(verdict?.textContent).to.contain('prefers Alpha evil, 62%').and.not.to.contain('\u202E');
  });

  it('cannot cover other lines with stacked combining marks', async () => {
    const zalgo = `Z${'\u0301'.repeat(20)}algo`;
    const [first, second] = full().tools;
    const tools = [{ ...first, name: zalgo, tagline: zalgo, description: zalgo }, second];
    const reviews = [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote: zalgo }];
    const reviewers = [...full().reviewers, { id: 'cy', name: zalgo, kind: 'ai', motto: zalgo }];
    const element = await show(textOnly(full({ title: zalgo, summary: zalgo, tools, reviewers, reviews })));
    const boxes = Array.from(shadowOf(element).querySelectorAll('*')).filter((node) =>
      Array.from(node.childNodes).some((child) => child instanceof Text && child.data.includes(zalgo)),
    );
    const names = new Set(boxes.map(({ localName }) => localName));
    expect([...names]).to.include.members(['h2', 'p', 'dd', 'th', 'bdi']);
    for (const node of boxes) {
      const isClipped = (candidate: Element | null): boolean =>
        candidate !== null &&
        (getComputedStyle(candidate).clipPath !== 'none' ||
          getComputedStyle(candidate).overflowY === 'hidden');
      // A link within a heading is clipped by the heading.
      expect(isClipped(node) || isClipped(node.parentElement), node.outerHTML.slice(0, 60)).to.be.true;
    }
    expect(getComputedStyle(one(element, 'heading', 'Reviewer scorecard')).clipPath).to.equal('none');
  });

  for (const [what, between] of [
    ['one after the other', ''],
    ['with characters without a shape between', '\u2060'],
    ['with joiners between', '\u200d'],
  ] as const) {
    it(`takes no time with thousands of marks on a letter: thirty of them are drawn, ${what}`, async () => {
      const pile = `\u0301${between}`.repeat(500);
      const element = await show(textOnly(mapTexts(full({ labels: en }), (text) => text + pile)));
      const texts = shadowOf(element).textContent.replaceAll(between, '');
      const piles = texts.match(/\p{M}+/gu) ?? [];
      expect(piles.length).to.be.greaterThan(60);
      expect(Math.max(...piles.map(({ length }) => length))).to.equal(30);
    });
  }
});
