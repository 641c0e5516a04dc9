import { expect } from '@open-wc/testing';
import {
  NewsletterController,
  type SubscriptionOutcome,
} from '../../src/newsletter/newsletter-controller.js';
import { fakeFetch, never, raw } from '../support/element/fake-fetch.js';
import '../support/element/guard.js';

const ENDPOINT = 'https://publisher.example/api/newsletter';
const ADDRESS = 'reader@example.com';

describe('NewsletterController', () => {
  const net = fakeFetch();
  let updates: number;
  let outcomes: SubscriptionOutcome[];
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
    [422, 'addressRefused'],
    [404, 'notSubscribed'],
    [429, 'notSubscribed'],
    [503, 'notSubscribed'],
  ] as const) {
    it(`ends as "${outcome}" on a ${status}`, async () => {
      net.answer(() => raw('{}', 'application/json', status));
      const done = controller.submit(ADDRESS, ENDPOINT);
      expect(controller.subscription).to.equal('sending');
      await done;
      expect(controller.subscription).to.equal(outcome);
      expect(outcomes).to.deep.equal([outcome]);
      expect(updates).to.equal(2);
    });
  }

  it('ends as "notSubscribed" where the service cannot be reached', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    await controller.submit(ADDRESS, ENDPOINT);
    expect(controller.subscription).to.equal('notSubscribed');
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
    expect(controller.subscription).to.equal('idle');
    await done;
    expect(controller.subscription).to.equal('idle');
    expect(outcomes).to.deep.equal(['subscribed']);
    await controller.submit(ADDRESS, ENDPOINT);
    expect(controller.subscription).to.equal('subscribed');
    controller.reset();
    expect(controller.subscription).to.equal('idle');
  });
});
