// Fails when what is committed of the build is not, byte for byte, what the source builds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensurePackage } from './package.mjs';
import { builtPages } from './pages.mjs';

const root = resolve(import.meta.dirname, '..');
const built = ensurePackage();

const COMMITTED = [
  'dist/tool-comparison.js',
  'dist/tool-comparison.js.map',
  'dist/tool-comparison.classic.js',
  'dist/tool-comparison.classic.js.map',
  ...readdirSync(join(built, 'dist/locales'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `dist/locales/${file}`),
  'dist/proof-of-work.js',
  'dist/embed.html',
  'dist/comparison.schema.json',
  'dist/comparison.v1.schema.json',
  'dist/THIRD-PARTY-LICENSES.txt',
  'custom-elements.json',
];

const pages = await builtPages(
  root,
  readFileSync(join(built, 'dist/tool-comparison.js')),
  JSON.parse(readFileSync(join(built, 'custom-elements.json'), 'utf8')),
);
const expected = [
  ...COMMITTED.map((file) => /** @type {const} */ ([file, readFileSync(join(built, file))])),
  ...Object.entries(pages).map(([file, text]) => /** @type {const} */ ([file, Buffer.from(text)])),
];

const problems = expected.flatMap(([file, content]) => {
  if (!existsSync(join(root, file))) return [`missing  ${file}`];
  return readFileSync(join(root, file)).equals(content) ? [] : [`stale    ${file}`];
});

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(
    '\nThe built files are not what the source builds. Run `npm run build` and commit what it writes.',
  );
  process.exitCode = 1;
} else {
  console.log(`${expected.length} built files are up to date`);
}
