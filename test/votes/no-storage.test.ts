// `no-storage` of one widget among others with the same vote service, seen from outside: what is on the device, what the
// reader is told, what the service counts.
import { expect } from '@open-wc/testing';
import { en } from '../../src/i18n/en.js';
import { drawn, warnings } from '../support/element/element.js';
import { kept } from '../support/votes/vote-storage.js';
import {
  freshVotes,
  press,
  pressed,
  saying,
  showVotes,
  voteNetwork,
  voting,
} from '../support/votes/vote-widget.js';

const NOT_REMEMBERED = en.notRemembered;

/** The tools of which a vote is kept, and the voter, for one vote service. */
function record(votes: string): { voter: string; tools: string[] } | undefined {
  const text = kept()[`tool-comparison ${votes}`];
  if (text === undefined) return undefined;
  const { voter, ballots } = JSON.parse(text) as { voter: string; ballots: object };
  return { voter, tools: Object.keys(ballots) };
}

describe('no-storage', () => {
  const service = voteNetwork();
  warnings();
  const voters = (): Set<string | undefined> =>
    new Set(
      service.net.calls.filter(({ init }) => init.method === 'PUT').map(({ url }) => url.split('/').at(-1)),
    );

  for (const isFirst of [true, false]) {
    it(`of one widget does not keep another from storing its votes: the ${isFirst ? 'first' : 'last'} on the page`, async () => {
      const votes = freshVotes();
      const [one, two] = [
        await showVotes(voting(votes), { 'no-storage': isFirst }),
        await showVotes(voting(votes), { 'no-storage': !isFirst }),
      ];
      const storing = isFirst ? two : one;
      await press(storing, 'Ship');
      expect(record(votes)?.tools).to.deep.equal(['a']);
      expect(saying(storing)).not.to.include(NOT_REMEMBERED);
      for (const element of [one, two]) expect(pressed(element), 'one state in both').to.equal('Ship');
    });
  }

  it('stores nothing of the votes that are cast through its widget, and says so there', async () => {
    const votes = freshVotes();
    const storing = await showVotes(voting(votes));
    const other = await showVotes(voting(votes), { 'no-storage': true });
    await press(other, 'Skip', 'Beta');
    expect(kept()).to.deep.equal({});
    expect(saying(other, 'Beta')).to.include(NOT_REMEMBERED);
    await press(storing, 'Ship');
    expect(record(votes)?.tools).to.deep.equal(['a']);
    expect(saying(storing)).not.to.include(NOT_REMEMBERED);
    expect(pressed(storing, 'Beta')).to.equal('Skip');
    expect(voters().size, 'one voter').to.equal(1);
  });

  it('removes the stored vote on a tool where the reader changes it through its widget', async () => {
    const votes = freshVotes();
    const storing = await showVotes(voting(votes));
    const other = await showVotes(voting(votes), { 'no-storage': true });
    await press(storing, 'Ship');
    await press(other, 'Skip');
    expect(record(votes)?.tools).to.deep.equal([]);
    await press(storing, 'Ship');
    expect(record(votes)?.tools).to.deep.equal(['a']);
  });

  it('of a widget that was removed has no effect any more', async () => {
    const votes = freshVotes();
    const storing = await showVotes(voting(votes));
    const other = await showVotes(voting(votes), { 'no-storage': true });
    other.remove();
    await drawn(storing);
    await press(storing, 'Ship');
    expect(record(votes)?.tools).to.deep.equal(['a']);
    expect(saying(storing)).not.to.include(NOT_REMEMBERED);
  });

  it('can be removed: the next vote is stored', async () => {
    const votes = freshVotes();
    const element = await showVotes(voting(votes));
    element.noStorage = true;
    await drawn(element);
    await press(element, 'Ship');
    expect(kept()).to.deep.equal({});
    expect(saying(element)).to.include(NOT_REMEMBERED);
    element.noStorage = false;
    await drawn(element);
    await press(element, 'Skip');
    expect(record(votes)?.tools).to.deep.equal(['a']);
    expect(saying(element)).not.to.include(NOT_REMEMBERED);
    expect(voters().size, 'one voter').to.equal(1);
  });

  it('can be removed on a device that has a voter: the reader stays that voter', async () => {
    const votes = freshVotes();
    const voter = '11111111-2222-4333-8444-555555555555';
    const ballots = { b: { choice: 'skip', counted: 'skip', sequence: 1, isPending: false } };
    localStorage.setItem(`tool-comparison ${votes}`, JSON.stringify({ voter, ballots }));
    const element = await showVotes(voting(votes), { 'no-storage': true });
    await press(element, 'Ship');
    element.noStorage = false;
    await drawn(element);
    await press(element, 'Skip');
    expect(service.sent).to.deep.equal(['a ship', 'a skip']);
    const urls = service.net.calls.filter(({ init }) => init.method === 'PUT').map(({ url }) => url);
    expect(urls.every((url) => url.includes(voter))).to.be.true;
  });

  it('shows what is stored as soon as it is removed', async () => {
    const votes = freshVotes();
    const voter = '11111111-2222-4333-8444-555555555555';
    const ballots = { a: { choice: 'skip', counted: 'skip', sequence: 1, isPending: false } };
    const element = await showVotes(voting(votes), { 'no-storage': true });
    localStorage.setItem(`tool-comparison ${votes}`, JSON.stringify({ voter, ballots }));
    expect(pressed(element)).to.equal('');
    element.noStorage = false;
    await drawn(element);
    expect(pressed(element)).to.equal('Skip');
  });
});
