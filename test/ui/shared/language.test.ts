import { expect } from '@open-wc/testing';
import type { ToolComparisonElement } from '../../../src/tool-comparison-element.js';
import { fail, page, show, unpictured, warnings } from '../../support/element/element.js';
import { all, one, shadowOf, textOf } from '../../support/element/roles.js';

/** The language and the direction that a text is in, of each place where it stands. */
function placesOf(element: ToolComparisonElement, text: string): string[] {
  const walker = document.createTreeWalker(shadowOf(element), NodeFilter.SHOW_TEXT);
  const places: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || !node.data.trim().startsWith(text)) continue;
    places.push(
      `${parent.closest('[lang]')?.getAttribute('lang') ?? ''} ${getComputedStyle(parent).direction}`,
    );
  }
  return places;
}

describe('in a document of another language', () => {
  warnings();

  const arabic = (more: object = {}) =>
    unpictured({
      lang: 'ar',
      labels: { community: 'القراء', ship: 'نعم' },
      ...more,
    });

  for (const text of [
    'Panel ship',
    'Entry',
    'Sponsored link',
    'Reviewer scorecard',
    'Reviewer',
    'AI',
    'In their own words',
    'Full review',
    'Email address',
    'Subscribe',
    'No votes yet',
    'Read it where it was published',
    'The panel prefers \u2068Alpha\u2069, ',
    'The community has voted only on',
  ]) {
    it(`the English words that stand in for those it does not have are marked as English: ${text}`, async () => {
      const places = placesOf(await show(arabic()), text);
      expect(places).not.to.be.empty;
      expect(places.filter((place) => place !== 'en ltr')).to.deep.equal([]);
    });
  }

  for (const word of ['Skip', 'Not reviewed']) {
    it(`a verdict in English is marked as English: ${word}`, async () => {
      const places = placesOf(await show(arabic()), word);
      expect(places).not.to.be.empty;
      expect(places.filter((place) => !place.startsWith('en '))).to.deep.equal([]);
    });
  }

  it('words of its own and texts of its own are not', async () => {
    const element = await show(arabic());
    for (const text of ['القراء', 'نعم', 'Alpha', 'Alpha or Beta?', 'Fast and small.', 'Ann Archer']) {
      const places = placesOf(element, text);
      expect(places, text).not.to.be.empty;
      expect(
        places.filter((place) => place !== 'ar rtl'),
        text,
      ).to.deep.equal([]);
    }
  });

  it('a shortened number of votes is marked in full as well', async () => {
    const tallies = { a: { ship: 900_000_000, skip: 100_000_000 } };
    const element = await show(arabic({ lang: 'de', labels: {}, community: { tallies } }));
    expect(placesOf(element, '1.000.000.000 votes')).to.deep.equal(['en ltr']);
  });

  it('the buttons of a vote, and its question, are marked', async () => {
    const transport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
    const element = await show(arabic(), { 'no-storage': true });
    element.voteTransport = transport;
    await element.updateComplete;
    expect(placesOf(element, 'Would you ship it?')).to.deep.equal(['en ltr', 'en ltr']);
    const [ship, skip] = all(element, 'button');
    expect(textOf(ship as Node)).to.equal('نعم');
    expect(skip?.querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  for (const [lang, labels, ofGroup, ofQuestion] of [
    ['he', {}, 'en', 'en'],
    ['de', { voteQuestion: 'Würden Sie es einsetzen?' }, 'en', 'de'],
    ['ja', { voteGroup: '{tool} への投票' }, 'ja', 'en'],
  ] as const) {
    it(`the name of a group of buttons is marked, and what is in the group is not: ${lang}`, async () => {
      const element = await show(unpictured({ lang, labels }), { 'no-storage': true });
      element.voteTransport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
      await element.updateComplete;
      const [group] = all(element, 'group');
      expect(group?.ariaLabel).to.contain('Alpha');
      expect(group?.closest('[lang]')?.getAttribute('lang')).to.equal(ofGroup);
      const question = labels.voteQuestion ?? 'Would you ship it?';
      expect(placesOf(element, question).map((place) => place.split(' ')[0])).to.deep.equal([
        ...[ofQuestion, ofQuestion],
      ]);
    });
  }

  it('what the live region says is marked as English where it is, and only then', async () => {
    for (const [labels, lang] of [
      [{}, 'en'],
      [{ received: '{tool}: angekommen.' }, 'de'],
    ] as const) {
      const element = await show(unpictured({ lang: 'de', labels }), { 'no-storage': true });
      element.voteTransport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
      await element.updateComplete;
      const region = shadowOf(element).querySelector('[role=status]');
      expect(region?.closest('[lang]')?.getAttribute('lang'), 'silent').to.equal('de');
      await element.vote('a', 'ship');
      await element.updateComplete;
      expect(region?.textContent).to.contain('Alpha');
      expect(region?.closest('[lang]')?.getAttribute('lang')).to.equal(lang);
    }
  });

  it('the message of a failure is marked, on a page of another language', async () => {
    page().lang = 'ar';
    const element = await fail();
    for (const text of ['This comparison could not be loaded.', 'Try again'])
      expect(placesOf(element, text), text).to.deep.equal(['en ltr']);
    one(element, 'button', 'Try again');
  });

  it('and in English nothing needs to be marked', async () => {
    for (const lang of ['en', 'en-GB'])
      expect(shadowOf(await show(unpictured({ lang }))).querySelectorAll('[lang]')).to.have.length(1);
  });
});
