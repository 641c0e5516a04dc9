// docs/spreadsheet.md and the script that it describes, run with the package as it is published: documents from sheets as
// spreadsheet programs export them, and every problem told by row and column.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { ensurePackage } from '../../../scripts/package.mjs';
import { checkComparison } from '../../../src/document/check.js';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { blocksOf, readPage, root } from '../../support/docs/pages.js';

// Within its own folder a package is found by its name.
const stage = mkdtempSync(join(ensurePackage(), 'spreadsheet-'));
after(() => rmSync(stage, { recursive: true }));

const page = readPage('docs/spreadsheet.md');
const sample = join(root, 'demo/spreadsheet');
const sampleSheet = (name: string): string => readFileSync(join(sample, name), 'utf8');
const [install = '', command = ''] = (blocksOf(page, 'sh')[0] ?? '').split('\n');
const [success = '', failure = ''] = blocksOf(page, '');

type Content = string | Uint8Array;

let folders = 0;

/** Runs the command of the page in a folder of its own. */
function run(comparisons: Content, reviews: Content, line = command) {
  folders += 1;
  const folder = join(stage, String(folders));
  mkdirSync(folder);
  cpSync(join(sample, 'from-spreadsheet.mjs'), join(folder, 'from-spreadsheet.mjs'));
  writeFileSync(join(folder, 'comparisons.csv'), comparisons);
  writeFileSync(join(folder, 'reviews.csv'), reviews);
  const again = () => {
    const { stdout, stderr, status } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    const written = join(folder, 'documents');
    const files = existsSync(written) ? readdirSync(written).toSorted() : [];
    const documents = files.map((name): unknown => JSON.parse(readFileSync(join(written, name), 'utf8')));
    return { stdout, problems: stderr.split('\n').filter(Boolean), status, files, documents };
  };
  return { ...again(), folder, again };
}

type Row = readonly string[];

/** A sheet as a program exports it: quoted where it must be, or everywhere. */
const csv = (rows: readonly Row[], delimiter = ',', end = '\r\n', isQuoted = false): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (isQuoted || /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join(end) + end;

const COMPARISON = ['id', 'title', 'tool1.id', 'tool1.name', 'tool2.id', 'tool2.name'];
const REVIEW = ['comparison', 'reviewer', 'tool', 'verdict', 'quote'];
const row = (id: string, title = ''): Row => [id, title, 'a', 'Alpha', 'b', 'Beta'];
const review = (comparison: string, tool = 'Alpha', verdict = 'ship', quote = ''): Row => [
  comparison,
  'Ann Lee',
  tool,
  verdict,
  quote,
];

/** What is told of sheets with these rows below their names. */
const problemsOf = (
  comparisons: readonly Row[],
  reviews: readonly Row[],
  names = COMPARISON,
  ofReviews = REVIEW,
) => run(csv([names, ...comparisons]), csv([ofReviews, ...reviews]));

describe('docs/spreadsheet.md', () => {
  it('installs what the script imports', () => {
    const imports = [...sampleSheet('from-spreadsheet.mjs').matchAll(/ from '((?!node:)[^']+)'/g)].map(
      ([, name = '']) => name.replace(/\/.*/, ''),
    );
    expect(install).to.equal(`npm install ${[...new Set(imports)].toSorted().toReversed().join(' ')}`);
  });

  it('shows what is said of the sample sheets, which give documents without a problem', () => {
    const { stdout, problems, status, files, documents } = run(
      sampleSheet('comparisons.csv'),
      sampleSheet('reviews.csv'),
    );
    expect(problems).to.deep.equal([]);
    expect([stdout, status]).to.deep.equal([success, 0]);
    expect(files).to.deep.equal([
      'caddy-vs-traefik.json',
      'notion-vs-obsidian.json',
      'zed-vs-sublime-text.json',
    ]);
    for (const document of documents) expect(checkComparison(document)).to.deep.equal([]);
  });

  it('shows what is said of problems, and nothing is written', () => {
    const comparisons = sampleSheet('comparisons.csv')
      .replace('https://www.notion.com/', 'htps://www.notion.com/')
      .replace('2026-02-20', '20.02.2026');
    const reviews = sampleSheet('reviews.csv')
      .replace(',Traefik,skip', ',Trafik,skip')
      .replace('zed-vs-sublime-text,Redline', 'zed-vs-sublime,Redline');
    const { stdout, problems, status, files } = run(comparisons, reviews);
    expect(`${problems.join('\n')}\n${stdout}`).to.equal(failure);
    expect([status, files]).to.deep.equal([1, []]);
  });

  it('names every section of the format that can be a column', () => {
    const { properties } = comparisonJsonSchema() as { properties: Record<string, { type?: string }> };
    const sections = Object.keys(properties).filter((name) => !['$schema', 'version'].includes(name));
    const places: Record<string, string> = { tools: 'tool1.id', reviewers: 'reviewer', reviews: 'verdict' };
    for (const name of sections) {
      const isObject = properties[name]?.type === 'object';
      expect(page, name).to.match(new RegExp(`\`${places[name] ?? name}${isObject ? '\\.' : '`'}`));
    }
  });

  it('checks the folder with the command', () => {
    const { folder } = run(sampleSheet('comparisons.csv'), sampleSheet('reviews.csv'));
    const [, check = ''] = blocksOf(page, 'sh');
    const { stdout, status } = spawnSync(
      'bash',
      ['-c', `npx() { shift; node ../../dist/cli/main.js "$@"; }\n${check}`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([stdout, status]).to.deep.equal(['3 files checked: no problem\n', 0]);
  });
});

describe('from a spreadsheet', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `pair-${at + 1}`);
  const quote = 'It said "no", twice; then\r\nit said: yes,\tmaybe – größer.';
  const comparisons = [COMPARISON, ...ids.map((id, at) => row(id, `Übung ${at + 1}; or not, “so”`))];
  const reviews = [
    REVIEW,
    ...ids.flatMap((id) => [review(id, 'Alpha', 'ship', quote), review(id, 'b', 'skip')]),
  ];
  const bom = '\ufeff';
  const first = {
    version: 1,
    id: 'pair-1',
    title: 'Übung 1; or not, “so”',
    tools: [
      { id: 'a', name: 'Alpha' },
      { id: 'b', name: 'Beta' },
    ],
    reviewers: [{ id: 'Ann Lee', name: 'Ann Lee' }],
    reviews: [
      { reviewer: 'Ann Lee', tool: 'a', verdict: 'ship', quote: quote.replace('\r\n', '\n') },
      { reviewer: 'Ann Lee', tool: 'b', verdict: 'skip' },
    ],
  };

  for (const [program, exported] of Object.entries({
    'commas and CRLF (Google Sheets)': (rows: readonly Row[]) => csv(rows),
    'a byte order mark, commas and CRLF (Excel)': (rows: readonly Row[]) => bom + csv(rows),
    'a byte order mark, semicolons and CRLF (Excel in German)': (rows: readonly Row[]) =>
      bom + csv(rows, ';'),
    'commas and LF, all quoted (LibreOffice)': (rows: readonly Row[]) => csv(rows, ',', '\n', true),
    'semicolons and LF (Numbers)': (rows: readonly Row[]) => csv(rows, ';', '\n'),
    'tabs and CRLF, all quoted': (rows: readonly Row[]) => csv(rows, '\t', '\r\n', true),
  }))
    it(`makes 200 documents of sheets with ${program}`, () => {
      const { problems, status, files, documents } = run(exported(comparisons), exported(reviews));
      expect([problems, status, files.length]).to.deep.equal([[], 0, 200]);
      expect(documents[0]).to.deep.equal(first);
      expect(documents.flatMap((document) => checkComparison(document))).to.deep.equal([]);
    });

  it('takes numbers, TRUE and FALSE, columns in any order and case, notes, and rows that are empty', () => {
    const { problems, documents } = run(
      csv([
        ['TOOL2.Sponsored', '# notes', '', 'tool1.panelship', 'community.minimum', ...COMPARISON],
        ['', '', '', '', '', ...COMPARISON.map(() => '')],
        ['TRUE', 'ask again', '', '62.5', '10', ...row('x')],
        ['false', '', '', '', '', ...row('y')],
        [''],
      ]),
      csv([REVIEW, [''], ['y', 'Ann Lee', 'b', 'ship', '']]),
    );
    expect(problems).to.deep.equal([]);
    const [x, y] = documents as { tools: [{ panelShip?: number }, { sponsored?: boolean }] }[];
    expect(x).to.deep.include({ community: { minimum: 10 } });
    expect([x?.tools[0].panelShip, x?.tools[1].sponsored, y?.tools[1].sponsored]).to.deep.equal([
      62.5,
      true,
      false,
    ]);
  });

  it('knows a reviewer by what any row says', () => {
    const names = [...REVIEW, 'reviewer.name', 'reviewer.kind'];
    const { problems, documents } = problemsOf(
      [row('x'), row('y')],
      [review('x'), [...review('y'), 'Ann', 'ai']],
      COMPARISON,
      names,
    );
    expect(problems).to.deep.equal([]);
    for (const document of documents)
      expect(document).to.deep.include({ reviewers: [{ id: 'Ann Lee', name: 'Ann', kind: 'ai' }] });
  });

  it('writes the others where one has a problem, and leaves the file of that one as it was', () => {
    const { folder, again } = run(csv([COMPARISON, row('x', 'Old'), row('y')]), csv([REVIEW, review('x')]));
    writeFileSync(join(folder, 'comparisons.csv'), csv([COMPARISON, row('x', 'New'), row('y', 'New')]));
    writeFileSync(join(folder, 'reviews.csv'), csv([REVIEW, review('x', 'Alpha', 'shipp')]));
    const { stdout, problems, status, documents } = again();
    expect(problems).to.deep.equal([
      'reviews.csv: row 2, column verdict: must be "ship" or "skip" (did you mean "ship"?)',
    ]);
    expect([stdout, status]).to.deep.equal(['1 of 2 comparisons written to documents\n', 1]);
    const titles = (documents as { title: string }[]).map(({ title }) => title);
    expect(titles).to.deep.equal(['Old', 'New']);
  });

  for (const [what, comparisonRows, reviewRows, told] of [
    [
      'ids that repeat, also in other letters',
      [row('x'), row('y'), row('X'), row('y')],
      [],
      [
        'comparisons.csv: row 2, column id: is that of row 4 too',
        'comparisons.csv: row 3, column id: is that of row 5 too',
        'comparisons.csv: row 4, column id: is that of row 2 too',
        'comparisons.csv: row 5, column id: is that of row 3 too',
      ],
    ],
    [
      'ids that lead out of the folder',
      [row('../x')],
      [],
      ['comparisons.csv: row 2, column id: cannot name a file: write letters, digits and hyphens'],
    ],
    ['a row without an id', [row('')], [], ['comparisons.csv: row 2, column id: is missing']],
    [
      'a tool without a name',
      [['x', '', 'a', 'Alpha', 'b', '']],
      [],
      ['comparisons.csv: row 2, column tool2.name: is missing'],
    ],
    [
      'a review of nothing',
      [row('x')],
      [review('y'), review('')],
      [
        'reviews.csv: row 2, column comparison: no comparison has the id “y”',
        'reviews.csv: row 3, column comparison: is missing',
      ],
    ],
    [
      'a second review, by the name of the tool and by its id',
      [row('x')],
      [review('x'), review('x', 'a')],
      ['reviews.csv: row 3: is a second review of that tool by that reviewer'],
    ],
    [
      'a review without a reviewer',
      [row('x')],
      [['x', '', 'a', 'ship', '']],
      ['reviews.csv: row 2, column reviewer: is missing'],
    ],
    [
      'cells behind the last column',
      [[...row('x'), '', 'what is this']],
      [],
      ['comparisons.csv: row 2, column H: has a value, but no name in row 1'],
    ],
    [
      'formulas that failed',
      [row('x', '#REF!')],
      [],
      ['comparisons.csv: row 2, column title: is an error of a formula: #REF!'],
    ],
    [
      'rows below line breaks and empty rows, by the numbers of the spreadsheet',
      [row('x', 'Two\r\nlines'), [''], row('y')],
      [review('x', 'a', 'ship', 'One\nand two'), [''], review('y', 'a', 'Yes')],
      ['reviews.csv: row 4, column verdict: must be "ship" or "skip" (did you mean "ship"?)'],
    ],
  ] as const)
    it(`tells of ${what}`, () => {
      const { problems, status } = problemsOf(comparisonRows, reviewRows);
      expect([problems, status]).to.deep.equal([told, 1]);
    });

  it('tells of the column that a number, a reviewer or a date is from', () => {
    const { problems } = problemsOf(
      [[...row('x'), '85%', 'many']],
      [
        [...review('x'), 'robot', 'yesterday'],
        [...review('x', 'b'), 'ai', ''],
      ],
      [...COMPARISON, 'tool1.panelShip', 'community.minimum'],
      [...REVIEW, 'reviewer.kind', 'date'],
    );
    expect(problems).to.have.members([
      'comparisons.csv: row 2, column tool1.panelShip: must be a number (leave it out or write 85)',
      'comparisons.csv: row 2, column community.minimum: must be a number (leave it out or write a number)',
      'reviews.csv: row 2, column reviewer.kind: must be "human" or "ai" (did you mean "ai"?)',
      'reviews.csv: row 2, column date: must be an ISO 8601 date (write it as 2026-01-31)',
      'reviews.csv: row 3, column reviewer.kind: is not the same as in row 2',
    ]);
  });

  it('tells of names that are no fields, missing and repeated ones, in both sheets at once', () => {
    const { problems, status, files } = problemsOf(
      [row('x')],
      [review('x')],
      ['id', 'titel', 'tool1.id', 'tool1.name', 'tool1.name', 'tool2.name'],
      [...REVIEW.slice(1), 'comparision'],
    );
    expect(problems).to.deep.equal([
      'comparisons.csv: row 1: there is no field “titel”',
      'comparisons.csv: row 1: column tool1.name is there twice',
      'comparisons.csv: row 1: column tool2.id is missing',
      'reviews.csv: row 1: there is no field “comparision”',
      'reviews.csv: row 1: column comparison is missing',
    ]);
    expect([status, files]).to.deep.equal([1, []]);
  });

  it('tells of files that are no CSV in UTF-8', () => {
    const fine = csv([REVIEW]);
    const said = (comparisons: Content) => run(comparisons, fine).problems;
    const latin1 = Buffer.from(csv([COMPARISON, row('x', 'größer')]), 'latin1');
    expect(said(latin1)).to.deep.equal(['comparisons.csv: is not UTF-8: save it as “CSV UTF-8”']);
    const utf16 = Buffer.from(`\ufeff${csv([COMPARISON, row('x')], '\t')}`, 'utf16le');
    expect(said(utf16)).to.deep.equal(['comparisons.csv: is not UTF-8: save it as “CSV UTF-8”']);
    expect(said(`${csv([COMPARISON])}x,"a quote that is never closed`)).to.match(
      /^comparisons\.csv: cannot be read as CSV: Quote Not Closed: .* line 2/,
    );
    expect(said('')).to.include('comparisons.csv: row 1: column id is missing');
  });

  it('exits with 1 where a sheet is not there, and with 2 where it is used wrongly', () => {
    const missing = run('', csv([REVIEW]), command.replace('comparisons.csv', 'nothing.csv'));
    expect([missing.problems, missing.status]).to.deep.equal([['nothing.csv: cannot be read (ENOENT)'], 1]);
    const wrong = run('', '', command.replace(' documents', ''));
    expect([wrong.problems[0], wrong.status]).to.deep.equal([
      'Usage: node from-spreadsheet.mjs COMPARISONS.csv REVIEWS.csv FOLDER',
      2,
    ]);
  });
});
