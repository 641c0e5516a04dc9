import { expect, waitUntil } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import type { CastBallot } from '../../src/votes/vote-service.js';
import { drawn, make, next, page, show, warnings } from '../support/element/element.js';
import { json, raw } from '../support/element/fake-fetch.js';
import { all, shadowOf } from '../support/element/roles.js';
import { kept } from '../support/votes/vote-storage.js';
import { HeldTransport } from '../support/votes/vote-transport.js';
import { tallies } from '../support/votes/vote-tabs.js';
import {
  announcements,
  community,
  freshVotes,
  press,
  pressed,
  saying,
  showVotes,
  voteEvents,
  voteNetwork,
  voting,
} from '../support/votes/vote-widget.js';
import { replaced } from '../support/element/replaced.js';

describe('vote()', () => {
  const service = voteNetwork();
  warnings();

  it('does what the buttons do, and resolves when the service has answered', async () => {
    const element = await showVotes();
    const [said, events] = [announcements(element), voteEvents(element)];
    await element.vote('a', 'skip');
    expect(events).to.deep.equal(['vote a skip', 'voted a skip']);
    await drawn(element);
    expect(pressed(element)).to.equal('Skip');
    expect(said).to.deep.equal(['Your vote to skip Alpha is counted.']);
    await element.vote('a', null);
    expect(service.sent).to.deep.equal(['a skip', 'a null']);
  });

  it('dispatches events that bubble out of shadow roots, with the vote and the tallies', async () => {
    const element = await showVotes();
    const before = next(document, 'comparison-vote');
    const after = next(document, 'comparison-voted');
    await element.vote('b', 'ship');
    expect((await before).detail).to.deep.equal({ tool: 'b', choice: 'ship' });
    expect(await before).to.include({ bubbles: true, composed: true, cancelable: true });
    expect((await after).detail).to.deep.equal({ tool: 'b', choice: 'ship', tallies: element.tallies });
    expect(await after).to.include({ bubbles: true, composed: true, cancelable: false });
  });

  for (const reason of [undefined, null, 'no', 0]) {
    it(`keeps the vote when the transport rejects with ${JSON.stringify(reason)}`, async () => {
      const element = make();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as apps do
      const no = (): Promise<never> => Promise.reject(reason);
      element.voteTransport = { read: no, cast: no };
      element.comparison = voting();
      const loaded = next(element, 'comparison-load');
      page().append(element);
      await loaded;
      const told = next(element, 'comparison-vote-error');
      await element.vote('a', 'ship');
      expect((await told).detail).to.include({ tool: 'a', choice: 'ship', willRetry: true });
    });
  }

  it('is refused when there are no random numbers for a voter id', async () => {
    const element = await showVotes();
    const told = next(element, 'comparison-vote-error');
    const none = (): never => {
      throw new Error('no numbers');
    };
    await replaced(Crypto.prototype, 'getRandomValues', none, () => element.vote('a', 'ship'));
    expect((await told).detail).to.include({ tool: 'a', choice: 'ship', willRetry: false });
    await drawn(element);
    expect(pressed(element)).to.equal('');
    expect(service.sent).to.deep.equal([]);
    await press(element, 'Ship');
    expect(service.sent).to.deep.equal(['a ship']);
  });

  it('resolves for every vote of an element that is removed, and tells of the last', async () => {
    const answers: ((response: Response) => void)[] = [];
    service.answer(() => new Promise<Response>((resolve) => answers.push(resolve)));
    const element = await showVotes();
    const events = voteEvents(element);
    const votes = [element.vote('a', 'ship'), element.vote('a', 'skip')];
    element.remove();
    await drawn(element);
    const answer = () => answers.shift()?.(json({ tallies: { a: { ship: 0, skip: 1 } } }));
    answer();
    await waitUntil(() => answers.length > 0);
    answer();
    await Promise.all(votes);
    expect(service.sent).to.deep.equal(['a ship', 'a skip']);
    expect(events).to.deep.equal(['vote a ship', 'vote a skip', 'voted a skip']);
  });

  it('tells the page, but not the reader, of a vote on the comparison before', async () => {
    let answer: (response: Response) => void = () => undefined;
    service.answer(() => new Promise<Response>((resolve) => (answer = resolve)));
    const element = await showVotes();
    const said = announcements(element);
    const voted = element.vote('a', 'ship');
    element.comparison = voting();
    await drawn(element);
    const failed = next(element, 'comparison-vote-error');
    answer(json({}, { status: 422 }));
    expect((await failed).detail).to.include({ tool: 'a', choice: 'ship', willRetry: false });
    await voted;
    await drawn(element);
    expect(said).to.deep.equal([]);
    expect(saying(element)).not.to.include(en.notAccepted);
  });

  it('does not send, store or show a canceled vote', async () => {
    const element = await showVotes();
    const events = voteEvents(element);
    element.addEventListener('comparison-vote', (event) => event.preventDefault());
    await press(element, 'Ship');
    await element.vote('a', 'skip');
    expect(service.sent).to.deep.equal([]);
    expect(kept()).to.deep.equal({});
    expect(pressed(element)).to.equal('');
    expect(events).to.deep.equal(['vote a ship', 'vote a skip']);
  });

  it('does nothing for an unknown tool, before a comparison is loaded, and without a service', async () => {
    const early = make();
    page().append(early);
    await early.vote('a', 'ship');
    const element = await showVotes();
    await element.vote('c', 'ship');
    const without = await show(voting(undefined, { votes: undefined }));
    await without.vote('a', 'ship');
    expect(service.sent).to.deep.equal([]);
  });

  for (const [status, willRetry, words] of [
    [422, false, 'Your vote on Alpha was not accepted. Nothing was counted.'],
    [403, false, 'Your vote on Alpha was not accepted. Nothing was counted.'],
    [429, true, 'Your vote on Alpha is kept and will be sent.'],
    [503, true, 'Your vote on Alpha is kept and will be sent.'],
  ] as const) {
    it(`reports the outcome of a ${status}, and resolves`, async () => {
      service.answer(() => json({}, { status }));
      const element = await showVotes();
      const said = announcements(element);
      const failed = next(document, 'comparison-vote-error');
      await element.vote('a', 'ship');
      const { tool, choice, error, willRetry: will } = (await failed).detail;
      expect({ tool, choice, will }).to.deep.equal({ tool: 'a', choice: 'ship', will: willRetry });
      expect(error).to.include({ status });
      await drawn(element);
      expect(pressed(element)).to.equal(willRetry ? 'Ship' : '');
      expect(said).to.deep.equal([words]);
      expect(saying(element)).to.include(willRetry ? en.kept : en.notAccepted);
      expect(community(element)).to.include('15 votes');
    });
  }

  it('reports a network failure', async () => {
    service.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    const element = await showVotes();
    const events = voteEvents(element);
    await element.vote('a', 'ship');
    expect(events).to.deep.equal(['vote a ship', 'error a ship true']);
    await element.vote('b', 'skip');
  });

  it('shows each waiting vote as saved, although only the first was tried', async () => {
    service.answer(() => json({}, { status: 503, headers: { 'retry-after': '300' } }));
    const element = await showVotes();
    await element.vote('a', 'ship');
    void element.vote('b', 'skip');
    await drawn(element);
    expect(service.sent).to.deep.equal(['a ship']);
    for (const tool of ['Alpha', 'Beta'])
      expect(saying(element, tool)).to.equal('Kept, not sent yet. Ship Skip');
  });

  it('shows a refusal until the next vote only', async () => {
    service.answer(() => json({}, { status: 422 }));
    const element = await showVotes();
    await press(element, 'Ship');
    expect(saying(element)).to.include(en.notAccepted);
    expect(saying(element, 'Beta')).not.to.include(en.notAccepted);
    service.well();
    await press(element, 'Skip');
    expect(saying(element)).not.to.include(en.notAccepted);
    expect(pressed(element)).to.equal('Skip');
  });

  it('shows no refusal once a newer vote is counted', async () => {
    let isFirst = true;
    service.answer(() => {
      if (!isFirst) return json({ tallies: tallies([12, 4]) });
      isFirst = false;
      return json({}, { status: 422 });
    });
    const element = await showVotes();
    const said = announcements(element);
    void element.vote('a', 'ship');
    await element.vote('a', 'skip');
    await drawn(element);
    expect(pressed(element)).to.equal('Skip');
    expect(saying(element)).not.to.include(en.notAccepted);
    expect(said).to.deep.equal(['Your vote to skip Alpha is counted.']);
  });

  it('treats an answer that is not the protocol’s as unknown, and reads the tallies', async () => {
    service.answer(() => raw('<!doctype html>', 'text/html'));
    const element = await showVotes();
    const { reads } = service;
    const events = voteEvents(element);
    await element.vote('a', 'ship');
    await drawn(element);
    expect(events).to.deep.equal(['vote a ship', 'error a ship true']);
    expect(service.reads).to.equal(reads + 1);
  });

  it('uses vote-endpoint, relative to the page, in place of the document’s address', async () => {
    const own = freshVotes();
    const element = await showVotes(voting(own), { 'vote-endpoint': '/some/votes?x=1' });
    await element.vote('a', 'ship');
    const urls = service.net.calls.map(({ url }) => url);
    expect(urls[0]).to.equal(`${location.origin}/some/votes?x=1`);
    expect(urls[1]).to.match(/\/some\/votes\/a\/[\da-f-]{36}\?x=1$/);
    element.voteEndpoint = null;
    await drawn(element);
    expect(service.net.calls.at(-1)?.url).to.equal(own);
    expect(pressed(element), 'another address, another vote').to.equal('');
  });

  it('uses vote-endpoint without the typographic quotation marks of an editor', async () => {
    await showVotes(voting(), { 'vote-endpoint': '“/some/quoted”' });
    expect(service.net.calls[0]?.url).to.equal(`${location.origin}/some/quoted`);
  });

  it('has no buttons when vote-endpoint is not a URL', async () => {
    const element = await showVotes(voting(), { 'vote-endpoint': 'https://[' });
    expect(all(element, 'group')).to.have.length(0);
    expect(service.net.calls).to.have.length(0);
  });

  it('is switched off by no-vote: no buttons, no requests, the document’s tallies', async () => {
    const element = await showVotes(voting(), { 'no-vote': true });
    expect(all(element, 'group')).to.have.length(0);
    expect(service.net.calls).to.have.length(0);
    expect(community(element)).to.equal('80% 15 votes');
    await element.vote('a', 'ship');
    expect(service.net.calls).to.have.length(0);
    element.noVote = false;
    await drawn(element);
    expect(all(element, 'group')).to.have.length(2);
  });

  it('uses an app’s transport and requests nothing itself', async () => {
    const transport = new HeldTransport();
    const element = make();
    element.voteTransport = transport;
    element.comparison = voting();
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    await transport.lastRead.answer(tallies([1, 1]));
    await drawn(element);
    expect(community(element)).to.equal('50% 2 votes');
    const vote = element.vote('a', 'ship');
    const { tool, choice, voter, sequence }: CastBallot = transport.last.ballot;
    expect({ tool, choice }).to.deep.equal({ tool: 'a', choice: 'ship' });
    expect(voter).to.match(/^[\da-f-]{36}$/);
    expect(sequence).to.be.a('number');
    await transport.last.answer(tallies([2, 1]));
    await vote;
    await drawn(element);
    expect(community(element)).to.equal('67% 3 votes');
    expect(service.net.calls).to.have.length(0);
    expect(shadowOf(element).querySelectorAll('button[aria-pressed=true]')).to.have.length(1);
  });

  it('lets a transport refuse a vote by its status', async () => {
    const transport = new HeldTransport();
    const element = await showVotes(voting(), {});
    element.voteTransport = transport;
    await drawn(element);
    const events = voteEvents(element);
    const vote = element.vote('a', 'ship');
    await transport.last.fail(Object.assign(new Error('closed'), { status: 409 }));
    await vote;
    expect(events).to.deep.equal(['vote a ship', 'error a ship false']);
  });
});
