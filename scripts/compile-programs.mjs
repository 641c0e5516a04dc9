// Compiles programs that tests start hundreds of times: from TypeScript each start takes three times as long.
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * @param {string} folder in .cache, emptied before
 * @param {string[]} sources from the project's folder
 * @returns {Promise<string>} the folder, with a script of the same name for each source
 */
export async function compilePrograms(folder, sources) {
  const outDir = join(root, '.cache', folder);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      // As deep as the sources, which look for the project's folder above them.
      rolldownOptions: { input: sources, output: { chunkFileNames: '[name]-[hash].js' } },
    },
  });
  return outDir;
}
