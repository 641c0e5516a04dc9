// The two JavaScript outputs, as two modes; scripts/build.mjs runs both and what follows from them.
//   bundle   dist/tool-comparison.js: one minified module for a script tag, everything inside
//   modules  dist/**: a file per source file for npm, `lit` and `zod` left as imports, readable
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { guardedEvaluation } from './scripts/vite/guarded-evaluation.mjs';
import { licenceHeading } from './scripts/vite/licence-heading.mjs';
import { minifyTemplatesPlugin } from './scripts/vite/minify-templates.mjs';
import { packagePatches } from './scripts/vite/package-patches.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

// Lit uses `document` and `HTMLElement` while its modules are evaluated. Importing the file in Node must not throw, so
// there it gets stand-ins, which a browser never sees. `banner` would not survive minifying, `postBanner` does.
const banner = [
  `/*! tool-comparison ${version} MIT THIRD-PARTY-LICENSES.txt */`,
  'const{document={createTreeWalker(){}},HTMLElement=class{}}=globalThis;',
].join('\n');

/** Source paths as seen from dist/, wherever a build is written: a check builds elsewhere and compares bytes. */
function sourcePath(source: string, map: string): string {
  return relative(resolve(root, 'dist'), resolve(dirname(map), source)).replaceAll('\\', '/');
}

const bundle: UserConfig = {
  build: {
    minify: 'oxc',
    license: { fileName: 'THIRD-PARTY-LICENSES.txt' },
    rolldownOptions: {
      input: { 'tool-comparison': resolve(root, 'src/index.ts') },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', codeSplitting: false, entryFileNames: '[name].js', postBanner: banner },
    },
  },
  plugins: [packagePatches(), guardedEvaluation(), licenceHeading()],
};

const modules: UserConfig = {
  build: {
    minify: false,
    rolldownOptions: {
      input: ['index', 'tool-comparison-element', 'document/index'].map((name) =>
        resolve(root, `src/${name}.ts`),
      ),
      external: /^(lit|zod)(\/|$)/,
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

export default defineConfig(({ mode }): UserConfig => {
  const output = mode === 'bundle' ? bundle : modules;
  return {
    ...output,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyTemplatesPlugin(), ...(output.plugins ?? [])],
    build: {
      ...output.build,
      target: 'es2022',
      outDir: 'dist',
      // Two modes and the type compiler write into one folder; scripts/build.mjs empties it once.
      emptyOutDir: false,
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        ...output.build?.rolldownOptions,
        output: { ...output.build?.rolldownOptions?.output, sourcemapPathTransform: sourcePath },
      },
    },
  };
});
