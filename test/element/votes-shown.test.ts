import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { drawn, warnings } from '../support/element/element.js';
import { json } from '../support/element/fake-fetch.js';
import { one, textOf } from '../support/element/roles.js';
import { BROKEN, breakStorage, kept } from '../support/votes/vote-storage.js';
import {
  community,
  freshVotes,
  press,
  pressed,
  saying,
  showVotes,
  voteNetwork,
  voting,
} from '../support/votes/vote-widget.js';

const NOT_REMEMBERED = en.notRemembered;

describe('the community figure', () => {
  const service = voteNetwork();
  warnings();
  const counts = (ship: number, skip: number): void =>
    service.net.answer(() => json({ tallies: { a: { ship, skip }, b: { ship: 0, skip: 0 } } }));

  it('is hidden until the reader votes if the document says so, and again after the vote is taken back', async () => {
    const element = await showVotes(voting(freshVotes(), { reveal: 'after-vote' }));
    for (const tool of ['Alpha', 'Beta']) expect(community(element, tool)).to.match(/^Shown after you vote/);
    await press(element, 'Ship', 'Beta');
    expect(community(element)).to.equal('80% 15 votes');
    expect(community(element, 'Beta')).to.equal('100% 1 vote');
    await press(element, 'Ship', 'Beta');
    expect(community(element)).to.match(/^Shown after you vote/);
  });

  it('is hidden again after a refused vote', async () => {
    service.answer(() => json({}, { status: 422 }));
    const element = await showVotes(voting(freshVotes(), { reveal: 'after-vote' }));
    await press(element, 'Ship');
    expect(community(element)).to.match(/^Shown after you vote/);
  });

  for (const [ship, skip, words] of [
    [4, 5, /^9 votes, too few to tell$/],
    [5, 5, /^50% 10 votes$/],
  ] as const) {
    it(`is no percentage below the minimum: ${ship + skip} of 10`, async () => {
      counts(ship, skip);
      const element = await showVotes(voting(freshVotes(), { minimum: 10 }));
      expect(community(element)).to.match(words);
    });
  }

  for (const [what, status] of [
    ['is down', 503],
    ['does not know the comparison', 404],
    ['wants a password', 401],
  ] as const) {
    it(`is not known where the service ${what}, and no sentence is made of it`, async () => {
      service.net.answer(() => json({}, { status, headers: { 'retry-after': '1' } }));
      const element = await showVotes(voting(freshVotes(), { tallies: undefined }));
      expect(community(element)).to.match(/^Votes (not loaded yet|unavailable)$/);
      if (status < 500) expect(community(element)).to.equal('Votes unavailable');
      expect(element.shadowRoot?.querySelector('[part=verdict-sentence]')?.textContent ?? '').not.to.match(
        /community/i,
      );
    });
  }

  it('is not known before the service may be asked', async () => {
    const votes = freshVotes();
    const element = await showVotes(voting(votes, { tallies: undefined }), { consent: 'required' });
    expect(community(element)).to.equal('Votes not loaded yet');
    // A service of another test, which was down, may be asked again meanwhile.
    expect(service.net.calls.map(({ url }) => url)).not.to.include(votes);
  });

  it('says that a vote is received where the tallies do not have it', async () => {
    service.answer(() => json({ tallies: { a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } } }));
    const element = await showVotes();
    await press(element, 'Ship');
    expect(saying(element)).to.equal('Your vote is received. Ship Skip');
    expect(pressed(element)).to.include('Ship');
    expect(textOf(one(element, 'status'))).to.equal('Your vote on Alpha is received.');
  });

  it('says that there are no votes', async () => {
    counts(0, 0);
    const element = await showVotes(voting(freshVotes(), { tallies: undefined }));
    expect(community(element)).to.match(/^No votes yet/);
  });

  it('comes with a note when a vote is not remembered on the device', async () => {
    const element = await showVotes(voting(), { 'no-storage': true });
    expect(saying(element)).not.to.include(NOT_REMEMBERED);
    await press(element, 'Ship');
    expect(saying(element)).to.include(NOT_REMEMBERED);
    expect(saying(element, 'Beta')).not.to.include(NOT_REMEMBERED);
    expect(pressed(element)).to.equal('Ship');
    expect(kept()).to.deep.equal({});
    await press(element, 'Ship');
    expect(saying(element)).not.to.include(NOT_REMEMBERED);
  });

  for (const [what, how] of Object.entries(BROKEN)) {
    it(`comes with the same note when storage is ${what}`, async () => {
      breakStorage(how);
      const element = await showVotes();
      await press(element, 'Ship');
      expect(saying(element)).to.include(NOT_REMEMBERED);
      expect(service.sent).to.deep.equal(['a ship']);
      expect(community(element)).to.include('16 votes');
    });
  }

  it('comes with no note when votes are remembered', async () => {
    const element = await showVotes();
    await press(element, 'Ship');
    expect(saying(element)).to.equal('You said ship. Counted. Ship Skip');
    expect(Object.keys(kept())).to.have.length(1);
  });

  it('leaves the place of its question to what became of the vote, and asks again once it is taken back', async () => {
    let confirm: (() => void) | undefined;
    service.answer(
      () =>
        new Promise((resolve) => (confirm = () => resolve(json({ tallies: { a: { ship: 12, skip: 4 } } })))),
    );
    const element = await showVotes();
    expect(saying(element)).to.equal('Would you ship it? Ship Skip');
    await press(element, 'Skip');
    expect(saying(element)).to.equal('Sending your vote… Ship Skip');
    expect(saying(element, 'Beta')).to.equal('Would you ship it? Ship Skip');
    confirm?.();
    await drawn(element);
    expect(saying(element)).to.equal('You said skip. Counted. Ship Skip');
    await press(element, 'Skip');
    confirm?.();
    await drawn(element);
    expect(saying(element)).to.equal('Would you ship it? Ship Skip');
  });

  it('uses the labels of the document', async () => {
    const labels = { ship: 'Take it', skip: 'Leave it', voteGroup: '{tool}?' };
    const element = await showVotes(voting(freshVotes(), {}, { labels }));
    const names = [...(element.shadowRoot?.querySelectorAll('[role=group]') ?? [])].map((found) => [
      found.getAttribute('aria-label'),
      ...[...found.querySelectorAll('button')].map(({ textContent }) => textContent.trim()),
    ]);
    expect(names).to.deep.equal([
      ['Alpha?', 'Take it', 'Leave it'],
      ['Beta?', 'Take it', 'Leave it'],
    ]);
  });

  it('leaves with the comparison and comes back with it', async () => {
    const document = voting();
    const element = await showVotes(document);
    await press(element, 'Ship');
    element.comparison = voting(undefined, { votes: undefined });
    await drawn(element);
    expect(element.shadowRoot?.querySelector('[role=group]')).to.equal(null);
    element.comparison = document;
    await drawn(element);
    expect(pressed(element)).to.equal('Ship');
  });
});
