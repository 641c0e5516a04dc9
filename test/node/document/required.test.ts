import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { full, minimal, put } from '../../support/element/documents.js';
import { expectFine, expectRefused, paths, refusal } from './reading.js';

const tool = (id: string) => ({ id, name: id.toUpperCase() });

describe('what a document is nothing without', () => {
  it('is a version, an id and two tools with an id and a name each', () => {
    expectFine(minimal());
    expectFine(full());
  });

  for (const value of [null, undefined, true, 7, 'text', [], [minimal()]]) {
    it(`is an object, not ${JSON.stringify(value)}`, () => {
      expectRefused(value, '');
    });
  }

  it('tells of everything that is missing at once', () => {
    expectRefused({}, 'version', 'id', 'tools');
    expectRefused(
      { ...minimal(), tools: [{}, {}] },
      'tools[0].id',
      'tools[0].name',
      'tools[1].id',
      'tools[1].name',
    );
  });

  for (const path of ['id', 'tools', 'tools[0].id', 'tools[0].name', 'tools[1].id', 'tools[1].name']) {
    for (const wrong of [undefined, null, 7, true, {}, '']) {
      it(`is refused where ${path} is ${JSON.stringify(wrong)}`, () => {
        expectRefused(put(minimal(), path, wrong), path);
      });
    }
  }

  for (const wrong of [null, 7, 'Alpha', []]) {
    it(`is refused where a tool is ${JSON.stringify(wrong)}`, () => {
      expectRefused(put(minimal(), 'tools[1]', wrong), 'tools[1]');
    });
  }

  for (const ids of [[], ['a'], ['a', 'b', 'c']]) {
    it(`is refused with ${ids.length} tools`, () => {
      expectRefused(minimal({ tools: ids.map(tool) }), 'tools');
    });
  }

  it('is refused where both tools have one id', () => {
    expectRefused(minimal({ tools: [tool('a'), tool('a')] }), 'tools[1].id', 'tools');
  });

  it('names the paths in the message, for the console', () => {
    const { message } = refusal(put(minimal(), 'tools[1].name', 7));
    expect(message).to.contain('tools[1].name is no string');
  });
});

describe('the version', () => {
  for (const version of [undefined, null, '1', 0, -1, true, [1]]) {
    it(`is refused as ${JSON.stringify(version)}`, () => {
      expectRefused(put(minimal(), 'version', version), 'version');
    });
  }

  for (const version of [1.5, 2, 1e21, Infinity]) {
    it(`is not supported as ${version}`, () => {
      const document = put(minimal(), 'version', version);
      expect(refusal(document).code).to.equal('unsupported-version');
      expect(paths(checkComparison(document))).to.deep.equal(['version']);
    });
  }

  it('goes before everything else that a later version may say otherwise', () => {
    expect(refusal({ version: 2, tools: 'two' }).code).to.equal('unsupported-version');
  });
});

describe('the id of a comparison', () => {
  for (const id of ['a', 'x'.repeat(200), '😀'.repeat(200), '../x', 'a/b?c#d', '__proto__', ' ']) {
    it(`may be ${id.slice(0, 12)} of ${[...id].length} characters`, () => {
      expect(expectFine(minimal({ id })).id).to.equal(id);
    });
  }

  for (const id of ['', 'x'.repeat(201), '😀'.repeat(201)]) {
    it(`may not have ${[...id].length} characters (${id.slice(0, 2)})`, () => {
      expectRefused(minimal({ id }), 'id');
    });
  }
});
