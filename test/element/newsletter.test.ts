import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import type { ToolComparisonElement } from '../../src/tool-comparison-element.js';
import { drawn, make, next, page, show, unpictured, warnings } from '../support/element/element.js';
import { fakeFetch, json, raw } from '../support/element/fake-fetch.js';
import { all, one, shadowOf, textOf } from '../support/element/roles.js';
import { emptyStorage, kept } from '../support/votes/vote-storage.js';
import { announcements } from '../support/votes/vote-widget.js';

const ENDPOINT = 'https://publisher.example/api/newsletter';
const ADDRESS = 'reader@example.com';
const document_ = (newsletter: object) => unpictured({ labels: {}, community: undefined, newsletter });

describe('the newsletter', () => {
  const net = fakeFetch();
  emptyStorage();
  warnings();

  const showForm = (newsletter: object = {}, attributes = {}): Promise<ToolComparisonElement> =>
    show(document_({ title: 'Weekly', endpoint: ENDPOINT, ...newsletter }), attributes);
  const section = (element: ToolComparisonElement): HTMLElement | null =>
    shadowOf(element).querySelector('[part=newsletter]');
  const field = (element: ToolComparisonElement): HTMLInputElement => {
    const input = section(element)?.querySelector('input');
    if (!input) throw new Error('There is no field');
    return input;
  };
  /** The service does not answer before this is called. */
  const held = (): ((response: Response) => void) => {
    let answer: (response: Response) => void = () => undefined;
    const held = new Promise<Response>((resolve) => (answer = resolve));
    net.answer(() => held);
    return (response) => answer(response);
  };
  const subscribe = async (element: ToolComparisonElement, address = ADDRESS): Promise<void> => {
    field(element).value = address;
    one(element, 'button', 'Subscribe').click();
    await drawn(element);
  };
  /** The outcome is announced, and drawn: reading an answer takes the browser a while. */
  const heard = async (element: ToolComparisonElement): Promise<void> => {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      const status = shadowOf(element).querySelector('[role=status]');
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    await drawn(element);
  };
  const subscribeAndHear = async (element: ToolComparisonElement): Promise<void> => {
    const outcome = heard(element);
    await subscribe(element);
    await outcome;
  };

  it('has a labelled email field and a button', async () => {
    const element = await showForm();
    const { type, required, autocomplete, placeholder } = field(element);
    expect({ type, required, autocomplete, placeholder }).to.deep.equal({
      ...{ type: 'email', required: true, autocomplete: 'email' },
      placeholder: '',
    });
    expect(one(element, 'textbox', 'Email address')).to.equal(field(element));
    one(element, 'button', 'Subscribe');
    expect(all(element, 'link', 'Subscribe')).to.have.length(0);
  });

  it('sends the address once, to the endpoint only, and stores it nowhere', async () => {
    net.answer(() => raw(null, undefined, 202));
    const element = await showForm();
    const [accepted, said] = [next(document, 'comparison-subscribe'), announcements(element)];
    await subscribeAndHear(element);
    expect(net.calls).to.have.length(1);
    expect(net.calls[0]?.url).to.equal(ENDPOINT);
    expect(JSON.parse(net.calls[0]?.init.body as string)).to.deep.equal({ email: ADDRESS });
    expect((await accepted).detail).to.deep.equal({});
    expect(await accepted).to.include({ bubbles: true, composed: true, cancelable: false });
    expect(said).to.deep.equal([en.subscribed]);
    expect(textOf(section(element) as Node)).to.include(en.subscribed);
    expect(section(element)?.querySelector('input')).to.equal(null);
    expect(kept()).to.deep.equal({});
    expect(shadowOf(element).textContent).not.to.include(ADDRESS);
    expect(location.href).not.to.include('reader');
  });

  it('shows that it is sending, and does not send twice', async () => {
    const answer = held();
    const element = await showForm();
    await subscribe(element);
    const button = one(element, 'button', 'Subscribe');
    expect(button.ariaDisabled).to.equal('true');
    await subscribe(element);
    expect(net.calls).to.have.length(1);
    const outcome = heard(element);
    answer(raw('', undefined, 503));
    await outcome;
    expect(button.ariaDisabled).to.equal('false');
  });

  for (const [status, words] of [
    [400, en.addressRefused],
    [422, en.addressRefused],
    [409, en.alreadySubscribed],
    [404, en.notSubscribed],
    [429, en.notSubscribed],
    [503, en.notSubscribed],
    [0, en.notSubscribed],
  ] as const) {
    it(`reports ${status || 'no answer'} and lets the reader try again`, async () => {
      net.answer(() =>
        status ? raw('{}', 'application/json', status) : Promise.reject(new TypeError('Failed to fetch')),
      );
      const element = await showForm();
      const [events, said] = [[] as Event[], announcements(element)];
      element.addEventListener('comparison-subscribe', (event) => events.push(event));
      await subscribeAndHear(element);
      expect(said).to.deep.equal([words]);
      expect(textOf(section(element) as Node)).to.include(words);
      expect(field(element).value, 'not to be typed again').to.equal(ADDRESS);
      expect(events).to.deep.equal([]);
      net.answer(() => raw(null, undefined, 202));
      await subscribeAndHear(element);
      expect(events).to.have.length(1);
      expect(textOf(section(element) as Node)).not.to.include(words);
    });
  }

  it('says and shows why the service has refused, in its own words, as text', async () => {
    const detail = '<b>Only</b> addresses of example.org are accepted.';
    net.answer(() => raw(JSON.stringify({ detail }), 'application/problem+json', 400));
    const element = await showForm();
    const said = announcements(element);
    await subscribeAndHear(element);
    expect(said).to.deep.equal([detail]);
    expect(textOf(section(element) as Node)).to.include(detail);
    expect(section(element)?.querySelector('b')).to.equal(null);
  });

  it('offers the page of the newsletter where its service cannot be reached', async () => {
    net.answer(() => raw('', undefined, 503));
    const url = 'https://publisher.example/newsletter';
    const element = await showForm({ url });
    await subscribeAndHear(element);
    expect((one(element, 'link', en.subscribeThere) as HTMLAnchorElement).href).to.equal(url);
    expect(field(element).value).to.equal(ADDRESS);
  });

  for (const [status, isInvalid] of [
    [422, 'true'],
    [503, null],
  ] as const) {
    it(`tells of the field what became of the address: ${status}`, async () => {
      net.answer(() => raw('{}', 'application/json', status));
      const element = await showForm();
      expect(field(element).hasAttribute('aria-invalid')).to.be.false;
      expect(field(element).hasAttribute('aria-describedby')).to.be.false;
      await subscribeAndHear(element);
      expect(field(element).getAttribute('aria-invalid')).to.equal(isInvalid);
      const described = shadowOf(element).getElementById(
        field(element).getAttribute('aria-describedby') ?? '',
      );
      expect(textOf(described as Node)).to.equal(status === 422 ? en.addressRefused : en.notSubscribed);
    });
  }

  for (const address of ['', 'reader', 'reader@', 'a b@example.com']) {
    it(`leaves refusing "${address}" to the browser`, async () => {
      const element = await showForm();
      await subscribe(element, address);
      expect(net.calls).to.have.length(0);
      expect(field(element).matches(':invalid')).to.equal(true);
    });
  }

  it('shows the consent text', async () => {
    const element = await showForm({ consent: 'You can leave at any time.' });
    expect(textOf(section(element) as Node)).to.include('You can leave at any time.');
  });

  it('is a link when the document names a page only', async () => {
    const url = 'https://publisher.example/newsletter';
    const element = await show(document_({ title: 'Weekly', url }));
    const link = one(element, 'link', 'Subscribe') as HTMLAnchorElement;
    expect(link.href).to.equal(url);
    expect(section(element)?.querySelector('form')).to.equal(null);
  });

  it('is a form when the document names both', async () => {
    const element = await showForm({ url: 'https://publisher.example/newsletter' });
    expect(all(element, 'link', 'Subscribe')).to.have.length(0);
    field(element);
  });

  it('is left out by no-newsletter, and when the document has none', async () => {
    expect(section(await showForm({}, { 'no-newsletter': true }))).to.equal(null);
    expect(
      section(await show(unpictured({ labels: {}, community: undefined, newsletter: undefined }))),
    ).to.equal(null);
    expect(net.calls).to.have.length(0);
  });

  it('starts over for another comparison', async () => {
    net.answer(() => raw(null, undefined, 202));
    const element = await showForm();
    await subscribeAndHear(element);
    element.comparison = document_({ title: 'Monthly', endpoint: `${ENDPOINT}/other` });
    await drawn(element);
    expect(field(element).value).to.equal('');
  });

  it('shows no outcome of the form of another comparison', async () => {
    const answer = held();
    const element = await showForm();
    await subscribe(element);
    element.comparison = document_({ title: 'Monthly', endpoint: `${ENDPOINT}/other` });
    await drawn(element);
    const [accepted, said] = [next(element, 'comparison-subscribe'), announcements(element)];
    field(element).focus();
    answer(raw(null, undefined, 202));
    await accepted;
    element.theme = 'dark';
    await drawn(element);
    expect(shadowOf(element).activeElement === field(element), 'the focus stays').to.be.true;
    expect(said).to.deep.equal([]);
    expect(textOf(section(element) as Node)).not.to.include(en.subscribed);
  });

  it('starts over for a comparison at another address', async () => {
    net.answer(({ url }) =>
      url.endsWith('.json') ? json(document_({ title: url, endpoint: ENDPOINT })) : raw(null, undefined, 202),
    );
    const element = make({ src: 'https://publisher.example/one.json' });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    await subscribeAndHear(element);
    expect(textOf(section(element) as Node)).to.include(en.subscribed);
    const loadedNext = next(element, 'comparison-load');
    element.src = 'https://publisher.example/two.json';
    await loadedNext;
    expect(field(element).value).to.equal('');
    expect(textOf(section(element) as Node)).not.to.include(en.subscribed);
  });

  it('does not take the focus from a reader who moved on', async () => {
    const answer = held();
    const element = await showForm();
    const search = document.createElement('input');
    page().append(search);
    await subscribe(element);
    search.focus();
    const outcome = heard(element);
    answer(raw(null, undefined, 202));
    await outcome;
    expect(document.activeElement === search).to.be.true;
    expect(textOf(section(element) as Node)).to.include(en.subscribed);
  });

  it('keeps the focus of a reader who stayed', async () => {
    net.answer(() => raw(null, undefined, 202));
    const element = await showForm();
    one(element, 'button', 'Subscribe').focus();
    await subscribeAndHear(element);
    expect(shadowOf(element).activeElement?.localName).to.equal('form');
  });

  it('lets the page hear of a key without a name, as browsers send when they fill a field in', async () => {
    const element = await showForm();
    const heard: (string | undefined)[] = [];
    page().addEventListener('keydown', ({ key }) => heard.push(key));
    field(element).dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    expect(heard).to.deep.equal([undefined]);
  });
});
