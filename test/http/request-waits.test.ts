import { expect } from '@open-wc/testing';
import { get } from '../../src/http/get.js';
import { fakeClock, settle } from '../support/element/clock.js';
import { fakeFetch, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const URL = 'https://publisher.example/a.json';

describe('get, between two tries', () => {
  const clock = fakeClock();
  const net = fakeFetch();
  const realRandom = Math.random;

  afterEach(() => {
    Math.random = realRandom;
  });

  /** Asks; every answer is this one. */
  function ask(status: number, retryAfter?: string, signal = new AbortController().signal): Promise<string> {
    net.answer(() => {
      const response = raw(null, '', status);
      if (retryAfter !== undefined) response.headers.set('retry-after', retryAfter);
      return response;
    });
    return get(URL, 'document', 'default', signal).then(() => 'none', String);
  }

  /** Milliseconds from now to the next request. */
  async function wait(): Promise<number> {
    await settle();
    const { length } = net.calls;
    const [ms = NaN] = clock.waits;
    await clock.tick(ms - 1);
    expect(net.calls, 'none before').to.have.length(length);
    await clock.tick(1);
    expect(net.calls, 'one then').to.have.length(length + 1);
    return Math.round(ms);
  }

  it('waits about 1 s, then about 3 s', async () => {
    Math.random = () => 0.5;
    const result = ask(503);
    expect(await wait()).to.equal(1000);
    expect(await wait()).to.equal(3000);
    await settle();
    expect(clock.waits, 'no fourth try').to.have.length(0);
    expect(await result).to.contain('503');
  });

  it('tries again past all caches, one of which may have kept the failure', async () => {
    const result = ask(503);
    await clock.tick(10_000);
    await result;
    expect(net.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'reload', 'reload']);
  });

  it('spreads the waits, so that readers who failed together do not return together', async () => {
    const seen = new Set<number>();
    for (const chance of [0, 0.3, 0.999]) {
      Math.random = () => chance;
      const result = ask(500);
      seen.add(await wait());
      await clock.tick(10_000);
      await result;
    }
    expect([...seen]).to.deep.equal([800, 920, 1200]);
  });

  for (const [header, ms] of [
    ['20', 20_000],
    ['0', 1000],
    ['100000', 300_000],
    ['Tue, 20 Jan 2026 12:00:45 GMT', 45_000],
    ['Wed, 21 Jan 2026 12:00:00 GMT', 300_000],
    ['Mon, 19 Jan 2026 12:00:00 GMT', 1000],
  ] as const) {
    it(`waits ${ms} ms after "Retry-After: ${header}"`, async () => {
      void ask(429, header);
      expect(await wait()).to.equal(ms);
    });
  }

  it('counts a date from the Date of the answer, whose clock is not that of the device', async () => {
    net.answer(() => {
      const response = raw(null, '', 503);
      response.headers.set('date', 'Tue, 20 Jan 2026 15:00:00 GMT');
      response.headers.set('retry-after', 'Tue, 20 Jan 2026 15:00:45 GMT');
      return response;
    });
    void get(URL, 'document', 'default', new AbortController().signal);
    expect(await wait()).to.equal(45_000);
  });

  it('stops waiting when it is aborted, and sends no more requests', async () => {
    const controller = new AbortController();
    const result = ask(429, '300', controller.signal);
    await settle();
    controller.abort(new Error('left'));
    expect(await result).to.equal('Error: left');
    await clock.tick(600_000);
    expect(net.calls).to.have.length(1);
  });
});
