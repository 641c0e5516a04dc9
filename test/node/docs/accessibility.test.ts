// docs/accessibility.md names every criterion, and tests that there are.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(resolve(root, 'docs/accessibility.md'), 'utf8');

/** The success criteria of WCAG 2.2 of the levels A and AA. */
const CRITERIA = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1'],
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8', '3.1.1', '3.1.2'],
  ...['3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8'],
  ...['4.1.2', '4.1.3'],
];

/** The first cells of all rows, with `1.2.1–1.2.5` written out. */
const named = [...page.matchAll(/^\| (\d[^|]*)\|/gm)].flatMap(([, cell = '']) => {
  const [, section, from, to] = /(\d\.\d)\.(\d+)–\1\.(\d+)/.exec(cell) ?? [];
  if (section === undefined) return cell.match(/\d\.\d\.\d+/g) ?? [];
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${section}.${Number(from) + index}`,
  );
});

describe('docs/accessibility.md', () => {
  it('has a row for every criterion of WCAG 2.2, A and AA', () => {
    expect(named.toSorted()).to.deep.equal(CRITERIA.toSorted());
  });

  it('names tests that there are', () => {
    const cells = [...page.matchAll(/`(test\/[\w./-]+)`((?:,? "[^"|]+")*)/g)];
    expect(cells.length).to.be.greaterThan(30);
    for (const [, file = '', titles = ''] of cells) {
      const source = readFileSync(resolve(root, file), 'utf8');
      // Without the values in a title.
      const said = source.replace(/\$\{[^}]*\}/g, '');
      for (const [, title = ''] of titles.matchAll(/"([^"]+)"/g)) expect(said, file).to.include(title);
    }
  });
});
