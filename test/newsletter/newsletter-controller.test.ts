import { expect } from '@open-wc/testing';
import { NewsletterController, type Submission } from '../../src/newsletter/newsletter-controller.js';
import { fakeFetch, never, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const ENDPOINT = 'https://publisher.example/api/newsletter';
const ADDRESS = 'reader@example.com';

describe('NewsletterController', () => {
  const net = fakeFetch();
  let updates: number;
  let outcomes: Submission[];
  let controller: NewsletterController;

  beforeEach(() => {
    updates = 0;
    outcomes = [];
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => {
        updates++;
      },
      updateComplete: Promise.resolve(true),
    };
    controller = new NewsletterController(host, (outcome) => outcomes.push(outcome));
  });

  for (const [status, outcome] of [
    [200, 'subscribed'],
    [202, 'subscribed'],
    [400, 'addressRefused'],
    [409, 'alreadySubscribed'],
    [422, 'addressRefused'],
    [404, 'notSubscribed'],
    [429, 'notSubscribed'],
    [503, 'notSubscribed'],
  ] as const) {
    it(`ends as "${outcome}" on a ${status}`, async () => {
      net.answer(() => raw('{}', 'application/json', status));
      const done = controller.submit(ADDRESS, ENDPOINT);
      expect(controller.subscription).to.deep.equal({ phase: 'sending' });
      await done;
      expect(controller.subscription.phase).to.equal(outcome);
      expect(outcomes.map(({ phase }) => phase)).to.deep.equal([outcome]);
      expect(updates).to.equal(2);
    });
  }

  for (const [status, header, minutes] of [
    [429, '30', 1],
    [429, '61', 2],
    [503, '3600', 60],
    [503, '0', 1],
    [429, '7200', 120],
    [429, '7201', undefined],
    [429, 'Infinity', undefined],
    [503, 'soon', undefined],
    [503, null, undefined],
    [400, '30', undefined],
    [404, '30', undefined],
  ] as const) {
    it(`says after how many minutes to try again: a ${status} with ${header ?? 'no'} Retry-After`, async () => {
      const response = raw('{}', 'application/json', status);
      if (header) response.headers.set('retry-after', header);
      net.answer(() => response);
      await controller.submit(ADDRESS, ENDPOINT);
      expect(controller.subscription.minutesToWait).to.equal(minutes);
    });
  }

  it('ends as "notSubscribed" where the service cannot be reached', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    await controller.submit(ADDRESS, ENDPOINT);
    expect(controller.subscription.phase).to.equal('notSubscribed');
  });

  for (const [what, status, type, body, detail] of [
    [
      'problem JSON',
      400,
      'application/problem+json',
      { detail: ' Company addresses only. ' },
      'Company addresses only.',
    ],
    ['plain JSON', 422, 'application/json; charset=utf-8', { detail: 'No.' }, 'No.'],
    [
      'a busy service',
      503,
      'application/problem+json',
      { detail: 'We are moving until 5 pm.' },
      'We are moving until 5 pm.',
    ],
    ['a router', 404, 'application/json', { detail: 'Not Found' }, undefined],
    ['a gateway', 502, 'application/json', { detail: 'upstream connect error' }, undefined],
    ['a title alone', 400, 'application/problem+json', { title: 'Bad Request' }, undefined],
    ['an empty sentence', 400, 'application/problem+json', { detail: '  ' }, undefined],
    ['no sentence', 400, 'application/problem+json', { detail: { text: 'No.' } }, undefined],
    ['a list', 400, 'application/problem+json', ['No.'], undefined],
    ['HTML', 400, 'text/html', { detail: 'No.' }, undefined],
    ['no JSON', 400, 'application/json', '{', undefined],
    ['a novel', 400, 'application/json', { detail: 'x'.repeat(5000) }, `${'x'.repeat(300)}…`],
  ] as const) {
    it(`keeps the service's own words of ${what}`, async () => {
      net.answer(() => raw(typeof body === 'string' ? body : JSON.stringify(body), type, status));
      await controller.submit(ADDRESS, ENDPOINT);
      expect(controller.subscription.detail).to.equal(detail);
      expect(outcomes[0]?.detail).to.equal(detail);
    });
  }

  it('knows the status of an answer whose words do not arrive', async () => {
    net.answer(() => {
      const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) });
      return raw(body, 'application/problem+json', 409);
    });
    await controller.submit(ADDRESS, ENDPOINT);
    expect(controller.subscription).to.deep.equal({
      ...{ phase: 'alreadySubscribed', detail: undefined, minutesToWait: undefined },
    });
  });

  it('follows no redirect, because the browser may go on without the address', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    await controller.submit(ADDRESS, ENDPOINT);
    expect(net.calls.map(({ init }) => init.redirect)).to.deep.equal(['error']);
    expect(controller.subscription.phase).to.equal('notSubscribed');
  });

  it('sends nothing without an endpoint, or while an address is being sent', async () => {
    await controller.submit(ADDRESS, undefined);
    expect(net.calls).to.have.length(0);
    net.answer(never);
    void controller.submit(ADDRESS, ENDPOINT);
    await controller.submit(ADDRESS, ENDPOINT);
    expect(net.calls).to.have.length(1);
  });

  it('can be reset, also while an address is being sent: then its outcome is reported, but no state', async () => {
    net.answer(() => raw(null, undefined, 202));
    const done = controller.submit(ADDRESS, ENDPOINT);
    controller.reset();
    expect(controller.subscription).to.deep.equal({ phase: 'idle' });
    await done;
    expect(controller.subscription).to.deep.equal({ phase: 'idle' });
    expect(outcomes.map(({ phase }) => phase)).to.deep.equal(['subscribed']);
    await controller.submit(ADDRESS, ENDPOINT);
    expect(controller.subscription.phase).to.equal('subscribed');
    controller.reset();
    expect(controller.subscription).to.deep.equal({ phase: 'idle' });
  });
});
