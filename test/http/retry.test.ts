import { expect } from '@open-wc/testing';
import { backoff, isPassing, retryAfter, retryDelay } from '../../src/http/retry.js';
import { StatusError } from '../../src/http/http-error.js';
import { ComparisonError } from '../../src/document/errors.js';
import { fakeClock } from '../support/element/clock.js';
import { replaced } from '../support/element/replaced.js';

describe('retryAfter', () => {
  const clock = fakeClock();

  for (const [header, ms] of [
    ['1', 1000],
    ['7', 7000],
    [' 7 ', 7000],
    ['299', 299_000],
    ['300', 300_000],
    ['301', 300_000],
    ['86400', 300_000],
    ['0', 1000],
    ['-5', 1000],
    ['0.5', 1000],
  ] as const) {
    it(`takes "${header}" for ${ms} ms`, () => {
      expect(retryAfter(header)).to.equal(ms);
    });
  }

  for (const [seconds, ms] of [
    [30, 30_000],
    [299, 299_000],
    [3600, 300_000],
    [-3600, 1000],
    [0, 1000],
  ] as const) {
    it(`takes a date ${seconds} s from now for ${ms} ms`, () => {
      expect(retryAfter(new Date(clock.now + seconds * 1000).toUTCString())).to.equal(ms);
    });
  }

  for (const header of [null, '', '  ', 'soon']) {
    it(`knows nothing from ${JSON.stringify(header)}`, () => {
      expect(retryAfter(header)).to.be.NaN;
    });
  }

  it('knows nothing without a header on a page that finds a date in everything', async () => {
    expect(
      await replaced(
        Date,
        'parse',
        () => 0,
        () => retryAfter(null),
      ),
    ).to.be.NaN;
  });
});

describe('backoff', () => {
  const real = Math.random;
  afterEach(() => {
    Math.random = real;
  });

  for (const [tries, ms] of [
    [1, 1000],
    [2, 3000],
    [3, 9000],
  ] as const) {
    it(`is about ${ms} ms after try ${tries}, spread by a fifth`, () => {
      const at = (chance: number): number => {
        Math.random = () => chance;
        return backoff(tries);
      };
      expect(at(0)).to.be.closeTo(ms * 0.8, 0.01);
      expect(at(0.5)).to.be.closeTo(ms, 0.01);
      expect(at(0.9999)).to.be.closeTo(ms * 1.2, 1);
    });
  }
});

describe('isPassing', () => {
  it('says which statuses may be over soon', () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504, 599])
      expect(isPassing(status), `${status}`).to.be.true;
    for (const status of [400, 401, 403, 404, 409, 410, 418, 422, 451])
      expect(isPassing(status), `${status}`).to.be.false;
  });
});

describe('retryDelay', () => {
  it('gives up after the third try', () => {
    const error = new StatusError(503, '2');
    expect([1, 2, 3].map((tries) => retryDelay(error, tries))).to.deep.equal([2000, 2000, undefined]);
  });

  it('waits as long as the server says', () => {
    expect(retryDelay(new StatusError(429, '40'), 1)).to.equal(40_000);
  });

  it('backs off where the server says nothing', () => {
    expect(retryDelay(new StatusError(500, null), 2)).to.be.within(2400, 3600);
    expect(retryDelay(new ComparisonError('network', ''), 1)).to.be.within(800, 1200);
  });

  it('does not ask again for what stays as it is, whatever the server says of later', () => {
    expect(retryDelay(new StatusError(404, '1'), 1)).to.equal(undefined);
    for (const code of ['timeout', 'too-large', 'bad-json', 'bad-type', 'bad-encoding', 'empty'] as const) {
      expect(retryDelay(new ComparisonError(code, ''), 1), code).to.equal(undefined);
    }
  });
});
