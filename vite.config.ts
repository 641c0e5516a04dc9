// The two JavaScript outputs, as two modes; scripts/build.mjs runs both and what follows from them.
//   bundle   dist/tool-comparison.js: one minified module for a script tag, everything inside
//   modules  dist/**: a file per source file for npm, `lit` and `zod` left as imports, readable
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { keptToItselfPlugin } from './scripts/kept-to-itself.mjs';
import { minifyTemplatesPlugin } from './scripts/minify-templates.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

// lit-html uses the document while its module is evaluated. In Node there is none, and importing the file
// there must not throw, so it gets a stand-in, which a browser never sees. Written after minifying: a banner is all
// that is left in place there.
const banner = [
  `/*! tool-comparison ${version} MIT THIRD-PARTY-LICENSES.txt */`,
  'const{document={createTreeWalker(){}}}=globalThis;',
].join('\n');

/** Source paths as seen from dist/, wherever a build is written: a check builds elsewhere and compares bytes. */
function sourcePath(source: string, map: string): string {
  return relative(resolve(root, 'dist'), resolve(dirname(map), source)).replaceAll('\\', '/');
}

/** Vite's default name for a licence heading speaks of an app. */
function licenceHeading(): Plugin {
  return {
    name: 'licence-heading',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['THIRD-PARTY-LICENSES.txt'];
        if (file?.type !== 'asset') return;
        const text = String(file.source).replace(/^# .*\n+.*\n/, '');
        file.source = `dist/tool-comparison.js contains code of these packages, under these licences.\n${text}`;
      },
    },
  };
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
  plugins: [licenceHeading(), keptToItselfPlugin()],
};

const modules: UserConfig = {
  build: {
    minify: false,
    rolldownOptions: {
      input: ['index', 'tool-comparison-element', 'document/index', 'document/json-schema'].map((name) =>
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
