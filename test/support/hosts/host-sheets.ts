// Style sheets of other people's pages, complete, from npm. Their external files are removed: a test makes requests only to
// its own servers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', '..', 'hosts', 'node_modules');
const load = createRequire(resolve(folder, 'index.js'));
const read = (file: string): string => readFileSync(resolve(folder, file), 'utf8');

/** Files in test/hosts/node_modules. */
const FILES = {
  'Bootstrap 3': ['bootstrap-3/dist/css/bootstrap.min.css', 'bootstrap-3/dist/css/bootstrap-theme.min.css'],
  'Bootstrap 4': ['bootstrap-4/dist/css/bootstrap.min.css'],
  'Bootstrap 5': ['bootstrap-5/dist/css/bootstrap.min.css'],
  Pico: ['@picocss/pico/css/pico.min.css'],
  'Pico without classes': ['@picocss/pico/css/pico.classless.min.css'],
  'normalize.css': ['normalize.css/normalize.css'],
  'modern-normalize': ['modern-normalize/modern-normalize.css'],
  'sanitize.css': ['sanitize', 'forms', 'typography', 'assets', 'reduce-motion', 'system-ui'].map(
    (name) => `sanitize.css/${name}.css`,
  ),
  'reset-css': ['reset-css/reset.css'],
  Bulma: ['bulma/css/bulma.min.css'],
  Foundation: ['foundation-sites/dist/css/foundation.min.css'],
  'water.css': ['water.css/out/water.min.css'],
  'water.css, dark': ['water.css/out/dark.min.css'],
  'sakura.css': ['sakura.css/css/sakura.css'],
  'sakura.css, dark': ['sakura.css/css/sakura-dark.css'],
  Milligram: ['milligram/dist/milligram.min.css'],
  'new.css': ['@exampledev/new.css/new.css'],
  'simple.css': ['simpledotcss/simple.min.css'],
  'MVP.css': ['mvp.css/mvp.css'],
  'GitHub markdown': ['github-markdown-css/github-markdown.css'],
  UIkit: ['uikit/dist/css/uikit.min.css'],
  'Semantic UI': ['semantic-ui-css/semantic.min.css'],
  Materialize: ['materialize-css/dist/css/materialize.min.css'],
  Primer: ['@primer/css/dist/primer.css'],
  Tachyons: ['tachyons/css/tachyons.min.css'],
  Pure: ['purecss/build/pure-min.css'],
  'Spectre.css': ['spectre.css/dist/spectre.min.css'],
};

interface Built {
  css: string;
}
type Postcss = (plugins: unknown[]) => {
  process: (css: string, options: { from: undefined }) => PromiseLike<Built>;
};
interface Tailwind4 {
  compile: (
    css: string,
    options: {
      loadStylesheet: (id: string, base: string) => Promise<{ path: string; base: string; content: string }>;
    },
  ) => Promise<{ build: (classes: string[]) => string }>;
}

/** The sheet of a page that uses a few classes. */
async function tailwind3(): Promise<string> {
  const postcss = load('postcss') as Postcss;
  const plugin = load('tailwindcss-3') as (options: unknown) => unknown;
  const content = [{ raw: '<p class="prose text-lg shadow transform">' }];
  const { css } = await postcss([plugin({ content })]).process('@tailwind base; @tailwind utilities;', {
    from: undefined,
  });
  return css;
}

async function tailwind4(): Promise<string> {
  const { compile } = load('tailwindcss-4') as Tailwind4;
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: (_id, base) =>
      Promise.resolve({ path: 'index.css', base, content: read('tailwindcss-4/index.css') }),
  });
  return build(['text-lg', 'shadow', 'rotate-3', 'border']);
}

const aloneOnThePage = (css: string): string =>
  css
    .replace(/@import\s*(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;]*;/g, '')
    .replace(/url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)/g, 'url("data:,")');

/** The name and text of every sheet. */
export async function hostSheets(): Promise<Record<string, string>> {
  const files = Object.entries(FILES).map(([name, paths]) => [name, paths.map(read).join('\n')] as const);
  const built = { 'Tailwind 3': await tailwind3(), 'Tailwind 4': await tailwind4() };
  return Object.fromEntries(
    [...files, ...Object.entries(built)].map(([name, css]) => [name, aloneOnThePage(css)]),
  );
}
