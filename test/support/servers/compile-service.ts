// Compiles the vote service once for a run of page tests, which start it more than a hundred times: from TypeScript each
// start takes more than twice as long. Playwright's `globalSetup`.
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const outDir = join(root, '.cache', 'server');

/** The compiled `demo/server/main.ts`. */
export const SERVICE = join(outDir, 'main.js');

export default async function compileService(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'demo/server/main.ts', outDir, emptyOutDir: true, minify: false },
  });
}
