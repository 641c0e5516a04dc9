// What the entries for npm cost with the bundlers people use: each must resolve them, build them, leave out what nobody uses, and come
// within 15 % of Vite's size. A bundler that cannot drop what Zod and Lit leave unused shows here, and nowhere else: Vite always could.
//
// Parcel keeps all of Zod's core, however little is imported of it: 86 kB for a schema of one field, where esbuild keeps 12.
// What it keeps there beyond Vite is taken off its size, because nothing in this project can change it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build as buildWithVite } from 'vite';
import { report } from './counts.mjs';
import { ensureInstalled } from './installs.mjs';
import { stageApp } from './packed.mjs';

/** How much larger than Vite's a bundle may be. */
const TOLERANCE = 0.15;
/** An empty file as brotli, and what a bundler writes around it. */
const NOTHING = 20;

const installed = ensureInstalled('test/bundlers');
const require = createRequire(join(installed, 'package.json'));
/** @param {string} name @returns {Promise<any>} one of the bundlers of test/bundlers */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const app = stageApp();

const LIT = /litHtmlVersions|reactiveElementVersions/;
/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} code
 * @property {number} most bytes of brotli with Vite
 * @property {RegExp} [without] what may not be in it
 * @property {readonly string[]} [only] the bundlers, where one says as much as all
 */
/**
 * The element is counted with its proof of work, of which bundlers make a file that is loaded when a vote service asks.
 * @type {readonly Entry[]}
 */
const ENTRIES = [
  { name: 'main', code: "import 'tool-comparison';", most: 50_500 },
  {
    name: 'element',
    code: "import { ToolComparisonElement } from 'tool-comparison/element';\nconsole.log(ToolComparisonElement);",
    most: 50_500,
    without: /\.define\(/,
    only: ['Vite'],
  },
  {
    name: 'parse',
    code: "import { parseComparison } from 'tool-comparison/document';\nconsole.log(parseComparison);",
    most: 11_500,
    without: LIT,
  },
  {
    name: 'check',
    code: "import { checkText } from 'tool-comparison/check';\nconsole.log(checkText);",
    most: 30_000,
    without: LIT,
  },
  {
    name: 'error',
    code: "import { ComparisonError } from 'tool-comparison/document';\nconsole.log(ComparisonError);",
    most: 200,
    without: LIT,
  },
  {
    name: 'language',
    code: "import 'tool-comparison/locales/de';",
    most: 2_000,
  },
  {
    name: 'server',
    code: "import { renderComparison } from 'tool-comparison/ssr';\nconsole.log(renderComparison);",
    most: 34_000,
    without: /reactiveElementVersions/,
    only: ['Vite', 'esbuild'],
  },
  {
    name: 'unused',
    code: [
      "import { ToolComparisonElement } from 'tool-comparison/element';",
      "import { parseComparison } from 'tool-comparison/document';",
      "import { renderComparison } from 'tool-comparison/ssr';",
      "import 'tool-comparison/react';",
    ].join('\n'),
    most: NOTHING,
  },
  {
    name: 'types.ts',
    code: "import type { Comparison } from 'tool-comparison';\nexport type Titles = Comparison['title'][];",
    most: NOTHING,
    only: ['Vite', 'esbuild'],
  },
];
const ZOD_ALONE = {
  name: 'zod-alone',
  code: "import * as z from 'zod/mini';\nconsole.log(z.object({ name: z.string() }).safeParse({}).success);",
};

// Parcel reads `exports` only where it is told to; elsewhere it takes the package's `main` and `alias`.
/** @type {Record<string, (entry: string, out: string) => Promise<unknown>>} each writes JavaScript into a folder */
const BUNDLERS = {
  Vite: (entry, outDir) =>
    buildWithVite({
      root: app,
      configFile: false,
      logLevel: 'error',
      build: { outDir, modulePreload: false, rolldownOptions: { input: entry } },
    }),

  Rollup: async (entry, dir) => {
    const { rollup } = await load('rollup');
    const { nodeResolve } = await load('@rollup/plugin-node-resolve');
    const { default: terser } = await load('@rollup/plugin-terser');
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ browser: true }), terser()],
      logLevel: 'silent',
    });
    await bundle.write({ dir });
    await bundle.close();
  },

  esbuild: async (entry, outdir) => {
    const esbuild = await load('esbuild');
    await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      outdir,
      logLevel: 'error',
    });
  },

  webpack: async (entry, path) => {
    const { default: webpack } = await load('webpack');
    const stats = await new Promise((done, failed) => {
      const options = {
        mode: 'production',
        context: app,
        entry,
        output: { path },
        performance: { hints: false },
      };
      webpack(options, (/** @type {unknown} */ error, /** @type {any} */ result) =>
        error ? failed(error) : done(result),
      );
    });
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  },

  Parcel: async (entry, out) => {
    const parcel = join(installed, 'node_modules', '.bin', 'parcel');
    // Without a page around it, Parcel takes the entry for a classic script.
    const page = join(app, 'index.html');
    writeFileSync(page, `<script type="module" src="${basename(entry)}"></script>`);
    const args = [
      'build',
      page,
      '--dist-dir',
      out,
      '--no-cache',
      '--cache-dir',
      join(app, 'cache'),
      '--no-source-maps',
      '--log-level',
      'error',
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [parcel, ...args], {
      cwd: app,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  },
};

/**
 * @param {string} bundler
 * @param {Pick<Entry, 'name' | 'code'>} entry
 * @returns {Promise<{ code: string, size: number }>} what was built, and its bytes as brotli
 */
async function buildWith(bundler, { name, code }) {
  const file = join(app, name.includes('.') ? name : `${name}.js`);
  writeFileSync(file, `${code}\n`);
  const out = join(app, 'out', bundler, name);
  await BUNDLERS[bundler]?.(file, out);
  const built = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(out, path)));
  const all = Buffer.concat(built);
  return { code: all.toString(), size: brotliCompressSync(all).length };
}

const bytes = (/** @type {number} */ n) => n.toLocaleString('en').padStart(7);
const counts = { passed: 0, failed: 0 };
const ofZod = (await buildWith('Parcel', ZOD_ALONE)).size - (await buildWith('Vite', ZOD_ALONE)).size;
console.log(`Parcel keeps ${bytes(ofZod).trim()} bytes of Zod alone, which are taken off where Zod is used`);
for (const { name, most, without, only, ...entry } of ENTRIES) {
  let limit = most;
  for (const bundler of only ?? Object.keys(BUNDLERS)) {
    try {
      const { code, size } = await buildWith(bundler, { name, ...entry });
      const own = bundler === 'Parcel' && size > ofZod ? size - ofZod : size;
      const hasPassed = own <= limit && !without?.test(code);
      counts[hasPassed ? 'passed' : 'failed']++;
      console.log(
        `${hasPassed ? '✓' : '✗'} ${name.padEnd(8)} ${bundler.padEnd(8)} ${bytes(size)} bytes brotli`,
      );
      if (own > limit) console.error(`  at most ${bytes(limit).trim()} are allowed`);
      if (without?.test(code)) console.error(`  it has ${without.source}, which it may not`);
      // The first is Vite.
      if (bundler === 'Vite') limit = Math.max(NOTHING, Math.floor(size * (1 + TOLERANCE)));
    } catch (error) {
      counts.failed++;
      console.error(
        `✗ ${name.padEnd(8)} ${bundler.padEnd(8)} ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
if (counts.failed > 0) {
  console.error(`
The others may have 15 % more than Vite. A bundler keeps what nobody uses when it cannot see that it is unused. The usual reason is an
import of a namespace as a value, \`import { core } from 'zod/mini'\`, which brings all of Zod's languages along. The files that run
when they are imported are listed as \`sideEffects\` in package.json.
What was built is in ${app}`);
} else {
  rmSync(app, { recursive: true, force: true });
}
report('bundlers', counts);
