// What readers load, in kilobytes as brotli: files that a script tag loads, and what an import adds to an app. One decimal,
// so that only a change that somebody may notice changes the report.
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const FILES = ['tool-comparison.js', 'tool-comparison.classic.js', 'proof-of-work.js', 'embed.html'];
const IMPORTS = ['', '/element', '/document', '/ssr'];

/** @param {readonly (string | Uint8Array)[]} parts */
const kilobytes = (...parts) =>
  (brotliCompressSync(Buffer.concat(parts.map((part) => Buffer.from(part)))).length / 1000).toFixed(1);

/** @param {string} head @param {readonly (readonly [name: string, size: string])[]} rows */
const table = (head, rows) =>
  [`| ${head} | kB |`, '| --- | ---: |', ...rows.map(([name, size]) => `| \`${name}\` | ${size} |`), ''].join(
    '\n',
  );

/**
 * @param {string} folder of the package
 * @param {string} work a folder for what is needed on the way
 * @returns {Promise<string>}
 */
export async function sizeReport(folder, work) {
  const dist = join(folder, 'dist');
  const languages = readdirSync(join(dist, 'locales'))
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => `locales/${name}`);
  const files = [...FILES, ...languages].map((name) => {
    return /** @type {const} */ ([`dist/${name}`, kilobytes(readFileSync(join(dist, name)))]);
  });
  /** @type {[string, string][]} */
  const imports = [];
  for (const path of IMPORTS) imports.push([`tool-comparison${path}`, await bundled(folder, work, path)]);
  return `# What readers load

As brotli, in kilobytes. Written by \`npm run report\`, which \`npm test\` compares: see CONTRIBUTING.md, "Releasing".
Of the language files, a page loads the one that a comparison is in.

${table('File', files)}
With a bundler, here Vite, and with all that it exports. \`npm run check:bundlers\` compares others.

${table('Import', imports)}`;
}

/**
 * @param {string} folder of the package
 * @param {string} work
 * @param {string} path below the package's name
 * @returns {Promise<string>} what importing it adds to an app that has neither Lit nor Zod
 */
async function bundled(folder, work, path) {
  const app = join(work, 'app');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, 'node_modules'), { recursive: true });
  symlinkSync(folder, join(app, 'node_modules/tool-comparison'), 'dir');
  // Without it the name would be that of this project.
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  const input = join(app, 'main.js');
  writeFileSync(input, `export * from 'tool-comparison${path}';\n`);
  const { output } = /** @type {any} */ (
    await build({
      root: app,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input, preserveEntrySignatures: 'strict' },
      },
    })
  );
  return kilobytes(...output.map((/** @type {any} */ { code, source }) => code ?? source));
}
