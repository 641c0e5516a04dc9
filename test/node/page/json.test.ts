import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { toJson, type Json } from '../../../src/page/json.js';

const VALUES: Json[] = [
  null,
  'a"b\u2028\n',
  7,
  true,
  {},
  { ship: 1, skip: null, note: undefined },
  { tallies: { a: { ship: 1 } } },
  JSON.parse('{"__proto__":{"toJSON":1}}') as Json,
];

describe('toJson', () => {
  afterEach(() => {
    for (const { prototype } of [Object, String, Number]) Reflect.deleteProperty(prototype, 'toJSON');
  });

  for (const value of VALUES) {
    const text = JSON.stringify(value);
    it(`is ${text}, also on a page that added a toJSON to everything`, () => {
      expect(toJson(value)).to.equal(text);
      for (const { prototype } of [Object, String, Number])
        Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'patched' });
      expect(toJson(value)).to.equal(text);
    });
  }
});
