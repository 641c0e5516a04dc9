// The public document module, in Node.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { checkComparison, ComparisonError, parseComparison } from '../../src/document/index.js';
import { createFormat } from '../../src/i18n/format.js';
import { BASE, full, minimal } from '../support/element/documents.js';

const demo = join(import.meta.dirname, '..', '..', 'demo', 'comparisons');
const read = (file: string): unknown => JSON.parse(readFileSync(join(demo, file), 'utf8'));

describe('tool-comparison/document', () => {
  it('parses and checks a document without a DOM', () => {
    assert.equal('document' in globalThis, false);
    assert.equal(parseComparison(minimal(), BASE).comparison.title, 'Alpha vs Beta');
    assert.deepEqual(checkComparison(full(), BASE), []);
    assert.throws(
      () => parseComparison({}, BASE),
      (error) => error instanceof ComparisonError && error.code === 'invalid' && error.problems.length === 3,
    );
  });

  for (const file of readdirSync(demo).filter((name) => name.endsWith('.json'))) {
    it(`parses ${file}`, () => {
      const { comparison, problems } = parseComparison(read(file), BASE);
      assert.equal(comparison.tools.length, 2);
      assert.equal(problems.length === 0, file !== 'worst.json');
    });
  }

  it('drops only the wrong pieces of the worst document', () => {
    const { comparison, problems } = parseComparison(read('worst.json'), BASE);
    const listed = problems.map(({ path }) => path);
    for (const path of [
      ...['lang', 'url', 'updated', 'tools[0].url', 'tools[0].logo', 'tools[0].panelShip', 'tools[1].url'],
      ...[
        'tools[1].sponsored',
        'reviewers[1].avatar',
        'reviewers[3].url',
        'reviewers[4].kind',
        'reviewers[5].url',
      ],
      ...['reviewers[7].name', 'reviewers[8].id', 'reviewers[10]', 'reviews[0].date', 'community.votes'],
      ...[
        'community.reveal',
        'community.minimum',
        'community.tallies.toString',
        'newsletter.consent',
        'labels.skip',
      ],
    ]) {
      assert.ok(listed.includes(path), path);
    }
    assert.equal(new Set(listed).size, listed.length);
    assert.deepEqual(
      comparison.reviewers.map(({ id }) => id),
      ['long', 'word', 'zalgo', 'bidi', 'emoji', 'control', 'surrogate', 'none'],
    );
    assert.deepEqual(Object.entries(comparison.community?.tallies ?? {}), [
      ['__proto__', { __proto__: null, ship: 987_654_321_012_345, skip: 12_345_678_987_654 }],
    ]);
    assert.equal(comparison.reviewers[6]?.name, 'Half a \ufffd face');
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  });
});

describe('a date', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  for (const [name, newYear] of [
    ['Pacific/Kiritimati', 'January 1, 2026'],
    ['UTC', 'December 31, 2025'],
    ['Pacific/Pago_Pago', 'December 31, 2025'],
  ] as const) {
    it(`is the same day in ${name}, but a date-time may be another`, () => {
      process.env['TZ'] = name;
      const date = (iso: string): string => createFormat('en').date(iso);
      assert.equal(date('2026-01-01'), 'January 1, 2026');
      assert.equal(date('2026-12-31'), 'December 31, 2026');
      assert.equal(date('2025-12-31T12:00:00Z'), newYear);
    });
  }
});
