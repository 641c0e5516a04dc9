import { expect } from '@open-wc/testing';
import { BASE, full } from '../../support/element/documents.js';
import { show } from '../../support/element/element.js';
import { shadowOf } from '../../support/element/roles.js';

const MARKUP =
  '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</' + 'script><b>x</b>&amp;${1}{{2}}';

/** The document, with this behind every text in it that a reader sees. */
function withMarkup(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withMarkup(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withMarkup(inner, name)]));
  }
  const isText = typeof value === 'string' && !FORMAL.includes(key) && !value.startsWith('https:');
  return isText ? `${value} ${MARKUP}` : value;
}
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
    const name = 'Alpha \u202Eevil';
    const [first, second] = full().tools;
    const element = await show(textOnly(full({ tools: [{ ...first, name }, second] })));
    const root = shadowOf(element);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let count = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.includes('\u202E')) continue;
      count++;
      expect(node.parentElement?.localName).to.equal('bdi');
    }
    expect(count).to.be.greaterThan(3);
  });
});
