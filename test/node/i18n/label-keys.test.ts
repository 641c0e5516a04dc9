import { describe, it } from 'node:test';
import { expect } from 'chai';
import { labelKeys } from '../../../src/i18n/label-keys.js';
import { en } from '../../../src/i18n/en.js';

describe('the keys of labels', () => {
  it('are those of the English texts, and the plural forms that other languages need', () => {
    expect(labelKeys).to.include.members(Object.keys(en));
    const votes = labelKeys.filter((key) => key.startsWith('votes_'));
    expect(votes).to.have.members(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `votes_${form}`),
    );
  });

  it('are there once, and no form of what has none', () => {
    expect(new Set(labelKeys).size).to.equal(labelKeys.length);
    expect(labelKeys).not.to.include.oneOf(['votes', 'ship_few', 'constructor', '']);
  });
});
