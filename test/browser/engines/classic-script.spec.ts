// The classic build, in whatever script tag other systems write: plain, deferred, delayed, joined with other scripts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'vite';
import { complaints, expect, story, test, timesAsked, type Engine } from '../../support/pages/life-page.js';
import { startOrigin, type Origins } from '../../support/servers/origins.js';
import { isReady, shownText } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage, type PageOptions } from '../../support/pages/page-recorder.js';

const PATH = '/dist/tool-comparison.classic.js';
const code = readFileSync(resolve(import.meta.dirname, '../../..', `.${PATH}`), 'utf8');

/** A title in characters that are others in the encodings of old pages. */
const TITLE = 'Zed — “classic”';

const tag = ({ script }: Origins, attributes = ''): string =>
  `<script ${attributes} src="${script.url}${PATH}"></script>`;

/** Serves a script on the script's origin. Gives its tag. */
function serve({ script }: Origins, path: string, text: string, attributes = ''): string {
  script.on(path, (_request, response) => {
    // Without an encoding, as many servers send it.
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(text);
  });
  return `<script ${attributes} src="${script.url}${path}"></script>`;
}

/** Opens a page with a widget, with its script in the head or wherever the page puts it. */
async function open(
  engine: Engine,
  origins: Origins,
  head: string,
  { after = '', ...options }: PageOptions & { after?: string } = {},
): Promise<void> {
  origins.data.json('/a.json', story(TITLE));
  const widget = `<tool-comparison src="${origins.data.url}/a.json"><a href="/">A vs B</a></tool-comparison>`;
  await engine.goto(servePage(origins, `${widget}\n${after}`, { head, ...options }));
}

/** It is shown, once, and the page was told of nothing. */
async function expectShown(engine: Engine, origins: Origins): Promise<void> {
  await engine.waitFor(isReady);
  const text = await engine.evaluate(shownText);
  expect(text).toContain(TITLE);
  // Of the script itself, not of the document.
  expect(text).toContain('“It starts');
  expect(await engine.evaluate(complaints)).toEqual([]);
  expect(timesAsked(origins.data)).toBe(1);
}

for (const attributes of ['', 'defer', 'async', 'type="module"', 'type="text/javascript"']) {
  test(`a script tag in the head ${attributes && `with ${attributes}`}`, async ({ engine, origins }) => {
    await open(engine, origins, tag(origins, attributes));
    await expectShown(engine, origins);
  });
}

test('a script tag at the end of the body', async ({ engine, origins }) => {
  await open(engine, origins, '', { after: tag(origins) });
  await expectShown(engine, origins);
});

test('read in an old encoding', async ({ engine, origins }) => {
  await open(engine, origins, serve(origins, '/old.js', code, 'charset="windows-1252"'));
  await expectShown(engine, origins);
});

test('written with document.write', async ({ engine, origins }) => {
  const written = JSON.stringify(tag(origins)).replace('</', '<\\/');
  await open(engine, origins, `<script>document.write(${written})</script>`);
  await expectShown(engine, origins);
});

test('written into the page', async ({ engine, origins }) => {
  await open(engine, origins, `<script>${code}</script>`);
  await expectShown(engine, origins);
});

test('twice, and beside the module', async ({ engine, origins }) => {
  await open(engine, origins, tag(origins) + scriptTag(origins) + tag(origins, 'defer'), {
    after: serve(origins, '/copy.js', code),
  });
  await expectShown(engine, origins);
});

test('beside the module that has come first', async ({ engine, origins }) => {
  await open(engine, origins, scriptTag(origins), { after: tag(origins, 'type="module"') });
  await expectShown(engine, origins);
});

/** Scripts that are not written to be joined, and do not run as a strict one. */
const OTHERS: Record<string, readonly [before: string, after: string]> = {
  'without semicolons': [
    'window.before = function () { return "called" }',
    '(function () { window.after = true })()',
  ],
  'with comments at their edges': ['window.before = 1 // the end', '/* the beginning */ window.after = true'],
  'that are sloppy': [
    'window.before = 1;',
    'undeclared = 8; window.after = (function () { return this === window })() && undeclared === 010;',
  ],
  'that begin with a regular expression': ['window.before = 1', '/a/.test("a") && (window.after = true)'],
  'that are strict': ['"use strict"; window.before = 1', '"use strict"; window.after = true'],
};

for (const [name, [before, after]] of Object.entries(OTHERS)) {
  for (const [how, joined] of [
    ['as they are', before + code + after],
    ['trimmed', before + code.trim() + after],
    ['by lines', `${before}\n${code}\n${after}`],
  ] as const) {
    test(`joined ${how} with scripts ${name}`, async ({ engine, origins }) => {
      await open(engine, origins, serve(origins, '/joined.js', joined, 'defer'));
      await expectShown(engine, origins);
      expect(
        await engine.evaluate(() => {
          const { before, after } = globalThis as unknown as { before: unknown; after: unknown };
          return [typeof before === 'function' || before === 1, after];
        }),
      ).toEqual([true, true]);
    });
  }
}

test('minified once more, and joined', async ({ engine, origins }) => {
  const { code: smaller } = await minify('all.js', `var first = 1;${code}var last = 2;`, { module: false });
  await open(engine, origins, serve(origins, '/all.js', smaller, 'defer'));
  await expectShown(engine, origins);
});

/** What optimisers that delay scripts do to them when the reader moves: the page has long been loaded. */
const LATE: Record<string, (code: string, src: string) => void> = {
  'as a copy of its tag': () => {
    const [delayed] = document.querySelectorAll<HTMLScriptElement>('script[type="text/delayed"]');
    const copy = document.createElement('script');
    for (const { name, value } of delayed?.attributes ?? [])
      if (name !== 'type') copy.setAttribute(name, value);
    delayed?.replaceWith(copy);
  },
  'as the text of a script': (text) => {
    document.head.append(Object.assign(document.createElement('script'), { text }));
  },
  'as an imported module': (_text, src) => {
    void import(src);
  },
  'from a blob': (text) => {
    const src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    document.head.append(Object.assign(document.createElement('script'), { src }));
  },
  'by an indirect eval': (text) => {
    (0, eval)(text);
  },
  'within a function': (text) => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as loaders do
    new Function('document', 'window', text)(document, window);
  },
};

for (const [how, run] of Object.entries(LATE)) {
  test(`run late, ${how}`, async ({ engine, origins }) => {
    await open(engine, origins, tag(origins, 'type="text/delayed"'));
    expect(await engine.evaluate(() => customElements.get('tool-comparison') === undefined)).toBe(true);
    await engine.evaluate(run, code, `${origins.script.url}${PATH}`);
    await expectShown(engine, origins);
  });
}

test('by getScript of jQuery', async ({ engine, origins }) => {
  const libraries = await startOrigin({ cors: true, files: { '/': 'test/hosts/node_modules/' } });
  await open(engine, origins, `<script src="${libraries.url}/jquery/dist/jquery.min.js"></script>`, {
    after: `<script>jQuery.getScript(${JSON.stringify(origins.script.url + PATH)})</script>`,
  });
  await expectShown(engine, origins);
  await libraries.close();
});

test('beside loaders of modules and globals with names like ours, it takes and leaves none', async ({
  engine,
  origins,
}) => {
  const page = `<script>
    var e = 'e', t = 't', n = 'n', lit = 'lit', styles = 'styles', version = 'version', exports = {}, module = { exports };
    let ToolComparisonElement = 'ours', s = 's', r = 'r', i = 'i', bare = 'bare';
    const html = 'html', css = 'css', _ = 'low dash';
    var calls = [], require = () => calls.push('require');
    var define = Object.assign(() => calls.push('define'), { amd: {} });
    var System = { register: () => calls.push('register') };
    var names = new Set(Object.getOwnPropertyNames(window));
  </script>`;
  await open(engine, origins, page + tag(origins));
  await expectShown(engine, origins);
  expect(
    await engine.evaluate(() => {
      const { names, calls, module, e, t, n } = globalThis as unknown as Record<string, unknown> & {
        names: Set<string>;
      };
      return {
        added: Object.getOwnPropertyNames(globalThis).filter(
          (name) => !names.has(name) && !name.startsWith('__pw_'),
        ),
        calls,
        module,
        kept: [e, t, n],
      };
    }),
  ).toEqual({ added: [], calls: [], module: { exports: {} }, kept: ['e', 't', 'n'] });
});

test('under a strict policy with a nonce', async ({ engine, origins }) => {
  await open(engine, origins, tag(origins, 'nonce="b2theQ"'), {
    nonce: 'b2theQ',
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'nonce-b2theQ' 'strict-dynamic'; connect-src ${origins.data.url}; img-src ${origins.data.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
    },
  });
  await expectShown(engine, origins);
  expect(await engine.evaluate(() => seen.violations)).toEqual([]);
});

test('where the page refuses what it needs at once, one warning, and the scripts behind it run', async ({
  engine,
  origins,
}) => {
  const refusing = `<script>
    window.trustedTypes = undefined;
    Object.defineProperty(window, 'trustedTypes', { value: { createPolicy() { throw new TypeError('refused'); } } });
  </script>`;
  await open(engine, origins, refusing + serve(origins, '/joined.js', `${code}window.after = true`));
  expect(await engine.evaluate(() => (globalThis as unknown as { after: unknown }).after)).toBe(true);
  expect(await engine.evaluate(() => [seen.errors, seen.warnings.length])).toEqual([[], 1]);
  expect(await engine.evaluate(() => document.querySelector('tool-comparison a')?.checkVisibility())).toBe(
    true,
  );
});
