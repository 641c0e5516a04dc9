// A release, from the version to the tag. It is made on a copy, in .cache/release, and brought here when all of it has passed.
//   npm run release -- minor              or patch, major, 1.2.3; without one, the version in package.json if it is none yet
//   npm run release -- --dry-run minor    the same, and nothing is brought here
//   npm run release -- --dry-run --skip-tests
// It publishes nothing. Pushing the tag does: .github/workflows/release.yml, because npm asks where a package was built, and
// only a workflow can prove that.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { unreleased, withRelease } from './changelog.mjs';
import { isCdnKnown } from './owner.mjs';
import { addRelease, BUNDLE, releasesIn } from './releases.mjs';

const root = resolve(import.meta.dirname, '..');
const copy = join(root, '.cache', 'release');
const BRANCH = 'main';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'skip-tests': { type: 'boolean', default: false },
  },
});
const isDry = values['dry-run'];

/** @param {string} folder @param {string} command @param {string[]} args @returns {string} what it prints */
function read(folder, command, ...args) {
  const { stdout } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return (stdout ?? '').trim();
}

/** @param {string} title @param {string} command @param {string[]} args */
function run(title, command, ...args) {
  console.log(`\n▶ ${title}`);
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: copy, stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (status !== 0) {
    console.error(
      `\nNot released: ${title} failed. Nothing has changed here; the copy is in ${relative(root, copy)}.`,
    );
    process.exit(1);
  }
}

/** @param {string} title @param {string} name @param {string[]} args */
const runScript = (title, name, ...args) =>
  run(title, process.execPath, join(copy, 'scripts', `${name}.mjs`), ...args);

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const released = releasesIn(root).map(({ version }) => version);
const wish = positionals[0] ?? manifest.version;
const version =
  wish === 'major' || wish === 'minor' || wish === 'patch'
    ? semver.inc(manifest.version, wish)
    : semver.valid(wish) && semver.clean(wish);
const tag = `v${version}`;
const who = {
  name: read(root, 'git', 'config', 'user.name'),
  email: read(root, 'git', 'config', 'user.email'),
};

/** @returns {string[]} why there can be no such release */
function problems() {
  const found = [];
  if (read(root, 'git', 'status', '--porcelain')) found.push('there are changes that are not committed');
  if (read(root, 'git', 'branch', '--show-current') !== BRANCH)
    found.push(`this is not the branch ${BRANCH}`);
  if (!who.name || !who.email)
    found.push('git does not know your name and address: git config user.name, user.email');
  if (!version) found.push(`“${wish}” is neither patch, minor or major nor a version`);
  else if (released.includes(version))
    found.push(`${version} is released already: say patch, minor, major or a version`);
  else if (semver.lt(version, manifest.version))
    found.push(`${version} is not greater than ${manifest.version}, which is in package.json`);
  if (version && read(root, 'git', 'tag', '--list', tag)) found.push(`there is a tag ${tag}`);
  if (!unreleased(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')))
    found.push('CHANGELOG.md has nothing under “Unreleased”');
  if (!isDry && !manifest.repository)
    found.push(
      'package.json has no `repository`, without which npm does not take a proof of where a package was built',
    );
  if (!isDry && values['skip-tests']) found.push('--skip-tests is only for --dry-run');
  return found;
}

/** The installed packages are those of this folder. */
function makeCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  run('copy', 'git', 'clone', '--quiet', root, copy);
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
}

/** @param {string} file @param {(text: string) => string} change */
const edit = (file, change) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));

/** What `npm version` leaves to an installation. @param {string} text @param {string} version */
function withServerVersion(text, version) {
  const lock = JSON.parse(text);
  const server = lock.packages['demo/server'];
  if (server) server.version = version;
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** @param {string} version @param {string} date @returns {import('./releases.mjs').Release} */
function write(version, date) {
  // A change of the API or of the sizes has been taken knowingly: what was committed with it says so.
  runScript('reports', 'reports', '--check');
  const options = ['--no-git-tag-version', '--allow-same-version', '--ignore-scripts'];
  run('version', 'npm', 'version', version, ...options);
  edit('package-lock.json', (text) => withServerVersion(text, version));
  edit('src/version.ts', (text) => text.replace(/(?<=version = ')[^']+/, version));
  edit('CHANGELOG.md', (text) => withRelease(text, version, date));
  runScript('build', 'build');
  const release = addRelease(copy, date);
  runScript('pages', 'pages');
  runScript('reports', 'reports');
  return release;
}

/** @param {string} version */
function commit(version) {
  // The copy has none of the settings of this folder.
  const settings = ['-c', `user.name=${who.name}`, '-c', `user.email=${who.email}`];
  run('commit', 'git', 'add', '--all');
  run('commit', 'git', ...settings, 'commit', '--quiet', '--message', `Release ${version}`);
  run('tag', 'git', ...settings, 'tag', '--annotate', tag, '--message', `Release ${version}`);
}

/** @param {import('./releases.mjs').Release} release */
function summarize({ files }) {
  const bundle = files.find(({ path }) => path === BUNDLE);
  console.log(`\n${tag}`);
  console.log(`  ${BUNDLE}: ${bundle?.address ?? `${bundle?.bytes} bytes`}\n  ${bundle?.integrity}`);
  const gaps = [
    ...['repository', 'homepage', 'bugs'].filter((field) => !manifest[field]),
    ...(isCdnKnown(manifest) ? [] : ['config.cdn']),
  ];
  if (gaps.length > 0)
    console.log(
      `  Not in package.json, because only the owner knows: ${gaps.join(', ')} (CONTRIBUTING.md, “Releasing”)`,
    );
}

const found = problems();
if (found.length > 0 || !version) {
  console.error(`Not released:\n${found.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exit(1);
}

makeCopy();
const release = write(version, new Date().toISOString().slice(0, 10));
if (!values['skip-tests']) run('tests', 'npm', 'test');
runScript('pack', 'package', '--pack', join(copy, '.cache/packed'));
runScript('pack of the service', 'build-server', '--pack', join(copy, '.cache/packed'));
commit(version);
summarize(release);

const push = `git push --atomic origin ${BRANCH} ${tag}`;
if (isDry) {
  console.log(`
A dry run: nothing has changed here. What was made is in ${relative(root, copy)}, and its packages in .cache/packed there.
A release would take over its commit and its tag. Then \`${push}\` has .github/workflows/release.yml
check it again, and publish it: npm publish --provenance --access public`);
} else {
  run('take over', 'git', '-C', root, 'pull', '--quiet', '--ff-only', '--tags', copy, BRANCH);
  console.log(`\nTo publish it: ${push}`);
}
