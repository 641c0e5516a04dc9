import { expect } from '@open-wc/testing';
import { HttpError, isTransient, isTransientStatus } from '../../src/http/http-error.js';

describe('HttpError', () => {
  it('has the status in its message, and the cause as other errors have it', () => {
    const cause = new TypeError('Failed to fetch');
    expect(new HttpError('network', 0, null, cause)).to.include({ reason: 'network', status: 0, cause });
    expect(new HttpError('status', 503, '7')).to.include({ status: 503, retryAfter: '7', name: 'HttpError' });
    expect(new HttpError('status', 503).message).to.contain('503');
  });
});

describe('a transient failure', () => {
  const TRANSIENT = [408, 425, 429, 500, 502, 503, 504, 599];
  const FINAL = [0, 300, 304, 400, 401, 403, 404, 409, 410, 418, 422, 451];

  it('is a status that says "not now"', () => {
    for (const status of TRANSIENT) expect(isTransientStatus(status), `${status}`).to.be.true;
    for (const status of FINAL) expect(isTransientStatus(status), `${status}`).to.be.false;
  });

  for (const [error, expected] of [
    [new HttpError('network'), true],
    [new HttpError('timeout'), true],
    [new HttpError('too-large'), false],
    [new HttpError('bad-encoding'), false],
    [new HttpError('status', 503), true],
    [new HttpError('status', 404), false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}${error.message}`, () => {
      expect(isTransient(error)).to.equal(expected);
    });
  }
});
