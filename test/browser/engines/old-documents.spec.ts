// Documents that are odd in themselves: quirks mode, XHTML, a base address, names that hide the DOM's own. In every engine.
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
    // Quirks mode gives tables and text of their own rules, which must not reach in.
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
        // Not by a tag: Chromium runs no modules by tags of XML.
        import('${script}');
        //]]></script></head><body>${widget}</body></html>`;
    }, 'application/xhtml+xml'),
  );
  await read(engine);
  expect(await engine.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
  await site.readOn(engine);
});

test('src is relative to the base address, wherever that stands, and to a newer one when it is set anew', async ({
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
  'names within and around': '',
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

/** What Lit makes its nodes with: without it nothing can be drawn. */
const DRAWN_WITH = ['createTreeWalker', 'createComment', 'importNode'];

/** What the page ends with: not a warning alone, for the document may be on its way then. */
function outcome(): { shows: string; isStyled: boolean } | null {
  // Asked by nothing that a name hides.
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
  test(`names that hide the DOM's own: ${name}: ${isFatal ? 'the fallback content' : 'all is shown'}`, async ({
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
