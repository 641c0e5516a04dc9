// Small apps that use the package as npm installs it, built into .cache/consumers, one folder each: a page with script tags, and the
// examples of docs/framework-types.md in each framework, by Vite. test/browser/chromium/consumers.spec.ts opens them.
// `node scripts/consumers.mjs` builds them by itself; other scripts import the functions.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesAt, fingerprint, textOf } from './fingerprint.mjs';
import { stageFrameworks } from './framework-app.mjs';
import { PACKAGE_HASH } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
export const CONSUMERS = join(root, '.cache', 'consumers');
const stamp = join(CONSUMERS, 'sha256');

/** @param {string} script @param {string} [body] */
const page = (script, body = '<div id="app"></div>') =>
  `<!doctype html>\n<html lang="en">\n<title>A consumer</title>\n${body}\n${script}\n</html>\n`;
const moduleTag = (/** @type {string} */ src) => `<script type="module" src="${src}"></script>`;

/**
 * @typedef {import('./framework-app.mjs').Folder} Folder
 * @typedef {object} Recipe
 * @property {string} main the script of the app's page, in the folder of its framework
 * @property {(load: (name: string) => Promise<any>) => Promise<import('vite').InlineConfig>} [config] for Vite, where it needs any
 * @property {(app: string, modules: string) => void} [compile] what comes before Vite
 */

/** @type {Partial<Record<Folder, Recipe>>} */
const RECIPES = {
  plain: { main: 'Guide1.ts' },
  react: { main: 'main.tsx', config: async () => ({ oxc: { jsx: { importSource: 'react' } } }) },
  preact: { main: 'main.tsx', config: async () => ({ oxc: { jsx: { importSource: 'preact' } } }) },
  solid: {
    main: 'main.tsx',
    config: async (load) => ({ plugins: [(await load('vite-plugin-solid')).default()] }),
  },
  vue: {
    main: 'main.ts',
    config: async (load) => ({
      plugins: [
        (await load('@vitejs/plugin-vue')).default({
          template: {
            compilerOptions: { isCustomElement: (/** @type {string} */ tag) => tag === 'tool-comparison' },
          },
        }),
      ],
    }),
  },
  svelte: {
    main: 'main.ts',
    config: async (load) => ({ plugins: [(await load('@sveltejs/vite-plugin-svelte')).svelte()] }),
  },
  angular: {
    main: '../out/angular/main.js',
    compile: compileAngular,
    config: async () => ({ define: { ngDevMode: 'false' } }),
  },
};

/** @param {string} app @param {string} modules */
function compileAngular(app, modules) {
  const ngc = join(modules, '@angular/compiler-cli/bundles/src/bin/ngc.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [ngc, '-p', join('angular', 'tsconfig.app.json')],
    { cwd: app, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** A folder of a web server, as the package was unpacked into it. */
function writeScriptTags(/** @type {string} */ modules) {
  const out = join(CONSUMERS, 'script-tag');
  const body = '<tool-comparison src="a-vs-b.json"><a href="/compare">A vs B</a></tool-comparison>';
  cpSync(join(modules, 'tool-comparison'), join(out, 'tool-comparison'), { recursive: true });
  const bundle = './tool-comparison/dist/tool-comparison';
  writeFileSync(join(out, 'index.html'), page(moduleTag(`${bundle}.js`), body));
  writeFileSync(join(out, 'classic.html'), page(`<script src="${bundle}.classic.js" defer></script>`, body));
}

/** @returns {Promise<{ name: string, error?: unknown }[]>} what came of each */
export async function buildConsumers() {
  rmSync(CONSUMERS, { recursive: true, force: true });
  const { app, modules } = stageFrameworks();
  const require = createRequire(join(modules, '..', 'package.json'));
  const load = (/** @type {string} */ name) => import(pathToFileURL(require.resolve(name)).href);
  const { build } = await load('vite');

  const results = [{ name: 'script-tag' }];
  writeScriptTags(join(app, 'node_modules'));
  for (const [name, { main, config, compile }] of Object.entries(RECIPES)) {
    const outDir = join(CONSUMERS, name);
    try {
      compile?.(app, modules);
      writeFileSync(join(app, name, 'index.html'), page(moduleTag(`./${main}`)));
      await build({
        root: join(app, name),
        base: './',
        configFile: false,
        logLevel: 'warn',
        ...(await config?.(load)),
        build: { outDir, emptyOutDir: false, target: 'es2022', chunkSizeWarningLimit: 2000 },
      });
      results.push({ name });
    } catch (error) {
      results.push({ name, error });
    }
  }
  for (const { name } of results) {
    mkdirSync(join(CONSUMERS, name), { recursive: true });
    copyFileSync(join(root, 'demo/comparisons/caddy-vs-traefik.json'), join(CONSUMERS, name, 'a-vs-b.json'));
  }
  rmSync(app, { recursive: true, force: true });
  if (!results.some((result) => 'error' in result)) writeFileSync(stamp, wanted());
  return results;
}

const wanted = () =>
  fingerprint(
    filesAt(join(root, 'test/types'), (name) => name !== 'node_modules'),
    textOf(PACKAGE_HASH),
  );

/** Builds what is not built. Throws where that fails. */
export async function ensureConsumers() {
  if (textOf(stamp) === wanted()) return;
  for (const { name, error } of await buildConsumers())
    if (error) throw new Error(`${name} could not be built`, { cause: error });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureConsumers();
  console.log(`The apps are in ${relative(root, CONSUMERS)}`);
}
