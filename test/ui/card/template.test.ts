import { expect } from '@open-wc/testing';
import { minimal } from '../../support/element/documents.js';
import { drawn, show, unpictured } from '../../support/element/element.js';
import { all, nameOf, one, shadowOf, textOf } from '../../support/element/roles.js';

/** What a card's figures say: "LABEL: FIGURE AND NOTE". */
const figures = (card: HTMLElement): string[] => {
  const values = all(card, 'definition').map(textOf);
  return all(card, 'term').map((term, index) => `${textOf(term)}: ${values[index] ?? ''}`);
};

describe('the card of a tool', () => {
  it('is an article named after its tool; the articles are in the order of the tools', async () => {
    expect(all(await show(unpictured()), 'article').map(nameOf)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('shows every text of the tool', async () => {
    const card = one(await show(unpictured()), 'article', 'Alpha');
    for (const text of ['Editors', 'Alpha', 'The first', 'Fast and small.']) {
      expect(textOf(card)).to.contain(text);
    }
  });

  it('leaves out every part for which the document has no text', async () => {
    const card = one(await show(minimal()), 'article', 'Alpha');
    expect(all(card, 'link')).to.have.length(0);
    for (const part of ['category', 'tagline', 'description']) {
      expect(card.querySelector(`[part="${part}"]`), part).to.equal(null);
    }
  });

  it('has three figures as terms and their definitions', async () => {
    const element = await show(unpictured());
    expect(figures(one(element, 'article', 'Alpha'))).to.deep.equal([
      'Panel ship: 62% 2 reviews shown',
      'Community: 80% 15 votes',
      'Entry: $20/mo',
    ]);
    expect(figures(one(element, 'article', 'Beta'))).to.deep.equal([
      'Panel ship: 0% 0 of 1 review',
      'Community: No votes yet No votes yet',
      'Entry: Free',
    ]);
  });

  it('shows a dash where there is no figure, with an accessible name that explains it', async () => {
    const card = one(await show(minimal()), 'article', 'Beta');
    expect(all(card, 'img').map(nameOf)).to.deep.equal(['No reviews yet', 'No votes yet', 'Not stated']);
    expect(all(card, 'img').map(({ textContent }) => textContent)).to.deep.equal(['—', '—', '—']);
  });

  it('shortens a large number of votes, and gives it in full as the accessible name', async () => {
    const tallies = { a: { ship: 900_000_000, skip: 100_000_000 } };
    const card = one(await show(minimal({ community: { tallies } })), 'article', 'Alpha');
    const note = one(card, 'img', '1,000,000,000 votes');
    expect(note.textContent).to.equal('1B votes');
  });

  it('draws the share as a bar that is hidden from assistive technology', async () => {
    const card = one(await show(unpictured()), 'article', 'Alpha');
    const widths = Array.from(card.querySelectorAll('rect.share-bar-filled'), (bar) =>
      bar.getAttribute('width'),
    );
    expect(widths).to.deep.equal(['62', '80']);
    for (const bar of card.querySelectorAll('svg')) expect(bar.getAttribute('aria-hidden')).to.equal('true');
  });

  it('links to the tool, and marks a sponsored link', async () => {
    const element = await show(unpictured());
    const link = (name: string) => one(one(element, 'article', name), 'link', name) as HTMLAnchorElement;
    expect(link('Alpha').href).to.equal('https://alpha.example/');
    expect([...link('Alpha').relList]).to.include('sponsored');
    expect([...link('Alpha').relList]).to.include('noopener');
    expect([...link('Beta').relList]).to.include('noopener');
    expect([...link('Beta').relList]).not.to.include('sponsored');
  });

  it('has a group of two toggle buttons where a service counts votes', async () => {
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
    expect(figures(card)).to.include('Community: 25% 4 votes');
    const vote = one(card, 'group');
    expect(vote.part.contains('vote')).to.be.true;
    const pressed = () =>
      all(vote, 'button').map((button) => `${nameOf(button)} ${button.getAttribute('aria-pressed') ?? ''}`);
    expect(pressed()).to.deep.equal(['Ship false', 'Skip false']);
    one(vote, 'button', 'Skip').click();
    await drawn(element);
    expect(pressed()).to.deep.equal(['Ship false', 'Skip true']);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('has a part for everything a page may want to style', async () => {
    const { shadowRoot } = await show(unpictured());
    const parts = ['card', 'category', 'name', 'tagline', 'stat', 'description', 'vote'];
    for (const part of parts) expect(shadowRoot?.querySelector(`[part="${part}"]`), part).not.to.equal(null);
  });

  it('uses each id once', async () => {
    const root = shadowOf(await show(unpictured()));
    const ids = Array.from(root.querySelectorAll('[id]'), ({ id }) => id).filter(Boolean);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
