// Builds the project. Two runs give the same bytes, wherever they write.
//   node scripts/build.mjs                      what is committed: the one-file builds with their maps and licences,
//                                               the languages, the proof of work, the page for frames, the JSON Schema, custom-elements.json, and
//                                               what the pages say of them and of the owner (scripts/pages.mjs)
//   node scripts/build.mjs --package            that, and the modules and types of the npm package (`prepack`)
//   node scripts/build.mjs --package --out DIR  into DIR, a folder of the repository
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { editorData } from './editor-data.mjs';
import { build, runnerImport } from 'vite';
import { withScript } from './embed-page.mjs';
import { withName } from './owner.mjs';
import { builtPages } from './pages.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { out: { type: 'string' }, package: { type: 'boolean', default: false } },
});
const out = resolve(root, values.out ?? '.');
const dist = join(out, 'dist');
const configFile = join(root, 'vite.config.ts');
const owner = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

await buildModes('bundle', 'classic');
await writeEmbedPage();
await writeSchema();
const manifest = await writeManifest();
await writePages(manifest);
if (values.package) {
  await buildModes('modules', 'server');
}
await buildLocales();
// In place of the module of the package, which needs others.
await buildModes('solver');
if (values.package) {
  writeTypes();
  writeFrameworkTypes();
  nameModules();
  for (const [name, text] of Object.entries(editorData(manifest))) writeFileSync(join(out, name), text);
  copyFileSync(join(root, 'demo/server/openapi.yaml'), join(out, 'openapi.yaml'));
}
console.log(`Built ${values.package ? 'the package' : 'what is committed'} into ${values.out ?? 'dist/'}`);

/** @param {string[]} modes those of vite.config.ts */
async function buildModes(...modes) {
  for (const mode of modes) await build({ root, configFile, mode, build: { outDir: dist } });
}

/** In place of those among the modules of the package, which need others. */
async function buildLocales() {
  rmSync(join(dist, 'locales'), { recursive: true, force: true });
  const folder = join(root, 'src/locales');
  for (const file of readdirSync(folder)) {
    const input = { [basename(file, '.ts')]: join(folder, file) };
    await build({ root, configFile, mode: 'locales', build: { outDir: dist, rolldownOptions: { input } } });
  }
}

async function writeEmbedPage() {
  const built = /** @type {any} */ (
    await build({ root, configFile, mode: 'embed', build: { write: false } })
  );
  const page = readFileSync(join(root, 'src/embed/embed.html'), 'utf8');
  writeFileSync(join(dist, 'embed.html'), withScript(page, built.output[0].code));
}

async function writeSchema() {
  const { module } = await runnerImport(join(root, 'src/document/json-schema.ts'), { logLevel: 'warn' });
  const schema = /** @type {any} */ (module).comparisonJsonSchema();
  const text = withName(`${JSON.stringify(schema, null, 2)}\n`, owner);
  // The name without a version is that of the newest format.
  for (const name of ['comparison.v1.schema.json', 'comparison.schema.json'])
    writeFileSync(join(dist, name), text);
}

async function writeManifest() {
  const manifest = await analyze({ argv: ['analyze'], cwd: root, noWrite: true });
  writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** @param {unknown} manifest */
async function writePages(manifest) {
  const pages = await builtPages(root, readFileSync(join(dist, 'tool-comparison.js')), manifest);
  for (const [path, text] of Object.entries(pages)) {
    // The demo is no part of what is built elsewhere.
    if (out !== root && path.startsWith('demo/')) continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
}

function writeTypes() {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', dist], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/**
 * They are written by hand, because the compiler of this project has no framework. Each has an empty module beside it, so that
 * importing the types is an import that Node and bundlers can resolve.
 */
function writeFrameworkTypes() {
  const folder = join(root, 'src/frameworks');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    copyFileSync(join(folder, file), join(dist, 'frameworks', file));
    writeFileSync(join(dist, 'frameworks', `${basename(file, '.d.ts')}.js`), 'export {};\n');
  }
}

/** Comments of types, which editors show, and the modules of the command name the package as its owner does. */
function nameModules() {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = join(dist, path);
    if (/\.(?:d\.ts|js)$/.test(path)) writeFileSync(file, withName(readFileSync(file, 'utf8'), owner));
  }
}
