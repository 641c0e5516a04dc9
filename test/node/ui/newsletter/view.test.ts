import { describe, it } from 'node:test';
import { expect } from 'chai';
import { full, minimal, put } from '../../../support/element/documents.js';
import type { Submission } from '../../../../src/newsletter/newsletter-controller.js';
import { phrase, view } from '../showing.js';

describe('the newsletter', () => {
  const linked = put(full(), 'newsletter.endpoint', undefined);

  it('has a link to subscribe', () => {
    expect(view(linked).newsletter).to.include({ kicker: 'Weekly', title: 'The next verdict' });
    expect(view(linked).newsletter?.form).to.equal(undefined);
    expect(view(linked).newsletter?.link).to.deep.equal({
      url: 'https://publisher.example/newsletter',
      label: phrase('Subscribe'),
    });
  });

  it('has a form instead of the link where the document has an endpoint', () => {
    expect(view(full()).newsletter).to.include({ kicker: 'Weekly' }).and.not.have.property('link');
    expect(view(full()).newsletter?.form).to.deep.equal({
      email: phrase('Email address'),
      subscribe: phrase('Subscribe'),
      isSending: false,
      isDone: false,
      isRefused: false,
    });
    expect(view(full(), { subscription: { phase: 'sending' } }).newsletter?.form?.isSending).to.equal(true);
  });

  for (const [phase, isDone, isRefused, status] of [
    ['subscribed', true, false, 'Thank you. Your request was received.'],
    ['alreadySubscribed', false, false, 'This address is subscribed already.'],
    ['notSubscribed', false, false, 'Your address could not be sent. Try again later.'],
    ['addressRefused', false, true, 'That address was not accepted. Check it and try again.'],
  ] as const) {
    it(`says what became of the request: ${phase}`, () => {
      const subscription = { phase };
      const { form } = view(full(), { subscription }).newsletter ?? {};
      expect(form).to.include({ isDone, isRefused, isSending: false });
      expect(form?.status).to.deep.equal(phrase(status));
      expect(view(linked, { subscription }).newsletter?.form).to.equal(undefined);
    });
  }

  it('says it in the words of the service, without the characters that turn what follows them', () => {
    const subscription = { phase: 'addressRefused', detail: 'No \u202eaddresses\u202c of ours.' } as const;
    const { form } = view(full(), { subscription }).newsletter ?? {};
    expect(form?.status).to.deep.equal(phrase('No addresses of ours.'));
    expect(form).to.include({ isRefused: true });
  });

  it('says when to try again, unless the service has words of its own', () => {
    const status = (more: object) =>
      view(full(), { subscription: { phase: 'notSubscribed', ...more } }).newsletter?.form?.status;
    expect(status({ minutesToWait: 1 })).to.deep.equal(
      phrase('Your address could not be sent. Try again in 1 minute.'),
    );
    expect(status({ minutesToWait: 15 })).to.deep.equal(
      phrase('Your address could not be sent. Try again in 15 minutes.'),
    );
    const german = put(full({ lang: 'de' }), 'labels', { notSubscribed: 'Nicht gesendet.' });
    expect(
      view(german, { subscription: { phase: 'notSubscribed', minutesToWait: 15 } }).newsletter?.form?.status,
      'in a document that was translated before',
    ).to.deep.equal(phrase('Nicht gesendet.'));
    expect(status({ minutesToWait: 15, detail: 'At five.' })).to.deep.equal(phrase('At five.'));
  });

  it('has a link beside the form where the service could not be reached, and only then', () => {
    const link = (phase: Submission['phase'], document: unknown = full()) =>
      view(document, { subscription: { phase } }).newsletter?.form?.link;
    const label = phrase('Subscribe on the newsletter’s own page');
    expect(link('notSubscribed')).to.deep.equal({ url: 'https://publisher.example/newsletter', label });
    for (const phase of ['subscribed', 'alreadySubscribed', 'addressRefused'] as const)
      expect(link(phase)).to.equal(undefined);
    expect(link('notSubscribed', put(full(), 'newsletter.url', undefined))).to.equal(undefined);
  });

  it('is left out of the compact layout', () => {
    expect(view(full(), { isCompact: true }).newsletter).to.equal(undefined);
  });

  it('is left out where the page wants none', () => {
    expect(view(full(), { hasNewsletter: false }).newsletter).to.equal(undefined);
  });

  it('is left out where there is nothing to read and nowhere to go', () => {
    expect(view(minimal({ newsletter: {} })).newsletter).to.equal(undefined);
    expect(view(minimal({ newsletter: { kicker: ' ' } })).newsletter).to.equal(undefined);
    for (const field of ['kicker', 'title', 'text'])
      expect(view(minimal({ newsletter: { [field]: 'x' } })).newsletter)
        .to.include({ [field]: 'x' })
        .and.not.have.any.keys('link', 'form');
    expect(view(minimal({ newsletter: { endpoint: 'x' } })).newsletter?.form?.subscribe).to.deep.equal(
      phrase('Subscribe'),
    );
    expect(view(minimal({ newsletter: { url: 'x' } })).newsletter?.link?.label).to.deep.equal(
      phrase('Subscribe'),
    );
  });
});
