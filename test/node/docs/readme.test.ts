// README.md is the front door: short, with a way to every page, and with examples that work.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { LOCALES } from '../../../src/i18n/locale-lookup.js';
import { blocksOf, guides, readPage, targetsOf } from '../../support/docs/pages.js';
import { minimal } from '../../support/element/documents.js';

const readme = readPage('README.md');
const { scripts } = JSON.parse(readPage('package.json')) as { readonly scripts: Record<string, string> };

describe('README.md', () => {
  it('has at most 250 lines', () => {
    expect(readme.split('\n').length - 1).to.be.at.most(250);
  });

  it('links to every page in docs/', () => {
    const targets = targetsOf(readme);
    expect(guides.length).to.be.greaterThan(10);
    expect(guides.filter((page) => !targets.includes(page))).to.deep.equal([]);
  });

  it('says how many languages there are', () => {
    // English needs no file.
    expect(readme).to.include(`[${LOCALES.length + 1} languages](docs/languages.md)`);
  });

  it('names only commands that there are', () => {
    const names = [
      ...blocksOf(readme, 'sh')
        .join('')
        .matchAll(/\bnpm (?:run )?([\w:]+)/g),
    ].map(([, name = '']) => name);
    expect(names).to.include.members(['ci', 'install', 'start', 'test', 'server', 'dev', 'check']);
    expect(names.filter((name) => !['ci', 'install'].includes(name) && !(name in scripts))).to.deep.equal([]);
  });

  it('has documents without a problem', () => {
    const documents = blocksOf(readme, 'json').map((code) => JSON.parse(code) as object);
    expect(documents.filter((document) => 'version' in document)).to.have.length(1);
    for (const document of documents) expect(checkComparison(minimal(document))).to.deep.equal([]);
  });

  it('has the frame of the guide', () => {
    const [frame] = blocksOf(readPage('docs/embedding-in-a-frame.md'), 'html');
    expect(frame).to.match(/^<iframe\n/);
    expect(blocksOf(readme, 'html')).to.include(frame);
  });
});
