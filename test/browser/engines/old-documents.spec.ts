// Unusual documents: quirks mode, XHTML, a base URL, names that hide members of the DOM. In every engine.
import { expect, test } from '../../support/engines/engine.js';
import { complaints, OldSite, OLD, read } from '../../support/hosts/old-pages.js';
import { shownText } from '../../support/pages/page-inspect.js';

let site: OldSite;

test.beforeAll(async () => {
  site = await OldSite.start();
});

test.afterAll(async () => {
  await site.end();
});

const MODES: Record<string, [doctype: string, mode: string]> = {
  'no doctype': ['', 'BackCompat'],
  'a doctype of 1997': ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">', 'BackCompat'],
  'a transitional doctype': [
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    'CSS1Compat',
  ],
};

for (const [name, [doctype, mode]] of Object.entries(MODES)) {
  test(`a document with ${name}`, async ({ engine }) => {
    await engine.goto(site.rewritten((html) => html.replace('<!doctype html>', doctype)));
    await read(engine);
    expect(await engine.evaluate(() => document.compatMode)).toBe(mode);
    await site.readOn(engine);
    // Quirks mode has its own rules for tables and text, which must not apply inside.
    const sizes = await engine.evaluate(() => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      const quote = root?.querySelector('blockquote p');
      return quote && [getComputedStyle(quote).fontSize, getComputedStyle(quote).lineHeight];
    });
    await engine.goto(site.page());
    await read(engine);
    expect(
      await engine.evaluate(() => {
        const root = document.querySelector('tool-comparison')?.shadowRoot;
        const quote = root?.querySelector('blockquote p');
        return quote && [getComputedStyle(quote).fontSize, getComputedStyle(quote).lineHeight];
      }),
    ).toEqual(sizes);
  });
}

test('a document in XHTML', async ({ engine }) => {
  await engine.goto(
    site.rewritten((html) => {
      const [recorder = ''] = /<script nonce="">[\s\S]*?<\/script>/.exec(html) ?? [];
      const code = recorder.replace(/^<script nonce="">|<\/script>$/g, '');
      const [widget = ''] = /<tool-comparison[\s\S]*<\/tool-comparison>/.exec(html) ?? [];
      const [, script = ''] = /<script type="module" src="([^"]*)"/.exec(html) ?? [];
      return `<?xml version="1.0" encoding="utf-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title>
        <script>//<![CDATA[
        ${code}
        // By import(): Chromium runs no module script tags in XML documents.
        import('${script}');
        //]]></script></head><body>${widget}</body></html>`;
    }, 'application/xhtml+xml'),
  );
  await read(engine);
  expect(await engine.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
  await site.readOn(engine);
});

test('src is relative to the base URL, wherever it is in the page, and to a new one when src is set again', async ({
  engine,
}) => {
  const { data } = site.origins;
  data.json('/one/old.json', site.document());
  data.json('/two/new.json', site.document('It moved.'));
  const base = `<base href="${data.url}/one/">`;
  await engine.goto(
    site.page({}, { body: () => `<tool-comparison src="old.json"></tool-comparison>${base}` }),
  );
  await read(engine);
  await engine.evaluate((href: string) => {
    document.querySelector('base')?.setAttribute('href', href);
    document.querySelector('tool-comparison')?.setAttribute('src', 'new.json');
  }, `${data.url}/two/`);
  await expect.poll(() => engine.evaluate(shownText)).toContain('It moved.');
  expect(await complaints(engine)).toEqual([]);
});

/** Elements whose names hide members of `document`, or are members of `window`. */
const CLOBBERS: Record<string, string> = {
  'names that the widget asks for nothing by':
    '<a id="fetch"></a><a id="customElements"></a><form id="trustedTypes"></form><img name="body"><form name="hidden"></form>' +
    '<form name="title"></form><img name="adoptedStyleSheets"><img name="currentScript"><img name="readyState"><img name="lang">',
  'names inside and around the element': '',
  createElement: '<form name="createElement"></form>',
  createTreeWalker: '<img name="createTreeWalker">',
  createComment: '<img name="createComment">',
  importNode: '<form name="importNode"></form>',
  defaultView: '<img name="defaultView">',
  addEventListener: '<form name="addEventListener"></form>',
  removeEventListener: '<form name="removeEventListener"></form>',
  querySelector: '<img name="querySelector">',
};
const AROUND = (widget: string): string =>
  `<form>${['attributes', 'nodeName', 'parentNode', 'shadowRoot', 'isConnected', 'ownerDocument']
    .map((name) => `<input name="${name}">`)
    .join(
      '',
    )}${widget.replace('</tool-comparison>', '<input name="shadowRoot"><img name="src" id="src"></tool-comparison>')}</form>`;

/** Lit creates its nodes with these: without them nothing can be rendered. */
const DRAWN_WITH = ['createTreeWalker', 'createComment', 'importNode'];

/** The final state of the page. A warning alone is not the end: the document may still be loading. */
function outcome(): { shows: string; isStyled: boolean } | null {
  // Uses no member that a name can hide.
  const root = document.getElementsByTagName('tool-comparison')[0]?.shadowRoot;
  const card = root?.querySelector('article');
  const isFallback = !!document.getElementById('fallback')?.getBoundingClientRect().width;
  const isLoaded = seen.loads.length + seen.failures.length + seen.errors.length > 0;
  if (!isLoaded && !(isFallback && seen.warnings.length > 0)) return null;
  return {
    shows: isFallback ? 'fallback' : (root?.textContent ?? ''),
    isStyled: !!card && getComputedStyle(card).display === 'grid',
  };
}

for (const [name, clobber] of Object.entries(CLOBBERS)) {
  const isFatal = DRAWN_WITH.includes(name);
  test(`names that hide members of the DOM: ${name}: ${isFatal ? 'fallback content' : 'the comparison'} is shown`, async ({
    engine,
  }) => {
    const body = clobber ? (widget: string) => clobber + widget : AROUND;
    await engine.goto(site.page({}, { body }));
    const { shows, isStyled } = await engine.waitFor(outcome);
    expect(await engine.evaluate(() => [...seen.errors, ...seen.failures])).toEqual([]);
    expect(await engine.evaluate(() => seen.warnings.length)).toBe(isFatal ? 1 : 0);
    if (isFatal) {
      expect(shows).toBe('fallback');
      return;
    }
    expect(shows).toContain(OLD);
    expect(isStyled).toBe(true);
    if (!clobber || clobber.includes('fetch')) await site.readOn(engine);
  });
}
