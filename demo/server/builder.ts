/** The scripts of the builder, `demo/builder`, built from the source when the first page asks for them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import type { InlineConfig, Rolldown } from 'vite';
import { addressOf, type Manifest } from '../../scripts/owner.mjs';
import { builtFiles, latestIn } from '../../scripts/releases.mjs';
import { publicFile } from './http/public-file.js';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The script of the page, and what it is made of. */
export const BUILDER_SCRIPT = '/builder/main.js';
export const BUILDER_SOURCE = resolve(PROJECT, 'demo/builder/main.tsx');

const NOTHING = resolve(PROJECT, 'demo/builder/nothing.ts');
const source = (path: string): string => resolve(PROJECT, 'src', path);

/** The public entries of the package that the builder uses: here they are the source, as in demo/builder/tsconfig.json. */
const ENTRIES = [
  { find: /^tool-comparison\/check$/, replacement: source('check/index.ts') },
  { find: /^tool-comparison\/document$/, replacement: source('document/index.ts') },
  { find: /^tool-comparison\/ssr$/, replacement: source('ssr/index.ts') },
  { find: /^tool-comparison\/locales\/all$/, replacement: source('locales/all.ts') },
  // Types alone.
  { find: /^tool-comparison\/react$/, replacement: NOTHING },
  // A part of the form's library for its own tests, among its exports.
  { find: /^@rjsf\/validator-ajv8$/, replacement: NOTHING },
];

/** What the builder needs of Vite, whether it is built or served by it. */
export function builderConfig(): Pick<InlineConfig, 'define' | 'resolve'> {
  const manifest = JSON.parse(readFileSync(resolve(PROJECT, 'package.json'), 'utf8')) as Manifest;
  const latest = latestIn(PROJECT);
  const files = latest?.files ?? builtFiles(PROJECT);
  const published = { ...manifest, version: latest?.version ?? manifest.version };
  return {
    define: {
      RELEASE_NAME: JSON.stringify(manifest.name),
      RELEASE_FILES: JSON.stringify(addressOf(published, 'dist/')),
      RELEASE_INTEGRITIES: JSON.stringify(
        Object.fromEntries(files.map(({ path, integrity }) => [path.replace('dist/', ''), integrity])),
      ),
    },
    resolve: { alias: ENTRIES },
  };
}

/** @returns the scripts by the names that they have in each other's imports */
async function buildBuilder(): Promise<ReadonlyMap<string, string>> {
  const { build } = await import('vite');
  const { define, resolve: resolving } = builderConfig();
  const built = await build({
    configFile: false,
    root: resolve(PROJECT, 'demo'),
    logLevel: 'error',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    resolve: resolving ?? {},
    build: {
      // Another demo that builds the same files would take them away under this one's pages.
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { main: BUILDER_SOURCE },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const scripts = new Map<string, string>();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[])
    for (const file of output) if (file.type === 'chunk') scripts.set(file.fileName, file.code);
  return scripts;
}

/** @returns the routes of `/builder/…`. It is built once, and again after it has failed. */
export function createBuilder(): Hono {
  let built: Promise<ReadonlyMap<string, string>> | undefined;
  const scripts = async (): Promise<ReadonlyMap<string, string>> => {
    built ??= buildBuilder();
    try {
      return await built;
    } catch (error) {
      built = undefined;
      throw error;
    }
  };
  const routes = new Hono();
  routes.get('/builder/:file{[\\w.-]+\\.js}', publicFile, async (context, next) => {
    const script = (await scripts()).get(context.req.param('file'));
    if (script === undefined) return next();
    return context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  return routes;
}
