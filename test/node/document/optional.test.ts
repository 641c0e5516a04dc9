import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { BASE, full, put } from '../../support/element/documents.js';
import { expectDropped, expectFine, parse, paths } from './reading.js';

const TEXTS = [
  ...['kicker', 'title', 'summary', 'disclosure'],
  ...['category', 'tagline', 'description', 'entry'].map((field) => `tools[1].${field}`),
  ...['reviewers[0].motto', 'reviews[1].quote'],
  ...['kicker', 'title', 'text', 'consent'].map((field) => `newsletter.${field}`),
  ...['labels.ship', 'labels.votes_few'],
];
const URLS = [
  ...['url', 'tools[0].url', 'tools[0].logo', 'reviewers[0].url', 'reviewers[0].avatar', 'reviews[0].url'],
  ...['community.votes', 'newsletter.endpoint', 'newsletter.url'],
];
const DATES = ['updated', 'reviews[0].date'];
const OBJECTS = ['community', 'community.tallies', 'community.tallies.a', 'newsletter', 'labels'];
const LISTS = ['reviewers', 'reviews'];
const COUNTS = ['community.minimum', 'community.tallies.a.ship', 'community.tallies.b.skip'];

/** What is wrong wherever the left stands. */
const WRONG: readonly (readonly [fields: readonly string[], values: readonly unknown[]])[] = [
  [TEXTS, [null, 7, false, {}, ['text']]],
  [URLS, [null, 7, {}, 'ftp://x.example/', 'https://', '', ' ']],
  [DATES, [null, 20260120, 'yesterday', '']],
  [['lang'], [null, 7, '', 'not a language!']],
  [OBJECTS, [null, 7, 'text', [], true]],
  [LISTS, [null, 7, 'text', {}]],
  [COUNTS, [null, '1', -1, 0.5, 2 ** 53, Infinity, NaN]],
  [['tools[0].panelShip'], [null, '62', -1, -0.001, 100.001, 101, Infinity, NaN]],
  [['tools[0].sponsored'], [null, 'yes', 1, 0]],
  [['reviewers[1].kind'], [null, 'robot', 'AI']],
  [['community.reveal'], [null, 'sometimes', true]],
];

/** What goes with it: a tally goes whole, and reviews go with their reviewer. */
const pieceOf = (path: string): string => path.replace(/^(community\.tallies\.\w+).*/, '$1');

const removed = (document: unknown, path: string): unknown =>
  parse(put(document, path, undefined)).comparison;

describe('what a document may do without', () => {
  for (const [fields, values] of WRONG) {
    for (const path of fields) {
      it(`is left out and listed where ${path} is wrong`, () => {
        for (const value of values) {
          const document = put(full(), path, value);
          const { comparison, problems } = parse(document);
          const said = paths(problems).filter((at) => !/^reviews\[\d\]\.reviewer$/.test(at));
          expect(said, String(value)).to.deep.equal([path]);
          expect(comparison, String(value)).to.deep.equal(removed(full(), pieceOf(path)));
          expect(paths(checkComparison(document, BASE)), String(value)).to.deep.equal(paths(problems));
        }
      });

      it(`is left out without a word where ${path} is absent`, () => {
        const isTallyHalf = pieceOf(path) !== path;
        const document = put(full(), pieceOf(path), undefined);
        const rest = path === 'reviewers' ? put(document, 'reviews', undefined) : document;
        if (isTallyHalf) expectDropped(put(full(), path, undefined), path);
        expectFine(rest);
      });
    }
  }

  for (const [path, at] of [
    ['reviewers[1]', 'reviewers[1]'],
    ['reviewers[1].id', 'reviewers[1].id'],
    ['reviewers[1].name', 'reviewers[1].name'],
  ] as const) {
    it(`loses a reviewer and their reviews where ${path} is wrong`, () => {
      const comparison = expectDropped(put(full(), path, null), at, 'reviews[2].reviewer');
      expect(comparison.reviewers.map(({ id }) => id)).to.deep.equal(['ann']);
      expect(comparison.reviews.map(({ reviewer }) => reviewer)).to.deep.equal(['ann', 'ann']);
    });
  }

  for (const [path, value] of [
    ['reviews[1]', 'text'],
    ['reviews[1].reviewer', 7],
    ['reviews[1].tool', undefined],
    ['reviews[1].verdict', undefined],
    ['reviews[1].verdict', 'maybe'],
    ['reviews[1].verdict', null],
  ] as const) {
    it(`loses a review where ${path} is ${JSON.stringify(value)}`, () => {
      const { reviews } = expectDropped(put(full(), path, value), path);
      expect(reviews.map(({ tool }) => tool)).to.deep.equal(['a', 'a']);
    });
  }

  it('counts the places of later problems from the document as it was written', () => {
    const document = put(put(full(), 'reviews[0]', null), 'reviews[2].url', 'ftp://x.example/');
    const { reviews } = expectDropped(document, 'reviews[0]', 'reviews[2].url');
    expect(reviews).to.deep.equal([
      { reviewer: 'ann', tool: 'b', verdict: 'skip', quote: 'It asks too much.' },
      { reviewer: 'bot', tool: 'a', verdict: 'ship' },
    ]);
  });

  it('keeps the limits of what is right', () => {
    for (const panelShip of [0, 62.5, 100]) expectFine(put(full(), 'tools[0].panelShip', panelShip));
    for (const count of [0, 1, 2 ** 53 - 1]) {
      for (const path of COUNTS) expectFine(put(full(), path, count));
    }
  });
});
