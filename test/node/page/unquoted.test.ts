import { describe, it } from 'node:test';
import { expect } from 'chai';
import { unquoted } from '../../../src/page/unquoted.js';

describe('unquoted', () => {
  for (const quoted of [
    '“a.json”',
    '”a.json”',
    '„a.json“',
    '‘a.json’',
    '«a.json»',
    '"a.json"',
    ' “ a.json ” ',
    '“a.json',
  ])
    it(`takes the quotation marks off ${quoted}`, () => {
      expect(unquoted(quoted)).to.equal('a.json');
    });

  for (const address of ['a.json', '/it’s', "https://a.example/?q='x'", '?“x”', ''])
    it(`leaves ${address || 'nothing'} as it is`, () => {
      expect(unquoted(address)).to.equal(address);
    });
});
