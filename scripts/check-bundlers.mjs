// What the npm entry costs with the bundlers people use: each must resolve it, build it, and come within 15 % of Vite's
// size. A bundler that cannot drop what Zod and Lit leave unused shows here, and nowhere else: Vite always could.
//
// Parcel keeps all of Zod's core, however little is imported of it: 86 kB for a schema of one field, where esbuild keeps 12.
// What it keeps there beyond Vite is taken off its size, because nothing in this project can change it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build as buildWithVite } from 'vite';
import { report } from './counts.mjs';
import { ensureInstalled } from './installs.mjs';
import { ensurePackage } from './package.mjs';

/** How much larger than Vite's a bundle may be. */
const TOLERANCE = 0.15;

const root = resolve(import.meta.dirname, '..');
const installed = ensureInstalled('test/bundlers');
const require = createRequire(join(installed, 'package.json'));
/** @param {string} name @returns {Promise<any>} one of the bundlers of test/bundlers */
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

// An app that has the package in its node_modules, as npm would install it. Its own dependencies are the project's.
const app = join(root, '.cache', 'bundlers');
const ENTRY = join(app, 'main.js');
const ZOD_ALONE = join(app, 'zod-alone.js');
rmSync(app, { recursive: true, force: true });
mkdirSync(join(app, 'node_modules'), { recursive: true });
symlinkSync(ensurePackage(), join(app, 'node_modules', 'tool-comparison'), 'dir');
writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
writeFileSync(ENTRY, "import 'tool-comparison';\n");
writeFileSync(
  ZOD_ALONE,
  "import * as z from 'zod/mini';\nconsole.log(z.object({ name: z.string() }).safeParse({}).success);\n",
);

// Parcel reads `exports` only where it is told to; elsewhere it takes the package's `main`.
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
 * @param {string} name the bundler's
 * @param {string} entry
 * @returns {Promise<number>} bytes of brotli
 */
async function sizeWith(name, entry) {
  const out = join(app, 'out', name, basename(entry, '.js'));
  await BUNDLERS[name]?.(entry, out);
  const code = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(out, file)));
  return brotliCompressSync(Buffer.concat(code)).length;
}

const bytes = (/** @type {number} */ n) => n.toLocaleString('en').padStart(7);
const counts = { passed: 0, failed: 0 };
const limit = Math.floor((await sizeWith('Vite', ENTRY)) * (1 + TOLERANCE));
for (const name of Object.keys(BUNDLERS)) {
  try {
    const size = await sizeWith(name, ENTRY);
    const ofZod =
      name === 'Parcel' ? (await sizeWith('Parcel', ZOD_ALONE)) - (await sizeWith('Vite', ZOD_ALONE)) : 0;
    const isOver = size - ofZod > limit;
    counts[isOver ? 'failed' : 'passed']++;
    const remark = ofZod > 0 ? `, ${bytes(ofZod).trim()} of them for Zod alone` : '';
    console.log(`${isOver ? '✗' : '✓'} ${name.padEnd(8)} ${bytes(size)} bytes brotli${remark}`);
  } catch (error) {
    counts.failed++;
    console.error(`✗ ${name.padEnd(8)} ${error instanceof Error ? error.message : String(error)}`);
  }
}
if (counts.failed > 0) {
  console.error(`
At most ${bytes(limit).trim()} bytes are allowed, 15 % over Vite's. A bundler keeps what nobody uses when it
cannot see that it is unused. The usual reason is an import of a namespace as a value, \`import { core } from 'zod/mini'\`, which brings all of Zod's languages along.`);
}
report('bundlers', counts);
