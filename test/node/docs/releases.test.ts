// docs/releases.json, and what the documents say of the release that people can load. What only an owner can know is not
// made up: test/node/scripts/release.test.ts has an owner.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { integrityOf } from '../../../scripts/built-facts.mjs';
import { addressOf } from '../../../scripts/owner.mjs';
import { ensurePackage } from '../../../scripts/package.mjs';
import { releasesIn } from '../../../scripts/releases.mjs';
import { readPage, root } from '../../support/docs/pages.js';

const BUNDLE = 'dist/tool-comparison.js';
const releases = releasesIn(root);
const manifest = JSON.parse(readPage('package.json')) as {
  readonly name: string;
  readonly version: string;
  readonly repository?: unknown;
  readonly config?: { readonly cdn: string };
};

describe('docs/releases.json', () => {
  it('has the releases of the changelog', () => {
    const inChangelog = [...readPage('CHANGELOG.md').matchAll(/^## \[(\d.*?)\] - (.+)$/gm)].map(
      ([, version, date]) => ({ version, date }),
    );
    expect(releases.map(({ version, date }) => ({ version, date }))).to.deep.equal(inChangelog);
  });

  it('has the newest first', () => {
    // What has a dash in its version comes before the release itself.
    const rank = (version: string): string => (version.includes('-') ? version : `${version}-z`);
    const newestFirst = releases.toSorted((a, b) =>
      rank(b.version).localeCompare(rank(a.version), 'en', { numeric: true }),
    );
    expect(releases).to.deep.equal(newestFirst);
  });

  it('has a hash of each file', () => {
    for (const { version, date, files } of releases) {
      expect(date, version).to.match(/^\d{4}-\d\d-\d\d$/);
      expect(
        files.map(({ path }) => path),
        version,
      ).to.include(BUNDLE);
      for (const { path, bytes, integrity } of files) {
        expect(bytes, path).to.be.greaterThan(0);
        expect(integrity, path).to.match(/^sha384-[\w+/]{64}$/);
      }
    }
  });
});

describe('README.md', () => {
  const [latest] = releases;

  it('has the address and the hash of the latest release, or of the one to come', () => {
    const integrity =
      latest?.files.find(({ path }) => path === BUNDLE)?.integrity ??
      integrityOf(readFileSync(join(root, BUNDLE)));
    const address = addressOf({ ...manifest, version: latest?.version ?? manifest.version }, BUNDLE);
    expect(readPage('README.md')).to.include(`src="${address}" integrity="${integrity}"`);
  });
});

describe('addresses', () => {
  const named = { name: '@acme/tool-comparison', version: '1.2.3' };

  it('are examples, where no owner has said where files are served', () => {
    expect(addressOf(named, BUNDLE)).to.equal(`https://cdn.example/@acme/tool-comparison@1.2.3/${BUNDLE}`);
  });

  it('are refused without a version in them, and without https', () => {
    for (const cdn of ['https://cdn.acme.example/{path}', 'http://cdn.acme.example/{version}/{path}'])
      expect(() => addressOf({ ...named, config: { cdn } }, BUNDLE)).to.throw('config.cdn in package.json');
  });
});

describe('the published README.md', () => {
  it('has links into the package, where no owner has named a repository', () => {
    const published = readFileSync(join(ensurePackage(), 'README.md'), 'utf8');
    expect(published.includes('](docs/element.md)')).to.equal(manifest.repository === undefined);
  });
});
