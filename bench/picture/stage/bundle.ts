/** Bundles a script for the page from this folder, minified and for production, as its author would. */
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ensureInstalled } from '../../../scripts/installs.mjs';
import type { Picture } from './picture.js';
import { reactTree } from './react-tree.js';

const folder = resolve(import.meta.dirname, '..');

/** The scripts that run in the bench's own pages. */
export const bundleForPage = (name: 'probe' | 'snapshot'): Promise<string> =>
  bundle(`page/${name}.ts`, { format: 'iife' });

export const bundleFloor = ({ css, tree }: Picture): Promise<string> =>
  bundle('peers/floor.ts', { format: 'es', picture: { css, tree } });

/** React is installed with what other people's pages are made of, and not with our packages. */
export function bundleReact({ css, tree }: Picture): Promise<string> {
  const modules = join(ensureInstalled('test/hosts'), 'node_modules');
  return bundle('peers/react.ts', {
    format: 'es',
    picture: { css, tree: reactTree(tree) },
    alias: { react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom') },
  });
}

interface Options {
  readonly format: 'es' | 'iife';
  /** What the script finds as PICTURE. */
  readonly picture?: object;
  readonly alias?: Record<string, string>;
}

async function bundle(input: string, { format, picture = {}, alias = {} }: Options): Promise<string> {
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    resolve: { alias },
    define: { PICTURE: JSON.stringify(picture), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: { input: join(folder, input), output: { format, codeSplitting: false } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error(`${input} was not bundled`);
  return output.output[0].code;
}
