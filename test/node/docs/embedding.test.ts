// docs/embedding.md has a row and a section for each system, each section says the same three things, and its commands work.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { ensurePackage } from '../../../scripts/package.mjs';
import { blocksOf, readPage, targetsOf } from '../../support/docs/pages.js';

const page = readPage('docs/embedding.md');
const [published = ''] = blocksOf(readPage('README.md'), 'json');

/** The sections of a level by their headings. */
const sectionsOf = (text: string, marks: string): Map<string, string> =>
  new Map(
    text
      .split(`\n${marks} `)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        return [heading, lines.join('\n')];
      }),
  );

const sections = sectionsOf(page, '##');
const systems = [...sections.keys()].filter(
  (heading) => !['The forms', 'Nothing is shown'].includes(heading),
);
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:System|-)/.test(line));
const anchor = (heading: string): string =>
  `#${heading
    .toLowerCase()
    .replace(/[^\w ]/g, '')
    .replaceAll(' ', '-')}`;

describe('docs/embedding.md', () => {
  it('has a row in the table for each system that has a section, and sections for all', () => {
    expect(systems).to.have.length(12);
    const inTable = rows.flatMap((row) => targetsOf(row.split(' | ')[0] ?? ''));
    expect([...new Set(inTable)].toSorted()).to.deep.equal(systems.map(anchor).toSorted());
  });

  it('names in the table only forms that it describes', () => {
    const forms = [...sectionsOf(sections.get('The forms') ?? '', '###').keys()].map(anchor);
    expect(forms).to.have.length(5);
    const named = rows.flatMap((row) => targetsOf(row.split(' | ')[1] ?? ''));
    expect(named.filter((target) => ![...forms, '#the-forms'].includes(target))).to.deep.equal([]);
  });

  it('says of each system what it lets through, what to paste, and where to look', () => {
    const labels = ['**What it lets through.**', '**What to paste.**', '**Nothing is shown?**'];
    for (const system of systems) {
      const text = sections.get(system) ?? '';
      // What a site with a build lets through is what its author writes, and the example says what.
      const expected = text.includes('../demo/hosts/') ? labels.slice(2) : labels;
      const places = expected.map((label) => text.indexOf(label));
      expect(places, system).to.deep.equal(places.toSorted((a, b) => a - b));
      expect(Math.min(...places), system).to.be.at.least(0);
    }
  });

  it('links to a page of whoever makes the system, but where there is none', () => {
    const without = systems.filter((system) => !(sections.get(system) ?? '').includes('](https://'));
    expect(without).to.deep.equal(['Discourse', 'Substack', 'Astro', 'Next.js']);
  });

  it('has commands that write what it says', () => {
    const folder = mkdtempSync(join(ensurePackage(), 'embedding-'));
    after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'a-vs-b.json'), published);
    const [commands = ''] = blocksOf(page, 'sh');
    const npx = 'npx() { shift; node ../dist/cli/main.js "$@"; }';
    const { stderr, status } = spawnSync('bash', ['-c', `set -e\n${npx}\n${commands}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([stderr, status]).to.deep.equal(['', 0]);
    const written = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(written('a-vs-b.html'))
      .to.match(/<blockquote/)
      .and.not.match(/<(?:style|script)|\s(?:class|style|id)=/);
    expect(written('a-vs-b.md')).to.match(/^## Alpha vs Beta$/m);
    expect(written('a-vs-b.txt')).to.match(/^Alpha vs Beta\n=+\n/);
  });
});
