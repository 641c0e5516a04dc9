import { describe, it } from 'node:test';
import { expect } from 'chai';
import { labelKeys } from '../../../src/i18n/label-keys.js';
import { en } from '../../../src/i18n/en.js';

describe('the label keys', () => {
  it('are those of the English texts, with the plural forms of other languages', () => {
    expect(labelKeys).to.include.members(Object.keys(en));
    const votes = labelKeys.filter((key) => key.startsWith('votes_'));
    expect(votes).to.have.members(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `votes_${form}`),
    );
  });

  it('are unique, and have plural forms only for countable texts', () => {
    expect(new Set(labelKeys).size).to.equal(labelKeys.length);
    expect(labelKeys).not.to.include.oneOf(['votes', 'ship_few', 'constructor', '']);
  });
});
