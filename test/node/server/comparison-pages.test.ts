// The page of a comparison, as a search engine, a link preview or a cache gets it.
import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { full } from '../../support/element/documents.js';
import { temporaryFolder } from './support/documents.js';
import { sharedService } from './support/shared.js';
import { startService } from './support/start.js';
import { castAndRead, problemOf } from './support/voting.js';

const DEMO = resolve(import.meta.dirname, '../../../demo/comparisons');
const parse = (text: string): Document => new JSDOM(text).window.document;
const open = async (url: string): Promise<Document> => parse(await (await fetch(url)).text());
const contentOf = (page: Document, selector: string, attribute = 'content'): string | null | undefined =>
  page.querySelector(selector)?.getAttribute(attribute);

/** What is in the declarative shadow root, which jsdom leaves a template. */
const shown = (page: Document): string => {
  const template = page.querySelector<HTMLTemplateElement>('tool-comparison > template');
  return template?.content.querySelector('.root')?.textContent.replace(/\s+/g, ' ') ?? '';
};

describe('the page of a comparison', () => {
  const service = sharedService({ environment: { COMPARISONS: DEMO } });
  const page = (id: string): string => `${service().url}/comparisons/${encodeURIComponent(id)}`;

  test('has the comparison, and what previews and search engines ask for', async () => {
    const { url } = service();
    const document = await open(page('caddy-vs-traefik'));
    const title = 'Caddy or Traefik for a two-person team';
    assert.equal(document.title, title);
    assert.equal(document.documentElement.lang, 'en');
    assert.match(contentOf(document, 'meta[name=description]') ?? '', /^One wants a short file/);
    assert.equal(contentOf(document, 'meta[property="og:title"]'), title);
    assert.match(contentOf(document, 'meta[property="og:description"]') ?? '', /^One wants a short file/);
    const canonical = 'https://example.com/compare/caddy-vs-traefik';
    assert.equal(contentOf(document, 'link[rel=canonical]', 'href'), canonical);
    assert.equal(contentOf(document, 'meta[property="og:url"]'), canonical);
    assert.equal(
      contentOf(document, 'link[type="application/json+oembed"]', 'href'),
      `${url}/oembed?url=${encodeURIComponent(page('caddy-vs-traefik'))}&format=json`,
    );
    assert.equal(contentOf(document, 'meta[property="og:type"]'), 'article');
    assert.match(contentOf(document, 'meta[property="og:image"]') ?? '', /^http.*\.svg$/);
    assert.match(contentOf(document, 'meta[property="article:modified_time"]') ?? '', /^20\d\d-/);
    const data = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    ) as {
      headline: string;
      url: string;
      about: { name: string; review: unknown[] }[];
    };
    assert.deepEqual(
      [data.headline, data.url, data.about.map(({ name }) => name)],
      [title, canonical, ['Caddy', 'Traefik Proxy']],
    );
    assert.equal(contentOf(document, 'script[type=module]', 'src'), `${url}/dist/tool-comparison.js`);
    assert.equal(contentOf(document, 'tool-comparison', 'src'), `${url}/comparisons/caddy-vs-traefik.json`);
    assert.match(shown(document), /Caddy or Traefik for a two-person team.*Hanna Lindqvist/);
  });

  test('is in the language and direction of the document', async () => {
    const { documentElement } = await open(page('notion-vs-obsidian'));
    assert.deepEqual([documentElement.lang, documentElement.dir], ['ar', 'rtl']);
  });

  test('says in the description what the panel says, where there is no summary, and is canonical itself', async (t) => {
    const { url, documents } = await startService(t);
    const reviews = ['a', 'b'].map((tool) => ({ reviewer: 'r', tool, verdict: 'ship' }));
    const tools = ['a', 'b'].map((id) => ({ id, name: id }));
    const reviewers = [{ id: 'r', name: 'R' }];
    const text = JSON.stringify({ version: 1, id: 'a/b?c', tools, reviewers, reviews });
    await writeFile(join(documents, 'a b.json.tmp'), text);
    await rename(join(documents, 'a b.json.tmp'), join(documents, 'a b.json'));
    const own = `${url}/comparisons/${encodeURIComponent('a/b?c')}`;
    while ((await fetch(own)).status === 404);
    const document = await open(own);
    assert.equal(contentOf(document, 'meta[name=description]'), 'The one reviewer would ship both.');
    assert.equal(contentOf(document, 'link[rel=canonical]', 'href'), own);
    assert.equal(contentOf(document, 'tool-comparison', 'src'), `${url}/comparisons/a%20b.json`);
  });

  test('escapes everything a document can say', async () => {
    const document = await open(page('worst'));
    assert.match(contentOf(document, 'meta[name=description]') ?? '', /<img src="x" onerror="alert\(1\)">/);
    assert.deepEqual(
      [...document.querySelectorAll('script')].map(({ type }) => type),
      ['application/ld+json', 'module', 'application/json'],
    );
    assert.equal(document.querySelector('[onerror]'), null);
    assert.equal(document.head.querySelectorAll('meta').length, 8);
  });

  test('forbids everything that it does not need', async () => {
    const { headers } = await fetch(page('caddy-vs-traefik'));
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'sha256-\S+' 'sha256-\S+'; /);
    assert.match(policy, /; connect-src 'self'; img-src 'self'; /);
    assert.match(policy, /; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    const { headers: plain } = await fetch(page('zed-vs-sublime-text'));
    assert.match(plain.get('content-security-policy') ?? '', /; img-src 'none'; /);
  });

  test('is a page that says so, where there is no such comparison', async () => {
    const response = await fetch(page('<script>alert(1)</script>'));
    assert.deepEqual(
      [response.status, response.headers.get('cache-control'), response.headers.get('content-type')],
      [404, 'no-store', 'text/html; charset=UTF-8'],
    );
    const document = parse(await response.text());
    assert.equal(document.querySelector('h1')?.textContent, 'No such comparison');
    assert.equal(document.querySelector('script'), null);
  });

  test('is a page for people also beside the addresses of comparisons, and a problem for programs', async () => {
    const { url } = service();
    // As Chromium sends it.
    const Accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
    for (const path of [
      '/comparisons',
      '/comparisons/',
      '/comparisons/caddy-vs-traefik/',
      '/comparisons/a/b',
      '/comparisons/%2e%2e',
      '/comparisons/nope.json',
      '/nowhere',
    ]) {
      const response = await fetch(url + path, { headers: { Accept } });
      assert.deepEqual(
        ['content-type', 'x-content-type-options'].map((name) => response.headers.get(name)),
        ['text/html; charset=UTF-8', 'nosniff'],
        path,
      );
      assert.match(response.headers.get('cache-control') ?? '', /^no-(store|cache)$/, path);
      assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; /);
      assert.equal(response.status, 404, path);
      assert.equal(parse(await response.text()).querySelector('h1')?.textContent, 'No such comparison');
      for (const accept of ['*/*', 'application/json'])
        assert.equal(
          (await problemOf(await fetch(url + path, { headers: { Accept: accept } }))).code,
          'not-found',
          path,
        );
    }
    // A problem where programs ask, whoever asks.
    const api = await fetch(`${url}/api/nowhere`, { headers: { Accept } });
    assert.equal((await problemOf(api)).code, 'not-found');
    const malformed = await fetch(`${url}/comparisons/%ff`, { headers: { Accept } });
    assert.deepEqual(
      [malformed.status, malformed.headers.get('content-type')],
      [400, 'text/html; charset=UTF-8'],
    );
  });

  test('can be kept for a minute, and is sent again only if it has changed', async () => {
    const first = await fetch(page('zed-vs-sublime-text'));
    assert.equal(first.headers.get('cache-control'), 'private, max-age=60');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(page('zed-vs-sublime-text'), { headers: { 'If-None-Match': etag } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    const head = await fetch(page('zed-vs-sublime-text'), { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', etag]);
  });
});

// A service of its own: a page that another test has opened would be shown as it was then, for a minute.
test('a page shows the votes that this service has counted', async (t) => {
  const { url } = await startService(t, { environment: { COMPARISONS: DEMO } });
  for (const choice of ['ship', 'ship', 'skip'])
    await castAndRead(url, { comparison: 'many-reviewers', tool: 'sqlite', choice });
  const text = shown(await open(`${url}/comparisons/many-reviewers`));
  assert.match(text, /3 votes/);
  assert.doesNotMatch(text, /69,188/);
});

test('a page names the addresses of the settings', async (t) => {
  const { url } = await startService(t, {
    environment: {
      COMPARISONS: DEMO,
      PUBLIC_URL: 'https://publisher.example',
      WIDGET_URL: 'https://cdn.example/tool-comparison@1/dist/',
      DOCUMENTS_URL: 'https://data.example/documents',
    },
  });
  const response = await fetch(`${url}/comparisons/caddy-vs-traefik`);
  const policy = response.headers.get('content-security-policy') ?? '';
  const document = parse(await response.text());
  const script = 'https://cdn.example/tool-comparison@1/dist/tool-comparison.js';
  assert.equal(contentOf(document, 'script[type=module]', 'src'), script);
  const src = 'https://data.example/documents/caddy-vs-traefik.json';
  assert.equal(contentOf(document, 'tool-comparison', 'src'), src);
  assert.match(
    contentOf(document, 'link[type="application/json+oembed"]', 'href') ?? '',
    /^https:\/\/publisher\.example\/oembed\?url=https%3A%2F%2Fpublisher\.example%2Fcomparisons%2Fcaddy-vs-traefik&/,
  );
  assert.match(policy, /script-src https:\/\/cdn\.example; .*connect-src https:\/\/data\.example; /);
  // The votes are counted beside the document, and not here: its own tallies are shown.
  assert.match(shown(await open(`${url}/comparisons/many-reviewers`)), /69,188 votes/);
});

/** Every address that the page of the only document makes a browser load. */
const loadedBy = async (url: string): Promise<string[]> => {
  const page = await open(`${url}/comparisons/a-or-b`);
  const discovery = contentOf(page, 'link[type="application/json+oembed"]', 'href') ?? '';
  const { html } = (await (await fetch(discovery)).json()) as { html: string };
  const script = contentOf(page, 'script[type=module]', 'src') ?? '';
  const src = contentOf(page, 'tool-comparison', 'src') ?? '';
  return [script, src, contentOf(parse(html), 'iframe', 'src') ?? ''];
};

test('what a page names is there, with nothing but the folder of documents set', async (t) => {
  const { url } = await startService(t);
  for (const address of await loadedBy(url)) {
    const { status, headers } = await fetch(address);
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [200, '*'], address);
  }
  for (const path of [
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/comparisons/..%2fvotes.db',
    '/dist/',
  ])
    assert.equal((await fetch(url + path)).status, 404, path);
});

test('what a page names is at the paths of the settings, and not here where they are addresses', async (t) => {
  const { url } = await startService(t, {
    environment: { WIDGET_URL: '/widget/1', DOCUMENTS_URL: '/documents' },
  });
  for (const address of await loadedBy(url)) assert.equal((await fetch(address)).status, 200, address);
  const { url: other } = await startService(t, {
    environment: { WIDGET_URL: 'https://cdn.example/', DOCUMENTS_URL: 'https://data.example/' },
  });
  for (const path of ['/dist/tool-comparison.js', '/comparisons/0.json'])
    assert.equal((await fetch(other + path)).status, 404, path);
});

test('a page is in the words of its language', async (t) => {
  const folder = await temporaryFolder();
  t.after(() => folder.remove());
  const german = full({ id: 'german', lang: 'de-AT', labels: {} });
  await writeFile(join(folder.path, 'german.json'), JSON.stringify(german));
  const { url } = await startService(t, { environment: { COMPARISONS: folder.path } });
  const text = await (await fetch(`${url}/comparisons/german`)).text();
  assert.match(text, /Im Wortlaut/);
  assert.doesNotMatch(text, /lang="en"/);
});

test('a document that cannot be shown has no page', async (t) => {
  const { url, documents } = await startService(t);
  await writeFile(join(documents, '0.json'), '{"version":2,"id":"a-or-b","tools":[{"id":"a"},{"id":"c"}]}');
  // Its votes are counted all the same, so that the new version is known when the new tool is.
  for (;;) {
    const response = await fetch(`${url}/api/comparisons/a-or-b/votes`);
    if ((await response.text()).includes('"c"')) break;
  }
  assert.equal((await fetch(`${url}/comparisons/a-or-b`)).status, 404);
});

/** A host may contain these by the URL Standard; in a policy they end a source, a directive or the policy, or mean any host. */
const STRANGE = [
  'https://a;script-src-elem/x.png',
  'https://a,default-src/x.png',
  'https://*/x.png',
  "https://a'/x.png",
  'https://*.example/x.png',
];

test('an address of a document adds nothing to the policy of its page but itself', async (t) => {
  const folder = await temporaryFolder();
  t.after(() => folder.remove());
  for (const [index, address] of STRANGE.entries()) {
    const tools = full().tools.map((tool) => ({ ...tool, logo: address }));
    const document = full({ id: `strange-${index}`, tools, community: { votes: address } });
    await writeFile(join(folder.path, `${index}.json`), JSON.stringify(document));
  }
  const { url } = await startService(t, { environment: { COMPARISONS: folder.path } });
  for (const [index, address] of STRANGE.entries()) {
    const { headers, status } = await fetch(`${url}/comparisons/strange-${index}`);
    assert.equal(status, 200);
    const policy = headers.get('content-security-policy') ?? '';
    const directives = policy.split(';').map((directive) => directive.trim().split(' ')[0]);
    assert.deepEqual(
      directives,
      [
        'default-src',
        'script-src',
        'style-src',
        'connect-src',
        'img-src',
        'trusted-types',
        'require-trusted-types-for',
        'base-uri',
        'form-action',
        'frame-ancestors',
      ],
      address,
    );
    assert.doesNotMatch(policy, /[*,]/, address);
    assert.match(policy, /; img-src http: https:; /, address);
  }
});
