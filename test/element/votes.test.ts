import { expect } from '@open-wc/testing';
import { settle } from '../support/element/clock.js';
import { drawn, page, warnings } from '../support/element/element.js';
import { json } from '../support/element/fake-fetch.js';
import { all, shadowOf, textOf } from '../support/element/roles.js';
import {
  announcements,
  button,
  community,
  freshVotes,
  group,
  press,
  pressed,
  showVotes,
  voteEvents,
  voteNetwork,
  voting,
} from '../support/votes/vote-widget.js';

describe('votes', () => {
  const service = voteNetwork();
  const warned = warnings();
  afterEach(() => expect(warned).to.deep.equal([]));

  it('have a group for each tool, with two buttons of constant names', async () => {
    const element = await showVotes();
    for (const tool of ['Alpha', 'Beta']) {
      const names = () => all(group(element, tool), 'button').map(textOf);
      expect(names()).to.deep.equal(['Ship', 'Skip']);
      await press(element, 'Ship', tool);
      expect(names()).to.deep.equal(['Ship', 'Skip']);
    }
  });

  it('set aria-pressed, independently for each tool', async () => {
    const element = await showVotes();
    expect(button(element, 'Ship').getAttribute('aria-pressed')).to.equal('false');
    await press(element, 'Ship');
    expect(pressed(element)).to.equal('Ship');
    await press(element, 'Skip');
    expect(pressed(element)).to.equal('Skip');
    expect(pressed(element, 'Beta')).to.equal('');
    expect(service.sent).to.deep.equal(['a ship', 'a skip']);
  });

  it('are taken back by pressing again', async () => {
    const element = await showVotes();
    await press(element, 'Ship');
    const said = announcements(element);
    await press(element, 'Ship');
    expect(pressed(element)).to.equal('');
    expect(service.sent).to.deep.equal(['a ship', 'a null']);
    expect(said).to.deep.equal(['Your vote on Alpha is taken back.']);
    expect(community(element)).to.include('15 votes');
  });

  it('show the tallies of the service, never sums of their own', async () => {
    const votes = freshVotes();
    service.net.answer(({ init }) =>
      json({ tallies: { a: { ship: init.method === 'PUT' ? 75 : 1, skip: 25 }, b: { ship: 0, skip: 0 } } }),
    );
    const element = await showVotes(voting(votes));
    expect(community(element)).to.equal('4% 26 votes');
    await press(element, 'Ship');
    expect(community(element)).to.equal('75% 100 votes');
    expect(element.tallies).to.deep.equal({ a: { ship: 75, skip: 25 }, b: { ship: 0, skip: 0 } });
  });

  it('show the tallies of the document until the service has answered', async () => {
    service.net.answer(() => new Promise(() => undefined));
    const element = await showVotes();
    expect(community(element)).to.equal('80% 15 votes');
    expect(element.tallies).to.deep.equal({ a: { ship: 12, skip: 3 }, b: { ship: 0, skip: 0 } });
  });

  it('are pressed at once, and counted when the service confirms', async () => {
    let confirm: (() => void) | undefined;
    service.answer(
      () =>
        new Promise((resolve) => {
          confirm = () => resolve(json({ tallies: { a: { ship: 13, skip: 3 }, b: { ship: 0, skip: 0 } } }));
        }),
    );
    const element = await showVotes();
    const [said, events] = [announcements(element), voteEvents(element)];
    await press(element, 'Ship');
    expect(pressed(element)).to.equal('Ship');
    expect(community(element)).to.include('15 votes');
    expect(said).to.deep.equal([]);
    expect(events).to.deep.equal(['vote a ship']);
    confirm?.();
    await drawn(element);
    expect(community(element)).to.include('16 votes');
    expect(said).to.deep.equal(['Your vote to ship Alpha is counted.']);
    expect(events).to.deep.equal(['vote a ship', 'voted a ship']);
  });

  it('are announced once each in the live region, which is silent before', async () => {
    const element = await showVotes();
    const region = shadowOf(element).querySelectorAll('[role=status], [aria-live]');
    expect(region).to.have.length(1);
    expect(textOf(region[0] as Element)).to.equal('');
    const said = announcements(element);
    await press(element, 'Ship');
    await press(element, 'Skip', 'Beta');
    await press(element, 'Skip', 'Beta');
    expect(said).to.deep.equal([
      'Your vote to ship Alpha is counted.',
      'Your vote to skip Beta is counted.',
      'Your vote on Beta is taken back.',
    ]);
  });

  it('do not move the focus', async () => {
    const element = await showVotes();
    const ship = button(element, 'Ship');
    ship.focus();
    for (let time = 0; time < 3; time++) {
      await press(element, 'Ship');
      expect(shadowOf(element).activeElement).to.equal(ship);
    }
    expect(button(element, 'Ship')).to.equal(ship);
  });

  it('count a double click once', async () => {
    const element = await showVotes();
    const ship = button(element, 'Ship');
    for (const detail of [1, 2]) ship.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
    await drawn(element);
    expect(pressed(element)).to.equal('Ship');
    expect(service.sent).to.deep.equal(['a ship']);
  });

  it('count a held key once', async () => {
    const element = await showVotes();
    const ship = button(element, 'Ship');
    const key = (repeat: boolean): boolean =>
      ship.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }),
      );
    expect(key(false)).to.equal(true);
    expect(key(true), 'so that no click follows').to.equal(false);
  });

  it('send ship and then skip in order, and end with skip', async () => {
    const element = await showVotes();
    button(element, 'Ship').click();
    button(element, 'Skip').click();
    await settle();
    await drawn(element);
    expect(service.sent).to.deep.equal(['a ship', 'a skip']);
    expect(pressed(element)).to.equal('Skip');
    expect(community(element)).to.include('16 votes');
  });

  it('are shared by two widgets, with one request for the tallies', async () => {
    const document = voting();
    const [first, second] = [await showVotes(document), await showVotes(document)];
    expect(service.reads).to.equal(1);
    const [said, events] = [announcements(second), voteEvents(second)];
    await press(first, 'Ship');
    await drawn(second);
    expect(pressed(second)).to.equal('Ship');
    expect(community(second)).to.include('16 votes');
    expect(second.tallies).to.deep.equal(first.tallies);
    expect(said, 'it was not pressed here').to.deep.equal([]);
    expect(events).to.deep.equal([]);
    await press(second, 'Ship');
    await drawn(first);
    expect(pressed(first)).to.equal('');
  });

  it('are separate in widgets with different endpoints', async () => {
    const [first, second] = [await showVotes(), await showVotes()];
    expect(service.reads).to.equal(2);
    await press(first, 'Ship');
    await drawn(second);
    expect(pressed(second)).to.equal('');
  });

  it('are not read again for a widget that is moved', async () => {
    const element = await showVotes();
    const frame = document.createElement('section');
    page().append(frame);
    frame.append(element);
    await settle();
    await drawn(element);
    expect(service.reads).to.equal(1);
    await press(element, 'Ship');
    expect(pressed(element)).to.equal('Ship');
  });

  it('work for a tool whose id is a property name', async () => {
    const tools = [
      { id: '__proto__', name: 'Alpha' },
      { id: 'a/b?c#d', name: 'Beta' },
    ];
    service.net.answer(() =>
      json({ tallies: { ['__proto__']: { ship: 1, skip: 0 }, 'a/b?c#d': { ship: 0, skip: 1 } } }),
    );
    const element = await showVotes(voting(freshVotes(), { tallies: undefined }, { tools, reviews: [] }));
    await press(element, 'Ship');
    await press(element, 'Skip', 'Beta');
    expect(pressed(element)).to.equal('Ship');
    expect(pressed(element, 'Beta')).to.equal('Skip');
    const puts = service.net.calls.filter(({ init }) => init.method === 'PUT').map(({ url }) => new URL(url));
    expect(puts.map(({ pathname }) => pathname.split('/')[3])).to.deep.equal(['__proto__', 'a%2Fb%3Fc%23d']);
  });

  it('cannot be cast for a tool id that no URL can name', async () => {
    const tools = [
      { id: '..', name: 'Alpha' },
      { id: 'b', name: 'Beta' },
    ];
    const element = await showVotes(voting(freshVotes(), { tallies: undefined }, { tools, reviews: [] }));
    expect(all(element, 'group').map((found) => found.ariaLabel)).to.deep.equal(['Community vote: Beta']);
    await element.vote('..', 'ship');
    expect(service.sent).to.deep.equal([]);
  });
});
