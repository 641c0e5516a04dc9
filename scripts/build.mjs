// Builds everything that is committed: dist/, custom-elements.json, and of the README the API tables and the snippet's hash.
//   node scripts/build.mjs              into the repository
//   node scripts/build.mjs --out DIR    into DIR, a folder of the repository, for scripts/check-dist.mjs
// Two runs give the same bytes, wherever they write.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { build } from 'vite';
import { withApiTables } from './readme-api.mjs';
import { withSnippet } from './readme-snippet.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = resolve(root, values.out ?? '.');
const dist = join(out, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const configFile = join(root, 'vite.config.ts');
await build({ root, configFile, mode: 'bundle', build: { outDir: dist } });
await build({ root, configFile, mode: 'modules', build: { outDir: dist } });

const tsc = join(root, 'node_modules', '.bin', 'tsc');
const types = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', dist], {
  cwd: root,
  stdio: 'inherit',
});
if (types.status !== 0) process.exit(1);

await writeSchema();
const manifest = await writeManifest();
await writeReadme(manifest);
console.log(
  `Built ${values.out ? `into ${values.out}` : 'dist/, custom-elements.json and the tables of README.md'}`,
);

/** Asks the built package for its JSON Schema. (A folder outside the repository would not find `zod`.) */
async function writeSchema() {
  const { comparisonJsonSchema } = await import(pathToFileURL(join(dist, 'document/json-schema.js')).href);
  writeFileSync(join(dist, 'comparison.schema.json'), `${JSON.stringify(comparisonJsonSchema(), null, 2)}\n`);
}

async function writeManifest() {
  const manifest = await analyze({ argv: ['analyze'], cwd: root, noWrite: true });
  writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** @param {unknown} manifest */
async function writeReadme(manifest) {
  const readme = join(root, 'README.md');
  if (!existsSync(readme)) return;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = withSnippet(
    readFileSync(readme, 'utf8'),
    version,
    readFileSync(join(dist, 'tool-comparison.js')),
  );
  writeFileSync(join(out, 'README.md'), await withApiTables(text, manifest));
}
