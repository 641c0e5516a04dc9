import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { StatusError } from '../../src/http/http-error.js';

describe('StatusError', () => {
  for (const [status, code] of [
    [400, 'http'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'http'],
    [410, 'gone'],
    [418, 'http'],
    [425, 'http'],
    [429, 'rate-limited'],
    [451, 'http'],
    [500, 'server'],
    [503, 'server'],
    [599, 'server'],
  ] as const) {
    it(`has the code "${code}" for ${status}`, () => {
      const error = new StatusError(status, null);
      expect(error).to.be.instanceOf(ComparisonError);
      expect(error.code).to.equal(code);
      expect(error.message).to.contain(String(status));
      expect(error.problems).to.deep.equal([]);
    });
  }

  it('keeps what the server says of later', () => {
    expect(new StatusError(503, '7').retryAfter).to.equal('7');
  });
});
