import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { HttpError } from '../../../src/http/http-error.js';
import { backoff, parseRetryAfter, retryAfterOf, retryDelay } from '../../../src/http/retry.js';

const NOW = Date.parse('2026-01-20T12:00:00Z');
const real = { now: Date.now, parse: Date.parse, random: Math.random };

beforeEach(() => {
  Date.now = () => NOW;
});

afterEach(() => {
  Object.assign(Date, { now: real.now, parse: real.parse });
  Math.random = real.random;
});

describe('Retry-After', () => {
  for (const [header, ms] of [
    ['1', 1000],
    ['7', 7000],
    [' 7 ', 7000],
    ['299', 299_000],
    ['300', 300_000],
    ['301', 300_000],
    ['86400', 300_000],
    ['Infinity', 300_000],
    ['0', 1000],
    ['-5', 1000],
    ['0.5', 1000],
  ] as const) {
    it(`of "${header}" means ${ms} ms`, () => {
      expect(parseRetryAfter(header)).to.equal(ms);
    });
  }

  for (const [seconds, ms] of [
    [30, 30_000],
    [299, 299_000],
    [3600, 300_000],
    [-3600, 1000],
    [0, 1000],
  ] as const) {
    it(`of a date ${seconds} s from now means ${ms} ms`, () => {
      expect(parseRetryAfter(new Date(NOW + seconds * 1000).toUTCString())).to.equal(ms);
    });
  }

  for (const header of [null, '', '  ', 'soon']) {
    it(`of ${JSON.stringify(header)} says nothing`, () => {
      expect(parseRetryAfter(header)).to.equal(undefined);
    });
  }

  it('is not read from nothing, on a page whose Date.parse finds a date in any text', () => {
    Date.parse = () => 0;
    expect(parseRetryAfter(null)).to.equal(undefined);
  });
});

describe('Retry-After of an answer', () => {
  const LATER = 'Tue, 20 Jan 2026 15:00:45 GMT';
  const HERE = 'Tue, 20 Jan 2026 15:00:00 GMT';

  for (const [header, date, expected] of [
    // The server's clock is three hours ahead of the device's.
    [LATER, HERE, '45'],
    [HERE, LATER, '-45'],
    [LATER, null, LATER],
    [LATER, 'lately', LATER],
    ['soon', HERE, 'soon'],
    ['7', HERE, '7'],
    ['', HERE, ''],
    [null, HERE, null],
  ] as const) {
    it(`of "${header ?? 'nothing'}" is ${JSON.stringify(expected)}, where its Date is ${date ?? 'unknown'}`, () => {
      const headers = new Headers();
      if (header !== null) headers.set('retry-after', header);
      if (date !== null) headers.set('date', date);
      expect(retryAfterOf(headers)).to.equal(expected);
    });
  }
});

describe('backoff', () => {
  for (const [tries, ms] of [
    [1, 1000],
    [2, 3000],
    [3, 9000],
  ] as const) {
    it(`is about ${ms} ms after try ${tries}, give or take a fifth`, () => {
      const at = (random: number): number => {
        Math.random = () => random;
        return backoff(tries);
      };
      expect(at(0)).to.be.closeTo(ms * 0.8, 0.01);
      expect(at(0.5)).to.be.closeTo(ms, 0.01);
      expect(at(0.9999)).to.be.closeTo(ms * 1.2, 1);
    });
  }

  for (const random of [NaN, Infinity, -1, 'no' as unknown as number]) {
    it(`is never a storm of requests, where Math.random gives ${random}`, () => {
      Math.random = () => random;
      expect(backoff(1)).to.equal(1000);
    });
  }
});

describe('retryDelay', () => {
  it('is undefined after the third try', () => {
    const error = new HttpError('status', 503, '2');
    expect([1, 2, 3].map((tries) => retryDelay(error, tries))).to.deep.equal([2000, 2000, undefined]);
  });

  it('is what the server says', () => {
    expect(retryDelay(new HttpError('status', 429, '40'), 1)).to.equal(40_000);
  });

  it('backs off where the server says nothing', () => {
    expect(retryDelay(new HttpError('status', 500), 2)).to.be.within(2400, 3600);
    expect(retryDelay(new HttpError('network'), 1)).to.be.within(800, 1200);
  });

  it('is undefined for an error that stays, whatever Retry-After says', () => {
    expect(retryDelay(new HttpError('status', 404, '1'), 1)).to.equal(undefined);
    for (const reason of ['timeout', 'too-large', 'bad-encoding'] as const) {
      expect(retryDelay(new HttpError(reason), 1), reason).to.equal(undefined);
    }
  });
});
