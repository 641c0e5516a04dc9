import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { full, minimal, put } from '../../support/element/documents.js';
import { parse, paths, refusal } from './reading.js';

const LEVELS = 100_000;

function deep(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'the bottom';
  for (let level = 0; level < LEVELS; level++) value = wrap(value);
  return value;
}

const SHAPES = {
  arrays: deep((inner) => [inner]),
  objects: deep((x) => ({ x })),
  'documents in documents': deep((inner) => ({ ...minimal(), tools: inner, community: inner })),
};

it('what has millions of ways through it is no document', () => {
  const web: Record<string, unknown> = {};
  for (let index = 0; index < 100; index++) web[`way${index}`] = web;
  expect(refusal(web).code).to.equal('invalid');
  expect(refusal(minimal({ summary: web })).code).to.equal('invalid');
});

describe('100,000 levels', () => {
  for (const [shape, value] of Object.entries(SHAPES)) {
    it(`of ${shape} are no document`, () => {
      expect(refusal(value).code).to.equal('invalid');
      expect(refusal(minimal({ tools: value })).code).to.equal('invalid');
      expect(refusal(put(minimal(), 'tools[1].name', value)).code).to.equal('invalid');
    });

    it(`of ${shape} are left out where something else is expected`, () => {
      for (const path of [
        ...['kicker', 'url', 'lang', 'updated', 'tools[0].tagline', 'tools[0].panelShip', 'reviews[1].quote'],
        ...['community.minimum', 'community.tallies.a.ship', 'newsletter.title', 'labels.ship'],
      ]) {
        expect(paths(parse(put(full(), path, value)).problems)).to.deep.equal([path]);
      }
    });

    it(`of ${shape} under an unknown key are not looked at, and found by the check`, () => {
      for (const path of ['x', 'tools[0].x', 'reviews[1].x', 'community.x', 'newsletter.x', 'labels.x']) {
        const document = put(full(), path, value);
        expect(parse(document).comparison).to.deep.equal(full());
        expect(paths(checkComparison(document))).to.deep.equal([path]);
      }
    });
  }
});

describe('keys of what every object has', () => {
  const poison: unknown = JSON.parse('{ "polluted": true, "title": "polluted", "toString": 1 }');
  const infected = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(infected);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, infected(inner)] as const);
    return Object.fromEntries([['__proto__', poison], ['constructor', { prototype: poison }], ...entries]);
  };

  it('leave the prototypes of the page alone', () => {
    const before = Reflect.ownKeys(Object.prototype);
    const { comparison } = parse(infected(full({ community: undefined })));
    expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(before);
    expect(Object.prototype).not.to.have.property('polluted');
    expect(Array.prototype).not.to.have.property('polluted');
    expect(comparison).not.to.have.property('polluted');
    expect(comparison.tools[0]).not.to.have.property('polluted');
    expect(comparison.title).to.equal('Alpha or Beta?');
    expect(Object.getPrototypeOf(comparison)).to.equal(null);
    expect(Object.getPrototypeOf(comparison.tools[0])).to.equal(null);
  });

  it('added by the page are not taken for the document’s', () => {
    const additions = {
      url: 'javascript:alert(1)',
      quote: 'Polluted',
      reviews: [],
      kicker: 'Polluted',
      tallies: 1,
    };
    const { comparison: alone } = parse(minimal());
    Object.assign(Object.prototype, additions);
    try {
      const { comparison, problems } = parse(minimal());
      expect(problems).to.deep.equal([]);
      expect(comparison.url).to.equal(undefined);
      expect(comparison.kicker).to.equal(undefined);
      expect(comparison.tools[0].url).to.equal(undefined);
      expect(comparison).to.deep.equal(alone);
    } finally {
      for (const name of Object.keys(additions)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('do not stand in for what is missing', () => {
    const document: unknown = JSON.parse(`{ "__proto__": ${JSON.stringify(minimal())} }`);
    expect(paths(refusal(document).problems)).to.deep.equal(['version', 'id', 'tools']);
    expect(paths(refusal(Object.create(minimal())).problems)).to.deep.equal(['version', 'id', 'tools']);
  });

  it('are unknown keys to the check', () => {
    const document: unknown = JSON.parse(
      '{ "version": 1, "id": "x", "tools": [{ "id": "a", "name": "A", "__proto__": {} }, { "id": "b", "name": "B" }],' +
        ' "constructor": {}, "labels": { "toString": "x" } }',
    );
    expect(paths(checkComparison(document))).to.have.members([
      'tools[0].__proto__',
      'constructor',
      'labels.toString',
    ]);
  });
});

describe('a value that is not from JSON', () => {
  const thrower = (): never => {
    throw new RangeError('not today');
  };
  const trap = (target: object) =>
    new Proxy(target, { get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  for (const [what, value] of Object.entries({
    'a getter that throws': Object.defineProperty(minimal(), 'version', { enumerable: true, get: thrower }),
    'a deep getter that throws': put(
      minimal(),
      'tools[0]',
      Object.defineProperty({ id: 'a' }, 'name', { enumerable: true, get: thrower }),
    ),
    'a proxy that throws': trap({}),
    'an array that throws': minimal({ tools: trap([]) }),
    'a proxy that was revoked': revoked.proxy,
    'a function': () => minimal(),
    'a symbol': Symbol('x'),
    'a bigint': 1n,
    'a date': new Date(),
    'a map': new Map(Object.entries(minimal())),
  })) {
    it(`is refused as any other: ${what}`, () => {
      expect(refusal(value).code).to.equal('invalid');
    });
  }

  it('may refer to itself', () => {
    const document: Record<string, unknown> = minimal();
    document['kicker'] = document;
    document['reviews'] = [document];
    const { comparison, problems } = parse(document);
    const said = ['kicker', 'reviews[0].reviewer', 'reviews[0].tool', 'reviews[0].verdict'];
    expect(paths(problems)).to.deep.equal(said);
    expect(comparison).not.to.have.property('kicker');
    expect(comparison.reviews).to.deep.equal([]);
  });
});
