import { expect } from '@open-wc/testing';
import { subscribe } from '../../src/newsletter/subscribe.js';
import { HttpError } from '../../src/http/http-error.js';
import { fakeClock } from '../support/element/clock.js';
import { fakeFetch, raw, silent } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';
import { replaced } from '../support/element/replaced.js';

const ENDPOINT = 'https://publisher.example/api/newsletter?list=1';

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('subscribing', () => {
  const net = fakeFetch();

  it('posts the address to the endpoint, and only there', async () => {
    net.answer(() => raw(null, undefined, 202));
    await subscribe(ENDPOINT, 'a"b+c@example.com');
    expect(net.calls).to.have.length(1);
    const { url, init } = net.calls[0] ?? { url: '', init: {} };
    expect(url).to.equal(ENDPOINT);
    expect(init).to.include({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
      redirect: 'error',
    });
    expect(new Headers(init.headers).get('content-type')).to.equal('application/json');
    expect(JSON.parse(init.body as string)).to.deep.equal({ email: 'a"b+c@example.com' });
  });

  it('posts the address as typed on a page that added a toJSON to everything', async () => {
    net.answer(() => raw(null, undefined, 202));
    await replaced(
      Object.prototype,
      'toJSON',
      () => 'object',
      () => subscribe(ENDPOINT, 'a"b@example.com'),
    );
    expect(JSON.parse(net.calls[0]?.init.body as string)).to.deep.equal({ email: 'a"b@example.com' });
  });

  for (const status of [200, 201, 202]) {
    it(`succeeds with a ${status}, whatever its body is`, async () => {
      net.answer(() => raw('<!doctype html>', 'text/html', status));
      expect(await caught(subscribe(ENDPOINT, 'a@example.com'))).to.equal(undefined);
    });
  }

  for (const status of [400, 404, 415, 422, 429, 500, 503]) {
    it(`fails on a ${status}, and does not try again by itself`, async () => {
      net.answer(() => raw('{}', 'application/json', status));
      const error = await caught(subscribe(ENDPOINT, 'a@example.com'));
      expect(error).to.be.instanceOf(HttpError);
      expect(error).to.include({ status });
      expect(net.calls).to.have.length(1);
    });
  }

  it('fails without a network', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await caught(subscribe(ENDPOINT, 'a@example.com'))).to.include({ reason: 'network' });
  });
});

describe('subscribing, without an answer in time', () => {
  const net = fakeFetch();
  const clock = fakeClock();

  it('times out after 10 s', async () => {
    net.answer(silent);
    let error: unknown;
    subscribe(ENDPOINT, 'a@example.com').catch((thrown: unknown) => {
      error = thrown;
    });
    await clock.tick(9999);
    expect(error).to.equal(undefined);
    await clock.tick(1);
    expect(error).to.include({ reason: 'timeout' });
  });
});
