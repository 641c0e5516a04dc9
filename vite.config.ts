// The seven JavaScript outputs, as seven modes; scripts/build.mjs runs them and what follows from them.
//   bundle   dist/tool-comparison.js: one minified module for a script tag, everything inside
//   classic  dist/tool-comparison.classic.js: the same as a script of the old kind, for whoever cannot write type="module"
//   locales  dist/locales/*.js: the words of the interface in other languages, a file each
//   solver   dist/proof-of-work.js: what a vote service may ask for, loaded when it does
//   embed    the script of dist/embed.html, which loads the classic script beside it
//   server   dist/ssr/index.js: what renders on a server, with what it needs of Lit inside
//   modules  dist/**: a file per source file for npm, the dependencies left as imports, readable
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { GUARD_BEGINS, GUARD_ENDS, guardedEvaluation } from './scripts/vite/guarded-evaluation.mjs';
import { licenceHeading } from './scripts/vite/licence-heading.mjs';
import { minifyTemplatesPlugin } from './scripts/vite/minify-templates.mjs';
import { packagePatches } from './scripts/vite/package-patches.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

// Lit uses `document` and `HTMLElement` while its modules are evaluated. Importing the file in Node must not throw, so
// there it gets stand-ins, which a browser never sees.
const standIns = 'const{document={createTreeWalker(){}},HTMLElement=class{}}=globalThis;';
// Chromium compiles a script with this first line whole, beside the main thread, and not function by function when each is called.
// https://github.com/WICG/explicit-javascript-compile-hints-file-based
const compileHint = '//# allFunctionsCalledOnLoad';
const heading = `${compileHint}\n/*! tool-comparison ${version} MIT THIRD-PARTY-LICENSES.txt */`;

/** Source paths as seen from dist/, wherever a build is written: a check builds elsewhere and compares bytes. */
function sourcePath(source: string, map: string): string {
  return relative(resolve(root, 'dist'), resolve(dirname(map), source)).replaceAll('\\', '/');
}

// They load it from the folder that they are in.
const SOLVER_BESIDE: UserConfig = {
  resolve: {
    alias: [{ find: './solver-source.js', replacement: resolve(root, 'src/bundle/solver-source.ts') }],
  },
};

const bundle: UserConfig = {
  ...SOLVER_BESIDE,
  build: {
    minify: 'oxc',
    license: { fileName: 'THIRD-PARTY-LICENSES.txt' },
    rolldownOptions: {
      input: { 'tool-comparison': resolve(root, 'src/bundle/module.ts') },
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        codeSplitting: false,
        entryFileNames: '[name].js', // `banner` would not survive minifying.
        postBanner: `${heading}\n${standIns}`,
      },
    },
  },
  plugins: [packagePatches(), guardedEvaluation(), licenceHeading()],
};

// Optimisers join scripts, run them late or twice, and remove the white space between them; old pages have encodings of
// their own. So nothing in the classic build is global, not even its strict mode, and all of it is ASCII. The heading ends
// before a line break: a comment at the end of the script before hides only that. The semicolon ends what that script has
// not ended, and the last comment has an end, so that it does not hide the script that follows.
// Held by test/browser/engines/classic-script.spec.ts.
const classic: UserConfig = {
  ...SOLVER_BESIDE,
  build: {
    minify: 'oxc',
    sourcemap: 'hidden',
    rolldownOptions: {
      input: { 'tool-comparison.classic': resolve(root, 'src/bundle/classic.ts') },
      output: {
        format: 'iife',
        charset: 'ascii',
        codeSplitting: false,
        entryFileNames: '[name].js',
        intro: `'use strict';\n${standIns}\n${GUARD_BEGINS}`,
        outro: GUARD_ENDS,
        postBanner: `${heading}\n;`,
        postFooter: '//# sourceMappingURL=tool-comparison.classic.js.map\n/**/\n',
      },
    },
  },
  plugins: [packagePatches()],
};

// scripts/build.mjs names the files, one by one: none may need another.
const locales: UserConfig = {
  build: {
    minify: 'oxc',
    sourcemap: false,
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      output: { format: 'es', codeSplitting: false, entryFileNames: 'locales/[name].js' },
    },
  },
};

const solver: UserConfig = {
  build: {
    minify: 'oxc',
    sourcemap: false,
    rolldownOptions: {
      input: { 'proof-of-work': resolve(root, 'src/proof-of-work.ts') },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

const embed: UserConfig = {
  build: {
    minify: 'oxc',
    // It is written into the page.
    sourcemap: false,
    rolldownOptions: {
      input: { embed: resolve(root, 'src/embed/embed.ts') },
      output: { format: 'iife', charset: 'ascii', codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

const modules: UserConfig = {
  build: {
    minify: false,
    // Apps load the one file that is imported when it is needed: without this Vite wraps that import in a helper of its own.
    lib: { entry: resolve(root, 'src/index.ts'), formats: ['es'] },
    rolldownOptions: {
      input: [
        'index',
        'react-server',
        'without-dom',
        'tool-comparison-element',
        'document/index',
        'check/index',
        'cli/main',
      ].map((name) => resolve(root, `src/${name}.ts`)),
      external: /^((lit|zod|jsonc-parser|tinyglobby)(\/|$)|node:)/,
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        preserveModules: true,
        preserveModulesRoot: resolve(root, 'src'),
        entryFileNames: '[name].js',
      },
    },
  },
};

// The module `lit` defines the global `customElements` in Node, and needs a `document` in the other runtimes of servers, which
// take the files for browsers. So the few parts of it that write templates and style sheets are inside, as they are for Node.
// The parser is that of `tool-comparison/document`, so that its errors are of the same class.
const PARSER = '../document/parse.js';
const server: UserConfig = {
  build: {
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: { 'ssr/index': resolve(root, 'src/ssr/index.ts') },
      output: { format: 'es', codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
  resolve: { alias: [{ find: /^lit$/, replacement: resolve(root, 'scripts/vite/lit-on-server.mjs') }] },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'parser-beside',
      enforce: 'pre',
      resolveId: (source) => (source === PARSER ? { id: PARSER, external: 'relative' } : null),
    },
  ],
};

const OUTPUTS: Readonly<Record<string, UserConfig>> = {
  bundle,
  classic,
  locales,
  solver,
  embed,
  modules,
  server,
};

export default defineConfig(({ mode }): UserConfig => {
  const output = OUTPUTS[mode] ?? modules;
  return {
    ...output,
    root,
    publicDir: false,
    logLevel: 'warn',
    // The copy that a release is made on has a link to the packages, and the same bytes are to come of it.
    resolve: { ...output.resolve, preserveSymlinks: true },
    plugins: [minifyTemplatesPlugin(), ...(output.plugins ?? [])],
    build: {
      ...output.build,
      target: 'es2022',
      outDir: 'dist',
      // These modes and the type compiler write into one folder; scripts/build.mjs empties it once.
      emptyOutDir: false,
      sourcemap: output.build?.sourcemap ?? true,
      modulePreload: false,
      rolldownOptions: {
        ...output.build?.rolldownOptions,
        output: { ...output.build?.rolldownOptions?.output, sourcemapPathTransform: sourcePath },
      },
    },
  };
});
