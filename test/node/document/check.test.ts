import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { labelKeys } from '../../../src/i18n/label-keys.js';
import { BASE, full, minimal, panel, put } from '../../support/element/documents.js';
import { paths } from './reading.js';

const check = (document: unknown): string[] => paths(checkComparison(document, BASE));

describe('the check of a document', () => {
  it('finds nothing wrong with a right one', () => {
    expect(checkComparison(minimal())).to.deep.equal([]);
    expect(checkComparison(full())).to.deep.equal([]);
  });

  for (const path of [
    ...['x', 'Title', 'tools[1].x', 'tools[1].panelship', 'reviewers[0].x', 'reviews[2].x'],
    ...[
      'community.x',
      'community.tallies.b.x',
      'newsletter.x',
      'labels.x',
      'labels.ship_few',
      'labels.votes',
      '$schema',
    ],
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
    expect(say('reviews', 7)).to.equal('is no list');
    expect(say('labels', [])).to.equal('is no object');
    expect(say('newsletter', 7)).to.equal('is no object');
    expect(say('url', ' ')).to.equal('is no http(s) URL');
    expect(say('updated', 'soon')).to.equal('is no ISO 8601 date');
    expect(say('lang', '?')).to.equal('is no BCP 47 language tag');
    expect(say('tools[0].panelShip', 101)).to.equal('is no percentage');
    expect(say('community.minimum', 0.5)).to.equal('is no count');
    expect(say('tools[1].id', 'a')).to.equal('is used before');
    expect(say('reviews[0].reviewer', 'x')).to.equal('is no reviewer here');
    expect(say('reviews[0].tool', 'x')).to.equal('is no tool here');
    expect(say('reviews[2].reviewer', 'ann')).to.equal('is a second one');
    expect(say('reviewers', panel(501).reviewers)).to.equal('is one too many');
    expect(say('labels.x', 'x')).to.equal('is no text of the interface');
    expect(say('kicker', 'x'.repeat(10_001))).to.equal('is longer than 10000 characters');
    expect(say('reviews[0].verdict', 'maybe')).to.equal('is not ship or skip');
    expect(say('x', 1)).to.equal('is no key of a document');
    expect(say('version', 2)).to.equal('is above 1');
  });

  it('knows every text of the interface, in every plural form', () => {
    const labels = Object.fromEntries(labelKeys.map((key) => [key, 'x']));
    expect(checkComparison(minimal({ labels }))).to.deep.equal([]);
  });

  it('tells once of a text that is unknown and none', () => {
    expect(checkComparison(minimal({ labels: { x: 7 } }))).to.deep.equal([
      { path: 'labels.x', message: 'is no string' },
    ]);
  });

  it('says so where a value cannot be read at all', () => {
    const thrower = (): never => {
      throw new RangeError('not today');
    };
    const unreadable = [
      Object.defineProperty(minimal(), 'version', { enumerable: true, get: thrower }),
      minimal({ labels: Object.defineProperty({}, 'ship', { enumerable: true, get: thrower }) }),
      Object.defineProperty(minimal(), 'x', { enumerable: true, get: thrower }),
      new Proxy(minimal(), { ownKeys: thrower }),
    ];
    for (const value of unreadable) {
      expect(checkComparison(value)).to.deep.equal([{ path: '', message: 'could not be read' }]);
    }
  });

  it('needs no address for relative URLs, and judges them by it if there is one', () => {
    const document = minimal({ url: 'b' });
    expect(checkComparison(document)).to.deep.equal([]);
    expect(checkComparison(document, new URL(BASE))).to.deep.equal([]);
    expect(paths(checkComparison(document, 'data:application/json,{}'))).to.deep.equal(['url']);
  });
});
