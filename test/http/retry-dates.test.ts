// How long to wait for a date, which is parsed by each engine in its own way. The rest is in test/node/http/retry.test.ts.
import { expect } from '@open-wc/testing';
import { parseRetryAfter } from '../../src/http/retry.js';
import { fakeClock } from '../support/element/clock.js';

describe('Retry-After with a date', () => {
  fakeClock();

  for (const [header, ms] of [
    ['Tue, 20 Jan 2026 12:01:00 GMT', 60_000],
    ['Tuesday, 20-Jan-26 12:01:00 GMT', 60_000],
    ['Tue, 20 Jan 2026 11:00:00 GMT', 1000],
    ['soon', undefined],
  ] as const) {
    it(`of "${header}" means ${ms ?? 'nothing'}`, () => {
      expect(parseRetryAfter(header)).to.equal(ms);
    });
  }
});
