import { expect } from '@open-wc/testing';
import { readItem, writeItem } from '../../src/page/storage.js';
import { BROKEN, breakStorage, emptyStorage } from '../support/votes/vote-storage.js';

describe('storage', () => {
  emptyStorage();

  it('gives back what was written', () => {
    expect(readItem('key')).to.equal(undefined);
    writeItem('key', 'text');
    expect(readItem('key')).to.equal('text');
  });

  for (const [what, how] of Object.entries(BROKEN)) {
    it(`has nothing and does not throw where it is ${what}`, () => {
      breakStorage(how);
      writeItem('key', 'text');
      expect(readItem('key')).to.equal(undefined);
    });
  }
});
