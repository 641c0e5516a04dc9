import { expect } from '@open-wc/testing';
import { settle } from '../support/element/clock.js';
import { drawn, next, place, warnings } from '../support/element/element.js';
import { full } from '../support/element/documents.js';
import { json } from '../support/element/fake-fetch.js';
import { shadowOf } from '../support/element/roles.js';
import { kept } from '../support/votes/vote-storage.js';
import { freshVotes, press, pressed, voteNetwork } from '../support/votes/vote-widget.js';
import type { ToolComparisonElement } from '../../src/tool-comparison-element.js';

let number = 0;

describe('consent', () => {
  const service = voteNetwork();
  warnings();
  let src: string;
  let votes: string;

  /** The widget from an address, with pictures, votes and a newsletter. */
  async function showAll(consent: string, attributes = {}): Promise<ToolComparisonElement> {
    src = `https://publisher.example/consent-${++number}.json`;
    votes = freshVotes();
    const document = full({ labels: {}, community: { votes } });
    service.net.answer(({ url }) =>
      json(url === src ? document : { tallies: { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 0 } } }),
    );
    const element = place({ src, consent, ...attributes });
    // A picture that nobody serves is gone again at once.
    pictures.clear();
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element)
          for (const { src: url } of [node, ...node.querySelectorAll('*')].filter(
            (inner) => inner instanceof HTMLImageElement,
          ))
            pictures.add(url);
    }).observe(shadowOf(element), { childList: true, subtree: true });
    await next(element, 'comparison-load');
    await drawn(element);
    return element;
  }

  const asked = (): string[] => service.net.calls.map(({ init, url }) => `${init.method ?? 'GET'} ${url}`);
  /** Addresses of the pictures that were ever there. */
  const pictures = new Set<string>();

  it('required and not granted: only the document is requested', async () => {
    const element = await showAll('required');
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(asked()).to.deep.equal([`GET ${src}`]);
    expect(pictures.size).to.equal(0);
    expect(element.shadowRoot?.querySelectorAll('[src], [srcset], [style*=url], link')).to.have.length(0);
    expect(kept()).to.deep.equal({});
    expect(pressed(element), 'the buttons are there').to.equal('');
  });

  it('granted later: images and tallies are requested, and nothing is stored', async () => {
    const element = await showAll('required');
    element.consent = 'granted';
    await drawn(element);
    expect(asked()).to.deep.equal([`GET ${src}`, `GET ${votes}`]);
    expect(pictures.size).to.equal(3);
    expect(kept()).to.deep.equal({});
  });

  it('is granted by a vote', async () => {
    const element = await showAll('required');
    await press(element, 'Ship');
    expect(asked().map((line) => line.replace(/[\da-f-]{36}/, 'VOTER'))).to.have.members([
      `GET ${src}`,
      `GET ${votes}`,
      `PUT ${votes}/a/VOTER`,
    ]);
    expect(pressed(element)).to.equal('Ship');
    expect(pictures.size).to.equal(3);
    expect(Object.keys(kept())).to.have.length(1);
  });

  it('is not granted by a vote that the page cancels', async () => {
    const element = await showAll('required');
    element.addEventListener('comparison-vote', (event) => event.preventDefault());
    await press(element, 'Ship');
    expect(asked()).to.deep.equal([`GET ${src}`]);
    expect(pictures.size).to.equal(0);
    expect(kept()).to.deep.equal({});
  });

  it('does not override no-storage', async () => {
    const element = await showAll('required', { 'no-storage': '' });
    await press(element, 'Ship');
    expect(kept()).to.deep.equal({});
  });

  it('does not touch what an earlier visit stored', async () => {
    const key = 'tool-comparison https://votes.example/early/votes';
    const record = {
      voter: '11111111-2222-4333-8444-555555555555',
      ballots: { a: { choice: 'ship', counted: null, sequence: Date.now(), isPending: true } },
      tallies: { a: { ship: 1, skip: 0 } },
    };
    localStorage.setItem(key, JSON.stringify(record));
    const element = await showAll('required', { 'vote-endpoint': 'https://votes.example/early/votes' });
    expect(asked()).to.deep.equal([`GET ${src}`]);
    expect(pressed(element)).to.equal('');
    element.consent = 'granted';
    await drawn(element);
    expect(asked()).to.have.length(3);
    expect(pressed(element)).to.equal('Ship');
  });

  it('is granted by default', async () => {
    const element = await showAll('whatever');
    expect(element.consent).to.equal('granted');
    expect(asked()).to.deep.equal([`GET ${src}`, `GET ${votes}`]);
    expect(pictures.size).to.equal(3);
  });
});
