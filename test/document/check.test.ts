import { expect } from '@open-wc/testing';
import { checkComparison } from '../../src/document/check.js';
import { BASE, full, minimal, put } from '../support/documents.js';
import { paths } from './reading.js';

const check = (document: unknown): string[] => paths(checkComparison(document, BASE));

describe('the check of a document', () => {
  it('finds nothing wrong with a right one', () => {
    expect(checkComparison(minimal())).to.deep.equal([]);
    expect(checkComparison(full())).to.deep.equal([]);
  });

  for (const path of [
    ...['x', 'Title', 'tools[1].x', 'tools[1].panelship', 'reviewers[0].x', 'reviews[2].x'],
    ...['community.x', 'newsletter.x', 'labels.x', 'labels.ship_few', 'labels.votes', '$schema'],
  ]) {
    it(`finds an unknown key: ${path}`, () => {
      expect(check(put(full(), path, 'x'))).to.deep.equal([path]);
    });
  }

  it('finds unknown keys in what is wrong for another reason', () => {
    const document = put(put(full(), 'tools[1].x', 1), 'reviews[0]', { verdict: 'ship', tool: 'a', x: 1 });
    expect(check(document)).to.deep.equal(['reviews[0].reviewer', 'tools[1].x', 'reviews[0].x']);
    expect(check({ x: 1 })).to.deep.equal(['version', 'id', 'tools', 'x']);
    expect(check({ ...minimal(), version: 2, x: 1 })).to.deep.equal(['version', 'x']);
  });

  it('finds every problem, wherever it is', () => {
    const wrong: readonly (readonly [string, unknown])[] = [
      ['lang', '?'],
      ['url', 'javascript:alert(1)'],
      ['updated', '2026-02-30'],
      ['tools[0].panelShip', 140],
      ['tools[1].sponsored', 'yes'],
      ['reviewers[0].avatar', 'data:,'],
      ['reviewers[1].kind', 'robot'],
      ['reviews[0].date', 'yesterday'],
      ['reviews[1].verdict', 'maybe'],
      ['community.reveal', 'sometimes'],
      ['community.minimum', -1],
      ['community.tallies.b.skip', -1],
      ['newsletter.endpoint', 'ftp://x.example/'],
      ['labels.skip', 42],
    ];
    const document = wrong.reduce<unknown>((inner, [path, value]) => put(inner, path, value), full());
    expect(check(document)).to.have.members(wrong.map(([path]) => path));
  });

  it('says in plain words what is wrong', () => {
    const say = (path: string, value: unknown): unknown =>
      checkComparison(put(full(), path, value))[0]?.message;
    expect(say('id', undefined)).to.equal('is missing');
    expect(say('tools[0].name', ' ')).to.equal('is blank');
    expect(say('kicker', 7)).to.equal('is no string');
    expect(say('kicker', 'x'.repeat(10_001))).to.equal('is longer than 10000 characters');
    expect(say('reviews[0].verdict', 'maybe')).to.equal('is not ship or skip');
    expect(say('x', 1)).to.equal('is no key of a document');
    expect(say('version', 2)).to.equal('is above 1');
  });

  it('needs no address for relative URLs, and judges them by it if there is one', () => {
    const document = minimal({ url: 'b' });
    expect(checkComparison(document)).to.deep.equal([]);
    expect(checkComparison(document, new URL(BASE))).to.deep.equal([]);
    expect(paths(checkComparison(document, 'data:application/json,{}'))).to.deep.equal(['url']);
  });
});
