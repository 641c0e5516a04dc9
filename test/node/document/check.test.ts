import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { ADDRESS } from '../../../src/document/patterns.js';
import { labelKeys } from '../../../src/i18n/label-keys.js';
import { BASE, full, minimal, panel, put } from '../../support/element/documents.js';
import { paths } from './reading.js';

const check = (document: unknown): string[] => paths(checkComparison(document, BASE));

describe('checkComparison', () => {
  it('finds no problems in a valid document', () => {
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
    ],
  ]) {
    it(`reports an unknown key: ${path}`, () => {
      expect(check(put(full(), path, 'x'))).to.deep.equal([path]);
    });
  }

  it('does not look at $schema', () => {
    for (const value of ['https://publisher.example/comparison.schema.json', '', 7])
      expect(check({ $schema: value, ...full() })).to.deep.equal([]);
  });

  it('reports unknown keys inside objects that have other problems', () => {
    const document = put(put(full(), 'tools[1].x', 1), 'reviews[0]', { verdict: 'ship', tool: 'a', x: 1 });
    expect(check(document)).to.deep.equal(['reviews[0].reviewer', 'tools[1].x', 'reviews[0].x']);
    expect(check({ x: 1 })).to.deep.equal(['version', 'id', 'tools', 'x']);
    expect(check({ ...minimal(), version: 2, x: 1 })).to.deep.equal(['version', 'x']);
  });

  it('reports every problem, wherever it is', () => {
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

  for (const [lang, tag] of [
    ['ar_EG', 'ar-EG'],
    ['zh_hant_TW', 'zh-hant-TW'],
    ['de_DE.UTF-8', 'de-DE'],
    ['pt_PT_ao90', 'pt-PT'],
  ] as const) {
    it(`says how to write the language ${lang}, which readers forgive`, () => {
      expect(checkComparison(minimal({ lang }))).to.deep.equal([
        { path: 'lang', message: `must be a BCP 47 language tag: write "${tag}"` },
      ]);
    });
  }

  it('takes a language in any case', () => {
    for (const lang of ['EN', 'zh-hant-TW']) expect(check(minimal({ lang }))).to.deep.equal([]);
  });

  it('knows no language by a whole word', () => {
    for (const lang of ['english', 'German', 'deutsch-DE'])
      expect(check(minimal({ lang })), lang).to.deep.equal(['lang']);
    for (const lang of ['en', 'gsw', 'en-scouse']) expect(check(minimal({ lang })), lang).to.deep.equal([]);
  });

  const ADDRESSES = [
    ...['url', 'tools[0].url', 'tools[1].logo', 'reviewers[0].url', 'reviewers[1].avatar', 'reviews[0].url'],
    ...['community.votes', 'newsletter.endpoint', 'newsletter.url'],
  ];
  it('looks at every address of the format', () => {
    const places = (schema: unknown, path: string): readonly string[] => {
      const {
        pattern,
        items,
        properties = {},
      } = schema as {
        readonly pattern?: string;
        readonly items?: unknown;
        readonly properties?: Readonly<Record<string, unknown>>;
      };
      if (pattern === ADDRESS.pattern) return [path];
      if (items) return places(items, `${path}[]`);
      return Object.entries(properties).flatMap(([key, inner]) =>
        places(inner, path ? `${path}.${key}` : key),
      );
    };
    const checked = ADDRESSES.map((path) => path.replace(/\d/, ''));
    expect(checked).to.have.members(places(comparisonJsonSchema(), ''));
  });

  for (const path of ADDRESSES) {
    it(`reports a site without its scheme: ${path}`, () => {
      for (const address of ['caddyserver.com', 'www.example.co.uk/a?b=c', 'EXAMPLE.ORG#a'])
        expect(checkComparison(put(full(), path, address), BASE), address).to.deep.equal([
          {
            path,
            message: `is relative to the document: write "https://${address}", or "./${address}" for a file`,
          },
        ]);
    });

    it(`takes an address that is relative to the document: ${path}`, () => {
      for (const address of [
        ...[
          'logo.png',
          'a-vs-b.html#x',
          'index.php?x=1',
          './caddyserver.com',
          '/votes',
          '../a.b/c',
          'a/b.com',
        ],
        ...[
          '?x.com',
          '#x.com',
          'https://example.com',
          '//example.com/x',
          'photo.of.ann.jpeg',
          'v1.2/logo.svg',
          'a.1',
        ],
      ])
        expect(check(put(full(), path, address)), address).to.deep.equal([]);
    });
  }

  it('says in plain English what is wrong', () => {
    const say = (path: string, value: unknown): unknown =>
      checkComparison(put(full(), path, value))[0]?.message;
    expect(say('id', undefined)).to.equal('is missing');
    expect(say('tools[0].name', ' ')).to.equal('must not be blank');
    expect(say('kicker', 7)).to.equal('must be text');
    expect(say('reviews', 7)).to.equal('must be a list');
    expect(say('labels', [])).to.equal('must be an object');
    expect(say('newsletter', 7)).to.equal('must be an object');
    expect(say('url', ' ')).to.equal('must be an http(s) URL');
    expect(say('updated', 'soon')).to.equal('must be an ISO 8601 date');
    expect(say('lang', '?')).to.equal('must be a BCP 47 language tag');
    expect(say('tools[0].panelShip', 101)).to.equal('must be from 0 to 100');
    expect(say('community.minimum', 0.5)).to.equal('must be a whole number from 0');
    expect(say('tools[1].id', 'a')).to.equal('is already used');
    expect(say('reviews[0].reviewer', 'x')).to.equal('unknown reviewer id');
    expect(say('reviews[0].tool', 'x')).to.equal('unknown tool id');
    expect(say('reviews[2].reviewer', 'ann')).to.equal('is a second review of that tool by that reviewer');
    expect(say('reviewers', panel(501).reviewers)).to.equal('exceeds the limit of 500 reviewers');
    expect(say('labels.x', 'x')).to.equal('unknown label');
    expect(say('kicker', 'x'.repeat(10_001))).to.equal('must not be longer than 10000 characters');
    expect(say('reviews[0].verdict', 'maybe')).to.equal('must be "ship" or "skip"');
    expect(say('x', 1)).to.equal('unknown key');
    expect(say('version', 2)).to.equal('must be 1');
  });

  it('accepts a label for every interface text and plural form', () => {
    const labels = Object.fromEntries(labelKeys.map((key) => [key, 'x']));
    expect(checkComparison(minimal({ labels }))).to.deep.equal([]);
  });

  it('reports an unknown label once, even if it is not text', () => {
    expect(checkComparison(minimal({ labels: { x: 7 } }))).to.deep.equal([
      { path: 'labels.x', message: 'unknown label' },
    ]);
  });

  it('reports a value that cannot be read', () => {
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
      expect(checkComparison(value)).to.deep.equal([{ path: '', message: 'cannot be read' }]);
    }
  });

  it('accepts relative URLs without a base, and resolves them against one if it is given', () => {
    const document = minimal({ url: 'b' });
    expect(checkComparison(document)).to.deep.equal([]);
    expect(checkComparison(document, new URL(BASE))).to.deep.equal([]);
    expect(paths(checkComparison(document, 'data:application/json,{}'))).to.deep.equal(['url']);
  });
});
