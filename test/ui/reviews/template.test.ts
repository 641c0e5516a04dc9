import { expect } from '@open-wc/testing';
import { minimal, panel } from '../../support/element/documents.js';
import { show, unpictured } from '../../support/element/element.js';
import { all, levelOf, nameOf, one, shadowOf, textOf } from '../../support/element/roles.js';

describe('the reviewers’ own words', () => {
  it('are an article for each reviewer, named by its heading, under a heading of their own', async () => {
    const element = await show(unpictured());
    const names = all(element, 'article').map(nameOf);
    expect(names).to.deep.equal(['Alpha', 'Beta', 'Ann Archer', 'Bot AI']);
    const section = one(element, 'heading', 'In their own words');
    for (const name of names.slice(2)) {
      const heading = one(one(element, 'article', name), 'heading');
      expect(nameOf(heading)).to.equal(name);
      expect(levelOf(heading)).to.equal(levelOf(section) + 1);
      expect(section.compareDocumentPosition(heading)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    }
  });

  it('say of each tool what the reviewer says of it', async () => {
    const element = await show(unpictured());
    expect(textOf(one(element, 'article', 'Ann Archer')).replace(/ +/g, ' ')).to.match(
      /^Ann Archer ?Ships on Fridays\. ?Alpha ?Take it ?“It starts before I have sat down\.” ?January 14, 2026 ?Full review: Ann Archer on Alpha ?Beta ?Skip ?“It asks too much\.”$/,
    );
    expect(textOf(one(element, 'article', 'Bot AI'))).to.match(
      /^Bot AI ?Never sleeps\. ?Alpha ?Take it ?Beta ?Not reviewed$/,
    );
  });

  it('are left out of reviewers of whom there is nothing to read but verdicts', async () => {
    const reviewers = [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob', motto: 'Hm.' },
    ];
    const element = await show(minimal({ reviewers }));
    expect(all(element, 'article').map(nameOf)).to.deep.equal(['Alpha', 'Beta', 'Bob']);
    expect(all(element, 'rowheader').map(textOf)).to.deep.equal(['Ann', 'Bob']);
  });

  it('have no section where nobody says anything', async () => {
    const element = await show(minimal(panel(3)));
    expect(all(element, 'heading').map(nameOf)).to.deep.equal([
      ...['Alpha vs Beta', 'Alpha', 'Beta', 'Reviewer scorecard'],
    ]);
    expect(all(element, 'article')).to.have.length(2);
  });

  for (const [lang, quoted] of [
    ['en', '“Ja.”'],
    ['de', '„Ja.“'],
    ['fr', '«Ja.»'],
    ['ja', '「Ja.」'],
    ['pl', '„Ja.”'],
    ['sv', '”Ja.”'],
  ] as const) {
    it(`are quoted as ${lang} does`, async () => {
      const reviews = [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote: 'Ja.' }];
      const element = await show(unpictured({ lang, reviews }));
      expect(
        all(element, 'blockquote').map((quote) => textOf(quote).replace(/[\s\u202f]/g, '')),
      ).to.deep.equal([quoted]);
    });
  }

  it('keep the line breaks of their authors', async () => {
    const quoting = async (quote: string): Promise<number> => {
      const reviews = [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote }];
      return one(await show(unpictured({ reviews })), 'blockquote').getBoundingClientRect().height;
    };
    const [one_, three] = [await quoting('One. Two. Three.'), await quoting('One.\nTwo.\nThree.')];
    expect(three).to.be.greaterThan(2 * one_);
  });

  it('have the date, and links to the reviewer and to the full review', async () => {
    const article = one(await show(unpictured()), 'article', 'Ann Archer');
    const links = all(article, 'link') as HTMLAnchorElement[];
    expect(links.map((link) => `${nameOf(link)} ${link.href} ${link.rel}`)).to.deep.equal([
      'Ann Archer https://ann.example/ noopener',
      'Full review: Ann Archer on Alpha https://ann.example/alpha noopener',
    ]);
    expect(links[1]?.textContent.trim()).to.equal('Full review');
    const time = article.querySelector('time');
    expect(time?.dateTime).to.equal('2026-01-14');
    expect(textOf(time as Node)).to.equal('January 14, 2026');
  });

  it('have a part for everything a page may want to style', async () => {
    const root = shadowOf(await show(unpictured()));
    for (const part of ['reviewer', 'review', 'verdict', 'quote'])
      expect(root.querySelector(`article [part~="${part}"]`), part).not.to.equal(null);
  });
});
