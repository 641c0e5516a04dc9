// Takes all pictures of test/browser/chromium/pictures.spec.ts anew, and those that open the README. Look at them before you
// commit them.
//   npm run pictures
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test', 'browser', 'chromium', 'pictures');
const forReadme = join(root, 'docs', 'pictures');

/** @param {string[]} args */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

node(join(import.meta.dirname, 'build.mjs'));
// Also those of scenes that there are no longer.
rmSync(pictures, { recursive: true, force: true });
const playwright = join(root, 'node_modules', '.bin', 'playwright');
node(
  playwright,
  ...['test', '--project=chromium', 'chromium/pictures', '--grep-invert=README', '--update-snapshots=all'],
);

// With a palette they take a third of the space: all that is lost are shades of the edges of letters.
for (const name of readdirSync(pictures)) {
  const file = join(pictures, name);
  writeFileSync(file, await sharp(file).png({ palette: true, dither: 0 }).toBuffer());
}
mkdirSync(forReadme, { recursive: true });
for (const theme of ['light', 'dark'])
  copyFileSync(join(pictures, `front-1040-${theme}.png`), join(forReadme, `comparison-${theme}.png`));
console.log('Now look at them: git diff --stat -- test/browser/chromium/pictures docs/pictures');
