import { expect } from '@open-wc/testing';
import { minimal, panel } from '../../support/element/documents.js';
import { drawn, show, unpictured } from '../../support/element/element.js';
import { all, nameOf, one, shadowOf, textOf } from '../../support/element/roles.js';

/** What a card's stats say: "LABEL: FIGURE AND NOTE". */
const stats = (card: HTMLElement): string[] => {
  const values = all(card, 'definition').map(textOf);
  return all(card, 'term').map((term, index) => `${textOf(term)}: ${values[index] ?? ''}`);
};

describe('the card of a tool', () => {
  it('is an article named after its tool; the articles are in the order of the tools', async () => {
    const articles = all(await show(unpictured()), 'article');
    expect(articles.slice(0, 2).map(nameOf)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('shows what the tool is', async () => {
    const card = one(await show(unpictured()), 'article', 'Alpha');
    for (const text of ['Editors', 'Alpha', 'The first']) expect(textOf(card)).to.contain(text);
  });

  it('leaves out every part for which the document has no text', async () => {
    const card = one(await show(minimal()), 'article', 'Alpha');
    expect(all(card, 'link')).to.have.length(0);
    expect(textOf(card)).to.equal('Alpha');
    for (const part of ['category', 'tagline', 'stat', 'vote']) {
      expect(card.querySelector(`[part="${part}"]`), part).to.equal(null);
    }
  });

  it('has three stats as terms and their definitions, in words where there is no figure', async () => {
    const element = await show(unpictured());
    expect(stats(one(element, 'article', 'Alpha'))).to.deep.equal([
      'Entry: $20/mo',
      'Panel ship: 62% 2 reviews quoted here',
      'Community: 80% 15 votes',
    ]);
    expect(stats(one(element, 'article', 'Beta'))).to.deep.equal([
      'Entry: Free',
      'Panel ship: 0% 0 of 1 say ship',
      'Community: No votes yet',
    ]);
  });

  it('says what is missing where only the other tool has it', async () => {
    const tools = [
      { id: 'a', name: 'Alpha', entry: 'Free' },
      { id: 'b', name: 'Beta' },
    ];
    const element = await show(minimal({ tools, ...panel(1), community: { tallies: {} } }));
    expect(stats(one(element, 'article', 'Beta'))).to.deep.equal([
      'Entry: Not stated',
      'Panel ship: No reviews yet',
      'Community: No votes yet',
    ]);
  });

  it('shortens a large number of votes for the eye, and gives it in full to assistive technology', async () => {
    const tallies = { a: { ship: 900_000_000, skip: 100_000_000 } };
    const card = one(await show(minimal({ community: { tallies } })), 'article', 'Alpha');
    expect(stats(card)).to.deep.equal(['Community: 90% 1,000,000,000 votes']);
    const [value] = all(card, 'definition');
    const seen = value?.querySelector('[aria-hidden="true"]:not(svg)');
    expect(seen?.textContent).to.equal('1B votes');
    expect(seen?.checkVisibility()).to.be.true;
    const unseen = Array.from(value?.querySelectorAll('*') ?? []).find(
      ({ textContent }) => textContent === '1,000,000,000 votes',
    );
    expect(unseen?.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('draws each share as a bar that is hidden from assistive technology', async () => {
    const element = await show(unpictured());
    const bars = Array.from(one(element, 'article', 'Alpha').querySelectorAll('svg'));
    expect(bars).to.have.length(2);
    for (const bar of bars) {
      expect(bar.getAttribute('aria-hidden')).to.equal('true');
      expect(bar.querySelectorAll('path')).to.have.length(2);
      expect(bar.getBoundingClientRect().height).to.be.greaterThan(5);
    }
    // The boxes of what is solid and what is hollow, as parts of the bar.
    const [panelBar, communityBar] = bars;
    const parts = (bar?: SVGElement): number[] =>
      Array.from(bar?.querySelectorAll('path') ?? [], (path) => Math.round(path.getBBox().width)).sort(
        (a, b) => a - b,
      );
    expect(parts(panelBar)).to.deep.equal([38, 62]);
    expect(parts(communityBar)).to.deep.equal([20, 80]);
  });

  it('begins its bars at the side where the language begins to read', async () => {
    const tallies = { a: { ship: 1, skip: 3 } };
    for (const [lang, side] of [
      ['en', 'left'],
      ['ar', 'right'],
    ] as const) {
      const element = await show(minimal({ lang, community: { tallies } }));
      const bar = shadowOf(element).querySelector('.bar')?.getBoundingClientRect();
      const solid = shadowOf(element).querySelector('.bar-solid')?.getBoundingClientRect();
      expect(Math.abs((bar?.[side] ?? 0) - (solid?.[side] ?? 9)), lang).to.be.lessThan(1);
      expect(solid?.width, lang).to.be.lessThan((bar?.width ?? 0) / 3);
    }
  });

  it('has the figure of the leading tool in bold', async () => {
    const tallies = { a: { ship: 1, skip: 3 }, b: { ship: 3, skip: 1 } };
    const element = await show(minimal({ community: { tallies } }));
    const weights = ['25%', '75%'].map((figure) => {
      const found = Array.from(shadowOf(element).querySelectorAll('b')).find(
        ({ textContent }) => textContent === figure,
      );
      return Number(getComputedStyle(found as Element).fontWeight);
    });
    expect(weights).to.deep.equal([400, 700]);
  });

  it('links to the tool, and says that a link is sponsored', async () => {
    const element = await show(unpictured());
    const link = (name: string) => one(one(element, 'article', name), 'link', name) as HTMLAnchorElement;
    expect(link('Alpha').href).to.equal('https://alpha.example/');
    expect([...link('Alpha').relList]).to.include('sponsored');
    expect([...link('Alpha').relList]).to.include('noopener');
    expect([...link('Beta').relList]).to.include('noopener');
    expect([...link('Beta').relList]).not.to.include('sponsored');
    expect(textOf(one(element, 'article', 'Alpha'))).to.contain('Sponsored link');
    expect(textOf(one(element, 'article', 'Beta'))).not.to.contain('Sponsored');
  });

  it('has a group of two toggle buttons where a service counts votes, at its end', async () => {
    const element = await show(unpictured({ labels: {} }));
    expect(all(element, 'group')).to.have.length(0);
    const tallies = { a: { ship: 1, skip: 3 }, b: { ship: 0, skip: 1 } };
    element.noStorage = true;
    element.voteTransport = { read: () => Promise.resolve(tallies), cast: () => Promise.resolve(tallies) };
    await drawn(element);
    expect(all(element, 'group').map(nameOf)).to.deep.equal([
      'Community vote: Alpha',
      'Community vote: Beta',
    ]);
    const card = one(element, 'article', 'Alpha');
    expect(stats(card)).to.include('Community: 25% 4 votes');
    const vote = one(card, 'group');
    expect(vote.part.contains('vote')).to.be.true;
    expect(vote.compareDocumentPosition(one(card, 'term', 'Community'))).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
    const pressed = () =>
      all(vote, 'button').map((button) => `${nameOf(button)} ${button.getAttribute('aria-pressed') ?? ''}`);
    expect(pressed()).to.deep.equal(['Ship false', 'Skip false']);
    for (const button of all(vote, 'button'))
      expect([...button.part]).to.have.members(['button', 'vote-button']);
    one(vote, 'button', 'Skip').click();
    await drawn(element);
    expect(pressed()).to.deep.equal(['Ship false', 'Skip true']);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('does not move when the reader votes', async () => {
    const tallies = { a: { ship: 1, skip: 3 }, b: { ship: 0, skip: 1 } };
    for (const width of [320, 400, 480, 640, 900]) {
      const element = await show(unpictured({ labels: {} }), { 'no-storage': true });
      element.style.width = `${width}px`;
      element.voteTransport = { read: () => Promise.resolve(tallies), cast: () => Promise.resolve(tallies) };
      await drawn(element);
      const boxes = (): number[] =>
        [...all(element, 'article'), ...all(element, 'group')].flatMap((box) => {
          const { top, height } = box.getBoundingClientRect();
          return [top, height].map(Math.round);
        });
      const before = boxes();
      const button = one(one(element, 'group', 'Community vote: Alpha'), 'button', 'Ship');
      for (let time = 0; time < 2; time++) {
        button.click();
        await element.updateComplete;
        expect(boxes(), `${width} px, on its way`).to.deep.equal(before);
        await drawn(element);
        expect(boxes(), `${width} px, counted`).to.deep.equal(before);
      }
      element.remove();
    }
  });

  it('has a part for everything a page may want to style', async () => {
    const transport = { read: () => Promise.resolve({}), cast: () => Promise.resolve({}) };
    const element = await show(unpictured(), { 'no-storage': true });
    element.voteTransport = transport;
    await drawn(element);
    for (const part of ['card', 'category', 'name', 'tagline', 'stat', 'vote', 'vote-button', 'button'])
      expect(
        shadowOf(element).querySelector(`article [part~="${part}"], article[part~="${part}"]`),
        part,
      ).not.to.equal(null);
  });

  it('uses each id once', async () => {
    const root = shadowOf(await show(unpictured()));
    const ids = Array.from(root.querySelectorAll('[id]'), ({ id }) => id).filter(Boolean);
    expect(ids.length).to.be.greaterThan(4);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
