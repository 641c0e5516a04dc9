// The limits of docs/performance.md and CONTRIBUTING.md are those that fail a check.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readPage } from '../../support/docs/pages.js';

const limits = (JSON.parse(readPage('.size-limit.json')) as { readonly limit: string }[]).map(({ limit }) =>
  Number.parseInt(limit, 10),
);

/** The figure that stands behind these words. */
const figure = (text: string, words: RegExp): number => {
  const [, digits = ''] = new RegExp(`${words.source}([\\d,]+)`).exec(text) ?? [];
  return Number(digits.replaceAll(',', ''));
};

describe('docs/performance.md', () => {
  const page = readPage('docs/performance.md');

  it('says the limit of the size, and a size within it', () => {
    expect(new Set(limits)).to.deep.equal(new Set([figure(page, /fails above /)]));
    expect(figure(page, /`dist\/tool-comparison\.js` is /))
      .to.be.greaterThan(0)
      .and.at.most(limits[0] ?? 0);
  });

  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };
    const names = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(names.length).to.be.greaterThan(5);
    expect(names.filter((name) => !(name in scripts))).to.deep.equal([]);
  });
});

describe('CONTRIBUTING.md', () => {
  const page = readPage('CONTRIBUTING.md');

  it('says the same limit', () => {
    expect(figure(page, /Why /)).to.equal(limits[0]);
    expect(figure(page, /fails above /)).to.equal(limits[0]);
  });
});
