import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../src/document/errors.js';
import { HttpError } from '../../src/http/http-error.js';
import { isWorthAnotherLoad, loadError } from '../../src/loading/load-error.js';

describe('the error of a load', () => {
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
    it(`is "${code}" for a ${status}`, () => {
      const cause = new HttpError('status', status);
      const error = loadError(cause);
      expect(error).to.be.instanceOf(ComparisonError);
      expect(error).to.include({ code, cause });
      expect(error.message).to.contain(String(status));
      expect(error.problems).to.deep.equal([]);
    });
  }

  for (const reason of ['network', 'timeout', 'too-large', 'bad-encoding'] as const) {
    it(`is "${reason}" for a request that failed so`, () => {
      const cause = new HttpError(reason, 0, null, new TypeError('Failed to fetch'));
      expect(loadError(cause)).to.include({ code: reason, cause });
    });
  }

  it('stays itself where it is about the document', () => {
    const error = new ComparisonError('invalid');
    expect(loadError(error)).to.equal(error);
  });

  it('is "network" for anything else, with that as its cause', () => {
    const cause = new TypeError('patched');
    expect(loadError(cause)).to.include({ code: 'network', cause });
  });

  for (const [error, expected] of [
    [null, false],
    [new ComparisonError('invalid'), false],
    [loadError(new TypeError('patched')), false],
    [loadError(new HttpError('status', 404)), false],
    [loadError(new HttpError('too-large')), false],
    [loadError(new HttpError('network')), true],
    [loadError(new HttpError('timeout')), true],
    [loadError(new HttpError('status', 408)), true],
    [loadError(new HttpError('status', 503)), true],
  ] as const) {
    it(`${expected ? 'is' : 'is not'} worth another load: ${error?.message ?? 'none'}`, () => {
      expect(isWorthAnotherLoad(error)).to.equal(expected);
    });
  }
});
