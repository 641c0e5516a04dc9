// What the builder gives to copy for those who have a compiler, as files for the checkers of test/types: printed as JSON, a list of
// `{ file, code }`, `file` with its folder there. A process of its own, because the builder expects what a browser has, and what loads
// it sets the mode in which Lit and others run.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** A title that ends a text, an expression or a comment where it is not written as each language asks for. */
const HOSTILE = {
  lang: 'de',
  url: "https://publisher.example/a?b=1&c='2'",
  title: `{{ a }} {b} \${c} "d" 'e' \`f\` </script> */ -->`,
};
const EVERYTHING = {
  theme: 'dark',
  layout: 'compact',
  headingLevel: '3',
  lang: 'de',
  noVote: true,
  noNewsletter: true,
  isLive: true,
  isLazy: true,
  needsConsent: true,
};

/** The part of each snippet that is compiled, by its title, and what stands around it. */
const KINDS = /** @type {const} */ ([
  ['react', 'A component', 'react', 'tsx', ''],
  ['vue', 'A component', 'vue', 'vue', ''],
  [
    'server',
    'On your server',
    'plain',
    'ts',
    "import type { ComparisonDocument } from 'tool-comparison/document';\n\ndeclare const comparison: ComparisonDocument;\n",
  ],
]);

async function builderSnippets() {
  Object.assign(globalThis, {
    RELEASE_NAME: 'tool-comparison',
    RELEASE_FILES: 'https://cdn.example/dist/',
    RELEASE_INTEGRITIES: {},
  });
  // The modules that its entries name are built from these.
  const alias = [{ find: /^tool-comparison\/(document|ssr)$/, replacement: `${root}/src/$1/index.ts` }];
  const load = async (/** @type {string} */ path) => {
    const { module } = await runnerImport(join(root, path), { root, logLevel: 'warn', resolve: { alias } });
    return /** @type {any} */ (module);
  };
  const snippets = await load('demo/builder/snippets.ts');
  const settings = await load('demo/builder/settings.ts');
  const { parseComparison } = await load('src/document/index.ts');
  const { default: locales } = await load('src/locales/all.ts');
  const example = JSON.parse(readFileSync(join(root, 'demo/comparisons/caddy-vs-traefik.json'), 'utf8'));
  // The builder resolves addresses against its own. Lit, which is loaded by now, would take this for a browser's.
  Object.assign(globalThis, { document: { baseURI: 'https://publisher.example/builder.html' } });
  const cases = [
    { of: example, chosen: {} },
    { of: { ...example, ...HOSTILE }, chosen: EVERYTHING },
  ];
  return KINDS.flatMap(([snippet, title, folder, extension, before]) =>
    cases.map(({ of, chosen }, index) => {
      const { comparison } = parseComparison(of);
      const shown = {
        document: of,
        comparison,
        src: 'https://publisher.example/a.json',
        locale: locales.find(({ lang }) => lang === of.lang),
        locales,
      };
      const pieces = snippets.piecesFor(shown, { ...settings.DEFAULTS, ...chosen, snippet });
      const code = pieces.find((/** @type {{ title: string }} */ piece) => piece.title === title)?.code;
      if (!code) throw new Error(`The builder's snippet “${snippet}” has no piece “${title}”`);
      return { file: `${folder}/Snippet${index + 1}.${extension}`, code: `${before}${code}\n` };
    }),
  );
}

console.log(JSON.stringify(await builderSnippets()));
