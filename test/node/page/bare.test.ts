import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { bare } from '../../../src/page/bare.js';

describe('bare', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'signal');
  });

  it('has the fields and inherits nothing', () => {
    Object.defineProperty(Object.prototype, 'signal', { configurable: true, value: 'mine' });
    const options = bare<{ once: boolean; signal?: unknown }>({ once: true });
    expect(options.once).to.equal(true);
    expect(options.signal).to.equal(undefined);
    expect(Object.keys(options)).to.deep.equal(['once']);
  });

  it('has a field that the page has made read-only on all objects', () => {
    Object.defineProperty(Object.prototype, 'signal', { configurable: true, get: () => 'mine' });
    expect(bare({ signal: 'ours' }).signal).to.equal('ours');
  });

  it('lets a promise resolve with it on a page that added a then', async () => {
    Object.defineProperty(Object.prototype, 'then', { configurable: true, value: () => undefined });
    try {
      const promise = Promise.resolve(bare({ text: 'here' }));
      expect((await promise).text).to.equal('here');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'then');
    }
  });
});
