// Texts that have broken other software, in every field of a document, through what the service publishes of it: read by real parsers,
// nothing of a text is markup, and all of it is there.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { styleSheet } from '../../../src/ssr/index.js';
import { drawnAs, shownAs } from '../../support/corpora/corpora-rules.js';
import { addresses, strings } from '../../support/corpora/corpora.js';
import { withText } from '../../support/corpora/document-of-text.js';
import { bare } from '../../support/static/outline.js';
import { appOf } from './support/app.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SITE = 'https://publisher.example';
const MARK = 'Qzx';
const shown = strings.filter((text) => shownAs(text) !== null);

/** With the text in its ids too, so that it is in the addresses of what is published. Once in each field, to be fast. */
function documentOf(text: string) {
  const { tools, reviewers, reviews, ...rest } = withText(text);
  const [tool] = tools;
  const id = tool?.id ?? '';
  return {
    ...rest,
    id: `c${text.slice(0, 150).toWellFormed()}-`,
    tools: [
      { ...tool, id },
      { id: 'b', name: 'B' },
    ],
    reviewers: reviewers.slice(0, 1),
    reviews: reviews.filter((review) => review.reviewer === 'r' && review.tool === id),
  };
}

const pageOf = ({ id }: { readonly id: string }): string => `${SITE}/comparisons/${encodeURIComponent(id)}`;

/** The answer to a request for what is published of a document with that text. */
async function ask(text: string, what: 'page' | 'oembed' | 'badge'): Promise<Response> {
  const document = documentOf(text);
  const { app } = appOf({ documents: [document], published: { publicUrl: SITE } });
  const [tool] = document.tools;
  const urls = {
    page: pageOf(document),
    oembed: `${SITE}/oembed?url=${encodeURIComponent(pageOf(document))}`,
    badge: `${SITE}/badges/${encodeURIComponent(document.id)}/${encodeURIComponent(tool?.id ?? '')}.svg`,
  };
  const response = await app.request(urls[what]);
  assert.equal(response.status, 200, JSON.stringify(text));
  return response;
}

/** With what is in templates, as in a declarative shadow root. */
function* nodesOf(node: Node): Iterable<Node> {
  yield node;
  if ('content' in node) yield* nodesOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodesOf(child);
}

/** Those that hold text; ids and addresses are encoded. */
const TEXT_ATTRIBUTES = ['content', 'title', 'aria-label', 'alt'];

interface Read {
  readonly elements: readonly Element[];
  /** Every element and every attribute that there is, each once. */
  readonly names: ReadonlySet<string>;
  /** What people read or hear, without white space and directional characters. */
  readonly words: string;
  /** What is between the tags of each script. */
  readonly scripts: readonly string[];
}

function read(tree: Node): Read {
  const nodes = [...nodesOf(tree)];
  const elements = nodes.filter((node): node is Element => 'attrs' in node);
  const names = elements.flatMap(({ tagName, attrs }) => [
    tagName,
    ...attrs.map(({ name }) => `${tagName} ${name}`),
  ]);
  const texts = nodes.filter((node) => node.nodeName === '#text') as DefaultTreeAdapterTypes.TextNode[];
  const inScripts = texts.filter(({ parentNode }) => parentNode?.nodeName === 'script');
  const attributes = elements
    .flatMap(({ attrs }) => attrs)
    .filter(({ name }) => TEXT_ATTRIBUTES.includes(name));
  const words = [...texts.filter((text) => !inScripts.includes(text)), ...attributes].map(
    ({ value }) => value,
  );
  return {
    elements,
    names: new Set(names),
    words: bare(words.join(' ')),
    scripts: inScripts.map(({ value }) => value),
  };
}

const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

const countOf = (words: string, text: string): number => words.split(text).length - 1;

/** The page without its longest part, which is the same in each: a style sheet of ours. */
const readPage = async (response: Response): Promise<Read> =>
  read(parse((await response.text()).replace(styleSheet, '')));

/** Fails where the badge is not well-formed XML. */
function readBadge(svg: string): { names: readonly string[]; title: string; texts: readonly string[] } {
  const names: string[] = [];
  const texts: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.push([name, ...Object.keys(attributes)].join(' '));
    texts.push([name, '']);
  });
  parser.on('text', (text) => {
    const last = texts.at(-1);
    if (last) last[1] += text;
  });
  parser.write(svg).close();
  const of = (wanted: string): string[] =>
    texts.filter(([name]) => name === wanted).map(([, text]) => bare(text));
  return { names, title: of('title')[0] ?? '', texts: of('text') };
}

describe(`${shown.length} hostile texts in every field`, () => {
  test('stay text, and whole, in the page', async () => {
    const first = await ask(MARK, 'page');
    const policy = first.headers.get('content-security-policy');
    const plain = await readPage(first);
    // A long quote is folded, which takes elements of its own.
    const long = await readPage(await ask(`${MARK} `.repeat(200), 'page'));
    const known = new Set([...plain.names, ...long.names]);
    const count = countOf(plain.words, MARK);
    assert.ok(count > 20, String(count));
    for (const text of shown) {
      const message = JSON.stringify(text);
      const response = await ask(text, 'page');
      assert.equal(response.headers.get('content-security-policy'), policy, message);
      const { elements, names, words, scripts } = await readPage(response);
      const unknown = [...names].filter((name) => !known.has(name));
      assert.deepEqual(unknown, [], message);
      const types = elements.flatMap((element) =>
        element.tagName === 'script' ? [attribute(element, 'type')] : [],
      );
      assert.deepEqual(types, ['application/ld+json', 'module', 'application/json'], message);
      const data = scripts.map((script) => (script ? (JSON.parse(script) as { title?: string }) : undefined));
      assert.equal(data.at(-1)?.title, shownAs(text), message);
      for (const element of elements) {
        for (const name of ['href', 'src'])
          assert.match(attribute(element, name) ?? '#', /^(?:https:\/\/|#)/, message);
      }
      assert.ok(countOf(words, bare(drawnAs(text))) >= count, message);
    }
  });

  test('stay text, and whole, in the frame of oEmbed', async () => {
    for (const text of shown) {
      const message = JSON.stringify(text);
      const answer = (await (await ask(text, 'oembed')).json()) as { html: string; title: string };
      const { childNodes } = parseFragment(answer.html);
      assert.equal(childNodes.length, 1, message);
      const frame = childNodes[0] as Element;
      assert.deepEqual([frame.tagName, frame.childNodes.length], ['iframe', 0], message);
      assert.deepEqual(
        frame.attrs.map(({ name }) => name),
        ['class', 'src', 'title', 'width', 'height', 'style', 'loading', 'frameborder'],
        message,
      );
      // The line ends of Windows are one character in HTML.
      assert.equal(attribute(frame, 'title'), answer.title.replace(/\r\n?/g, '\n'), message);
      assert.equal(bare(answer.title), bare(shownAs(text) ?? ''), message);
      const src = encodeURIComponent(`${SITE}/comparisons/0.json`);
      assert.equal(attribute(frame, 'src'), `${SITE}/dist/embed.html?src=${src}`, message);
    }
  });

  test('stay text, and whole, in the badge', async () => {
    const known = readBadge(await (await ask(MARK, 'badge')).text()).names;
    for (const text of shown) {
      const message = JSON.stringify(text);
      const response = await ask(text, 'badge');
      assert.equal(
        response.headers.get('content-security-policy'),
        "default-src 'none'; style-src 'unsafe-inline'",
      );
      const { names, title, texts } = readBadge(await response.text());
      assert.deepEqual(names, known, message);
      // No XML document may have these two.
      const whole = bare((shownAs(text) ?? '').replace(/[\ufffe\uffff]/g, ''));
      assert.ok(title.startsWith(`${whole}:${whole}`), message);
      assert.equal(texts.length, 2, message);
      const [name = '', figure = ''] = texts;
      assert.ok(figure.endsWith('100%'), message);
      for (const drawn of [name, figure.slice(0, -'100%'.length)]) {
        const isCut = drawn.endsWith('…') && whole.startsWith(drawn.slice(0, -1));
        assert.ok(drawn === whole || isCut, message);
      }
    }
  });
});

/** By the URL Standard these are hosts. In a policy they end a directive or the policy, or mean any host. */
const STRANGE = ['https://a;script-src-elem/x', 'https://b,c/x', 'https://*/x', "https://'none'/x"];

test(`${addresses.length} addresses add nothing to the policy of a page but an origin`, async () => {
  const own = ['default-src', 'script-src', 'style-src', 'connect-src', 'img-src', 'trusted-types'];
  const directives = [...own, 'require-trusted-types-for', 'base-uri', 'form-action', 'frame-ancestors'];
  // Four in each document, as there are four places from which the policy is made.
  const all = [...STRANGE, ...addresses];
  const four = all.flatMap((_address, index) => (index % 4 === 0 ? [all.slice(index, index + 4)] : []));
  const documents = four.map(([logo, other, votes, endpoint], index) => ({
    version: 1,
    id: `c${index}`,
    tools: [
      { id: 'a', name: 'A', logo },
      { id: 'b', name: 'B', logo: other },
    ],
    community: { votes },
    newsletter: { title: 'News', endpoint },
  }));
  const { app } = appOf({ documents, published: { publicUrl: SITE } });
  for (const document of documents) {
    const response = await app.request(pageOf(document));
    const policy = response.headers.get('content-security-policy') ?? '';
    const message = JSON.stringify(document);
    assert.deepEqual(
      policy.split('; ').map((directive) => directive.split(' ')[0]),
      directives,
      message,
    );
    const sources = /; connect-src ([^;]*); img-src ([^;]*);/.exec(policy)?.slice(1) ?? [];
    assert.equal(sources.length, 2, message);
    for (const source of sources)
      assert.match(source, /^(?:'none'|http: https:|(?:(?:'self'|https?:\/\/[\w.:[\]-]+) ?)+)$/, message);
  }
});
