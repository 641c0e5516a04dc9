import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { readJson } from '../../src/loading/read-json.js';

/** The value, or the code of the error. */
function read(text: string, mediaType?: string): unknown {
  try {
    return readJson(text, mediaType);
  } catch (error) {
    return error instanceof ComparisonError ? error.code : error;
  }
}

describe('readJson', () => {
  it('needs no media type', () => {
    expect(read('[1]')).to.deep.equal([1]);
    expect(read('{')).to.equal('bad-json');
  });

  for (const text of ['', ' \n\t ', '\uFEFF']) {
    it(`fails as "empty" on ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.equal('empty');
    });
  }

  for (const [type, code] of [
    ['text/html', 'bad-type'],
    ['text/html; charset=utf-8', 'bad-type'],
    ['text/plain', 'bad-type'],
    ['image/png', 'bad-type'],
    ['application/json', 'bad-json'],
    ['application/json; charset=utf-8', 'bad-json'],
    ['APPLICATION/JSON', 'bad-json'],
    ['application/ld+json', 'bad-json'],
    ['', 'bad-json'],
  ] as const) {
    it(`fails as "${code}" on a web page of type "${type}"`, () => {
      expect(read('<!doctype html><title>Welcome</title>', type)).to.equal(code);
    });
  }

  it('fails as "bad-json" on a document that was cut off', () => {
    expect(read('{"version":1,"tools":[{"id":"a"')).to.equal('bad-json');
  });

  for (const type of ['text/plain', 'text/html', 'application/octet-stream', '']) {
    it(`accepts JSON of type "${type}"`, () => {
      expect(read('{"ok":true}', type)).to.deep.equal({ ok: true });
    });
  }
});
