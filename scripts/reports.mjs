// What others rely on, and what it costs their readers, as texts in docs/reports: whoever changes one of them sees it in the
// difference, and writes it anew on purpose.
//   npm run report              writes them
//   npm run report -- --check   fails where they are not what the source gives, and shows the difference
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { textOf } from './fingerprint.mjs';
import { ensurePackage } from './package.mjs';
import { apiReport } from './reports/api.mjs';
import { sizeReport } from './reports/sizes.mjs';

const root = resolve(import.meta.dirname, '..');
const work = join(root, '.cache/reports');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const folder = ensurePackage();
/** @type {Record<string, string>} */
const reports = {
  'api.md': apiReport(folder, work),
  'sizes.md': await sizeReport(folder, work),
};

const written = join(root, 'docs/reports');
const fresh = values.check ? join(work, 'fresh') : written;
mkdirSync(fresh, { recursive: true });
for (const [name, text] of Object.entries(reports)) writeFileSync(join(fresh, name), text);

const stale = Object.keys(reports).filter((name) => textOf(join(written, name)) !== reports[name]);
for (const name of stale) {
  const files = [written, fresh].map((folder) => relative(root, join(folder, name)));
  const args = ['-c', 'safe.directory=*', 'diff', '--no-index', '--no-color', '--unified=1', ...files];
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  console.error(stdout || `docs/reports/${name} is missing`);
}
if (stale.length > 0) {
  console.error(`This is public, or what readers load. If the change is meant, run \`npm run report\`, commit what it writes, and say
in CHANGELOG.md what changes for whom: see CONTRIBUTING.md, "Releasing".`);
  process.exitCode = 1;
} else {
  console.log(
    `${Object.keys(reports).length} reports ${values.check ? 'are up to date' : 'are in docs/reports'}`,
  );
}
