import { describe, it } from 'node:test';
import { expect } from 'chai';
import { contentOf, isSameContent } from '../../../src/document/content.js';
import { full, minimal, put } from '../../support/element/documents.js';

const isSame = (a: unknown, b: unknown): boolean => isSameContent(contentOf(a), contentOf(b));
const thrower = (): never => {
  throw new RangeError('not today');
};
const cyclic = (): unknown => {
  const document: Record<string, unknown> = minimal();
  document['kicker'] = document;
  return document;
};
class Published {
  readonly version = 1;
  readonly id = 'a-vs-b';
  readonly tools = minimal().tools;
  readonly onClick = (): void => undefined;
}
const withGetter = (): unknown => ({
  ...minimal(),
  get title() {
    return 'A';
  },
});

describe('the content of two documents', () => {
  const { version, id, tools } = minimal();
  for (const [what, a, b] of [
    ['two objects', full(), full()],
    ['another order of keys', minimal(), { tools, id, version }],
    ['a field that is undefined', minimal({ kicker: undefined }), minimal()],
    ['a circle', cyclic(), cyclic()],
    ['a getter', minimal({ title: 'A' }), withGetter()],
    [
      'a getter that throws',
      {
        get id() {
          return thrower();
        },
      },
      {
        get id() {
          return thrower();
        },
      },
    ],
    ['a proxy', full(), new Proxy(full(), {})],
    ['a proxy that throws', new Proxy({}, { ownKeys: thrower }), new Proxy({}, { ownKeys: thrower })],
    ['a class', new Published(), new Published()],
    ['a bigint', minimal({ updated: 1n }), minimal({ updated: 2n })],
    ['callbacks that are others each time', minimal({ title: () => 1 }), minimal({ title: () => 2 })],
    ['NaN', minimal({ updated: NaN }), minimal({ updated: NaN })],
    ['objects deeper than any field', put(minimal(), 'x.x.x.x.x.x', {}), put(minimal(), 'x.x.x.x.x.x', [])],
    ['an object with and one without a prototype', full(), Object.assign(Object.create(null), full())],
    ['a text', '{}', '{}'],
  ] as const) {
    it(`is the same with ${what}`, () => {
      expect(isSame(a, b)).to.equal(true);
      expect(isSame(b, a)).to.equal(true);
    });
  }

  for (const [path, value] of [
    ['title', 'Another'],
    ['title', undefined],
    ['title', () => 'Another'],
    ['x', 1],
    ['tools[1].name', 'Gamma'],
    ['reviews[0].verdict', 'skip'],
    ['community.tallies.a.ship', 13],
    ['labels.ship', null],
    ['reviews', {}],
    ['reviews[2]', undefined],
    ['reviews[3]', undefined],
  ] as const) {
    it(`differs where ${path} is ${JSON.stringify(value)}`, () => {
      const changed =
        path === 'reviews[3]'
          ? { ...full(), reviews: [...full().reviews, undefined] }
          : put(full(), path, value);
      expect(isSame(full(), changed)).to.equal(false);
      expect(isSame(changed, full())).to.equal(false);
    });
  }

  it('differs by a tool of any name', () => {
    const counted = (json: string): unknown =>
      minimal({ community: { tallies: JSON.parse(json) as unknown } });
    const one = counted('{ "__proto__": { "ship": 1, "skip": 0 } }');
    expect(isSame(one, counted('{ "__proto__": { "ship": 1, "skip": 0 } }'))).to.equal(true);
    expect(isSame(one, counted('{ "__proto__": { "ship": 2, "skip": 0 } }'))).to.equal(false);
    expect(isSame(one, counted('{}'))).to.equal(false);
  });

  it('differs between one that cannot be read and one that can', () => {
    expect(isSame(new Proxy(minimal(), { ownKeys: thrower }), minimal())).to.equal(false);
  });

  it('is what it was when it was looked at, whatever becomes of the object', () => {
    const document = minimal({ title: 'Before' });
    const before = contentOf(document);
    document.title = 'After';
    expect(isSameContent(before, contentOf(document))).to.equal(false);
    expect(isSameContent(before, contentOf(minimal({ title: 'Before' })))).to.equal(true);
  });
});
