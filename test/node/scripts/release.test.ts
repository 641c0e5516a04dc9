// `npm run release`, run for real on a copy of the project that belongs to a made-up owner. Only its tests are left out.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { copyProject, type Ended, type ProjectCopy } from '../../support/scripts/project-copy.js';

interface Manifest {
  name: string;
  version: string;
  repository?: unknown;
  homepage?: string;
  config?: { cdn: string };
  scripts: Record<string, string>;
}

interface Release {
  readonly version: string;
  readonly date: string;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly integrity: string;
    readonly address?: string;
  }[];
}

const CDN = 'https://files.acme.example/npm/@acme/tool-comparison@0.2.0';
const PACKED = '.cache/release/.cache/packed';
const REPOSITORY = 'https://github.com/acme/tool-comparison';

let project: ProjectCopy;
const release = (...args: string[]): Ended => project.run(process.execPath, 'scripts/release.mjs', ...args);
/** Into .cache/package. */
function unpack(tarball: string): void {
  rmSync(join(project.folder, '.cache/package'), { recursive: true, force: true });
  project.run('tar', '-xzf', join(PACKED, tarball), '-C', '.cache');
}

const git = (...args: string[]): string => project.run('git', ...args).stdout.trim();
/** What a folder of this name has of the file. */
const readIn = (folder: string, path: string): string =>
  readFileSync(join(project.folder, folder, path), 'utf8');
const jsonIn = (folder: string, path: string): unknown => JSON.parse(readIn(folder, path));

function setManifest(change: (manifest: Manifest) => void): void {
  project.edit('package.json', (text) => {
    const manifest = JSON.parse(text) as Manifest;
    change(manifest);
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
}

/** Whatever this project has released, and whoever owns it: a release runs these tests as well. */
function beforeFirstRelease(): void {
  const owned = project.read('package.json');
  setManifest((manifest) => {
    Object.assign(manifest, { name: 'tool-comparison', version: '0.1.0' });
    for (const field of ['repository', 'homepage', 'bugs'] as const) Reflect.deleteProperty(manifest, field);
    Reflect.deleteProperty(manifest.config ?? {}, 'cdn');
  });
  project.edit('package-lock.json', (text) => {
    const lock = JSON.parse(text) as Manifest & { packages: Record<string, Partial<Manifest>> };
    Object.assign(lock, { name: 'tool-comparison', version: '0.1.0' });
    Object.assign(lock.packages[''] ?? {}, { name: 'tool-comparison', version: '0.1.0' });
    return `${JSON.stringify(lock, null, 2)}\n`;
  });
  project.edit('src/version.ts', (text) => text.replace(/(?<=version = ')[^']+/, '0.1.0'));
  project.edit('docs/releases.json', () => '{ "releases": [] }\n');
  project.edit('CHANGELOG.md', (text) =>
    text.replace(/(## \[Unreleased\]\n)[^]*/, '$1\n### Added\n\n- Something to read.\n'),
  );
  if (project.read('package.json') !== owned) project.run(process.execPath, 'scripts/pages.mjs');
  if (git('status', '--porcelain')) project.commit();
}

before(() => {
  project = copyProject();
  beforeFirstRelease();
});
after(() => {
  rmSync(project.folder, { recursive: true });
});

describe('npm run release', () => {
  describe('refuses', () => {
    /** @returns why there is no release of the copy as it was changed */
    function refused(...args: string[]): string[] {
      const { status, stderr } = release(...args);
      git('checkout', '--quiet', '--force', 'main');
      expect(status).to.equal(1);
      const [head, ...problems] = stderr.trim().split('\n');
      expect(head).to.equal('Not released:');
      return problems.map((line) => line.replace('  - ', ''));
    }

    it('changes that are not committed', () => {
      project.edit('README.md', (text) => `${text}\n`);
      expect(refused('--dry-run')).to.deep.equal(['there are changes that are not committed']);
    });

    it('another branch', () => {
      git('checkout', '--quiet', '-b', 'other');
      expect(refused('--dry-run')).to.deep.equal(['this is not the branch main']);
    });

    it('a changelog with nothing new', () => {
      const full = project.read('CHANGELOG.md');
      project.edit('CHANGELOG.md', (text) =>
        text.replace('## [Unreleased]\n', '## [Unreleased]\n\n### Added\n\n## [0.1.0] - 2026-01-01\n'),
      );
      project.commit();
      expect(refused('--dry-run')).to.deep.equal(['CHANGELOG.md has nothing under “Unreleased”']);
      project.edit('CHANGELOG.md', () => full);
      project.commit();
    });

    it('a version that is none, or less than that before', () => {
      expect(refused('--dry-run', 'huge')).to.deep.equal([
        '“huge” is neither patch, minor or major nor a version',
      ]);
      expect(refused('--dry-run', '0.0.9')).to.deep.equal([
        '0.0.9 is not greater than 0.1.0, which is in package.json',
      ]);
    });

    it('a version that has a tag', () => {
      git('tag', 'v0.1.1');
      expect(refused('--dry-run', 'patch')).to.deep.equal(['there is a tag v0.1.1']);
      git('tag', '--delete', 'v0.1.1');
    });

    it('to release what npm would not take, or what is not tested', () => {
      const [repository, tests] = refused('minor', '--skip-tests');
      expect(repository).to.match(/^package\.json has no `repository`/);
      expect(tests).to.equal('--skip-tests is only for --dry-run');
    });
  });

  describe('without an owner, in a dry run', () => {
    let head = '';
    let dry: Ended;
    before(() => {
      head = git('rev-parse', 'HEAD');
      dry = release('--dry-run', '--skip-tests');
    });

    it('changes nothing, and says what a release would do', () => {
      expect(dry.stderr).to.equal('');
      expect(dry.status).to.equal(0);
      expect([git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('tag')]).to.deep.equal([
        head,
        '',
        '',
      ]);
      expect(dry.stdout).to.include('git push --atomic origin main v0.1.0');
      expect(dry.stdout).to.include('npm publish --provenance --access public');
      expect(dry.stdout).to.match(/ {2}dist\/ \(\d{3}\)\n/);
    });

    it('makes up nothing that only an owner can know', () => {
      expect(dry.stdout).to.include('only the owner knows: repository, homepage, bugs, config.cdn (');
      const [tarball = ''] = readdirSync(join(project.folder, PACKED));
      expect(tarball).to.equal('tool-comparison-0.1.0.tgz');
      unpack(tarball);
      expect(jsonIn('.cache/package', 'package.json')).not.to.have.any.keys(
        'repository',
        'homepage',
        'bugs',
        'config',
      );
      expect(readIn('.cache/package', 'README.md')).to.include('](docs/element.md)');
      const { releases } = jsonIn('.cache/release', 'docs/releases.json') as { releases: Release[] };
      expect(releases.map(({ version }) => version)).to.deep.equal(['0.1.0']);
      expect(releases.flatMap(({ files }) => files.filter((file) => file.address))).to.deep.equal([]);
    });
  });

  describe('with an owner', () => {
    let head = '';
    let real: Ended;
    before(() => {
      setManifest((manifest) => {
        manifest.name = '@acme/tool-comparison';
        manifest.repository = { type: 'git', url: `git+${REPOSITORY}.git` };
        manifest.config = { cdn: 'https://files.acme.example/npm/{name}@{version}/{path}' };
        // It takes half an hour.
        manifest.scripts['test'] = 'node --print "\'as if all tests had run\'"';
      });
      // As after any change of what is public, which the name is part of.
      project.run(process.execPath, 'scripts/build.mjs');
      project.run(process.execPath, 'scripts/reports.mjs');
      project.commit();
      head = git('rev-parse', 'HEAD');
      real = release('minor');
    });

    it('takes over the commit and the tag, when the tests have passed', () => {
      expect(real.stderr).to.equal('');
      expect(real.status).to.equal(0);
      expect(real.stdout).to.include('as if all tests had run');
      expect(real.stdout).to.include('only the owner knows: homepage, bugs (');
      expect(git('rev-parse', 'HEAD~1')).to.equal(head);
      expect(git('rev-parse', 'HEAD')).to.equal(git('rev-parse', 'v0.2.0^{commit}'));
      expect(git('log', '-1', '--format=%s %an %ae')).to.equal('Release 0.2.0 Ann Lee ann@acme.example');
      expect(git('status', '--porcelain')).to.equal('');
    });

    it('sets the version wherever it stands', () => {
      expect((jsonIn('.', 'package.json') as Manifest).version).to.equal('0.2.0');
      const { packages, version } = jsonIn('.', 'package-lock.json') as {
        version: string;
        packages: Record<string, Manifest>;
      };
      expect([version, packages['']?.version]).to.deep.equal(['0.2.0', '0.2.0']);
      expect(project.read('src/version.ts')).to.include("version = '0.2.0'");
      expect(project.read('dist/tool-comparison.js')).to.match(
        /^\/\/# allFunctionsCalledOnLoad\n\/\*! tool-comparison 0\.2\.0 /,
      );
      expect(project.read('README.md')).not.to.include('0.1.0');
    });

    it('puts what is new under the version', () => {
      const [, date = ''] =
        /^## \[Unreleased\]\n\n## \[0\.2\.0\] - (.*)\n\n### Added\n\n- /m.exec(
          project.read('CHANGELOG.md'),
        ) ?? [];
      expect(date).to.match(/^\d{4}-\d\d-\d\d$/);
    });

    it('keeps the address and the hash of each file that a page may load', () => {
      const { releases } = jsonIn('.', 'docs/releases.json') as { releases: Release[] };
      expect(releases.map(({ version }) => version)).to.deep.equal(['0.2.0']);
      const files = releases[0]?.files ?? [];
      expect(files.map(({ path }) => path)).to.include.members([
        'dist/tool-comparison.js',
        'dist/tool-comparison.classic.js',
        'dist/locales/de.js',
      ]);
      for (const { path, bytes, integrity, address } of files) {
        const content = readFileSync(join(project.folder, path));
        expect(bytes, path).to.equal(content.length);
        expect(integrity, path).to.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`);
        expect(address, path).to.equal(`${CDN}/${path}`);
      }
    });

    it('gives the documents its name, its addresses and the hash', () => {
      const hash = createHash('sha384')
        .update(readFileSync(join(project.folder, 'dist/tool-comparison.js')))
        .digest('base64');
      const readme = project.read('README.md');
      expect(readme).to.include(`src="${CDN}/dist/tool-comparison.js" integrity="sha384-${hash}"`);
      expect(readme).to.include('npm install @acme/tool-comparison\n');
      expect(project.read('docs/languages.md')).to.include(`src="${CDN}/dist/locales/de.js"`);
      expect(project.read('docs/security.md')).to.include('or `https://files.acme.example` or `');
      expect(project.read('demo/index.html')).to.include(`${CDN}/dist/tool-comparison.js`);
      expect(project.read('demo/hosts/express/server.js')).to.include("from '@acme/tool-comparison/ssr'");
      const pages = [
        'README.md',
        'demo/index.html',
        ...readdirSync(join(project.folder, 'docs'))
          .filter((name) => name.endsWith('.md'))
          .map((name) => `docs/${name}`),
      ];
      for (const page of pages) {
        expect(project.read(page), page).not.to.include('cdn.example');
        // The element, the files and the command have no scope.
        expect(project.read(page), page).not.to.match(
          /(?:import|from) ['"`]tool-comparison|['"`]tool-comparison\/(?!check)/,
        );
        expect(project.read(page), page).not.to.match(/npx @acme|<@acme|npx --yes tool-comparison/);
      }
      // As formatted as they were.
      const { stdout, stderr } = project.run(
        process.execPath,
        'node_modules/.bin/prettier',
        '--check',
        ...pages,
      );
      expect(stderr + stdout).to.include('All matched files use Prettier code style!');
    });

    it('packs it for that owner, with links that lead to the release', () => {
      const [tarball = ''] = readdirSync(join(project.folder, PACKED));
      expect(tarball).to.equal('acme-tool-comparison-0.2.0.tgz');
      unpack(tarball);
      const { name, repository, homepage } = jsonIn('.cache/package', 'package.json') as Manifest;
      expect([name, homepage]).to.deep.equal(['@acme/tool-comparison', undefined]);
      expect(repository).to.deep.equal({ type: 'git', url: `git+${REPOSITORY}.git` });
      const readme = readIn('.cache/package', 'README.md');
      expect(readme).to.include(`](${REPOSITORY}/blob/v0.2.0/docs/element.md)`);
      expect(readme).to.include(
        'src="https://raw.githubusercontent.com/acme/tool-comparison/v0.2.0/docs/pictures/comparison-light.png"',
      );
      expect(readme).not.to.match(/\]\((?!#|https:)/);
      expect(readIn('.cache/package', 'docs/votes.md')).to.include(
        `](${REPOSITORY}/blob/v0.2.0/demo/server/openapi.yaml)`,
      );
      expect(readIn('.cache/package', 'docs/votes.md')).to.include('](../SECURITY.md)');
      expect(readIn('.cache/package', 'dist/frameworks/react.d.ts')).to.include(
        '`@acme/tool-comparison/react`',
      );
      // What `init` writes into a document, and what fills documents from a spreadsheet.
      const schema = './node_modules/@acme/tool-comparison/dist/comparison.v1.schema.json';
      for (const file of ['dist/document/field-notes.js', 'dist/comparison.v1.schema.json'])
        expect(readIn('.cache/package', file), file).to.include(schema);
      expect(readIn('.cache/package', 'demo/spreadsheet/from-spreadsheet.mjs')).to.include(
        "from '@acme/tool-comparison/check'",
      );
    });

    it('leaves in the documents what is released, when something else is built after it', () => {
      project.edit('dist/tool-comparison.js', (text) => `${text}\n`);
      const readme = project.read('README.md');
      project.run(process.execPath, 'scripts/pages.mjs');
      expect(project.read('README.md')).to.equal(readme);
      git('checkout', '--quiet', '--force', 'main');
    });

    it('refuses a version that is released', () => {
      project.edit('CHANGELOG.md', (text) =>
        text.replace('## [Unreleased]\n', '## [Unreleased]\n\n- More.\n'),
      );
      project.commit();
      expect(release('--dry-run').stderr).to.include('0.2.0 is released already');
    });
  });
});
