import { describe, it } from 'node:test';
import { expect } from 'chai';
import { full, minimal, put } from '../../../support/element/documents.js';
import { view } from '../showing.js';

describe('the view of a comparison', () => {
  it('is a title and two cards for the smallest document', () => {
    const { cards, ...rest } = view(minimal());
    expect(rest).to.deep.equal({ headingLevel: 2, title: 'Alpha vs Beta' });
    expect(cards.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('is plain data that holds everything that is shown', () => {
    const document = minimal({
      lang: 'en',
      updated: '2026-01-20',
      reviewers: [
        { id: 'ann', name: 'Ann Archer', motto: 'Ships on Fridays.' },
        { id: 'bot', name: 'Bot', kind: 'ai' },
      ],
      reviews: [
        { reviewer: 'ann', tool: 'a', verdict: 'ship', quote: 'Quick.', date: '2026-01-14' },
        { reviewer: 'ann', tool: 'b', verdict: 'skip', url: 'https://ann.example/b' },
        { reviewer: 'bot', tool: 'a', verdict: 'ship' },
      ],
      community: { tallies: { a: { ship: 2, skip: 1 } } },
    });
    const percent = (text: string) => [
      { text, minor: false },
      { text: '%', minor: true },
    ];
    const stat = { filled: 0 };
    const entry = { ...stat, label: 'Entry', missing: 'Not stated' };
    const card = {
      headingLevel: 3,
      isSponsored: false,
    };
    const row = { isFolded: false };
    const linkText = 'Full review';
    const name = (text: string) => ({ text, minor: false });

    expect(view(document)).to.deep.equal({
      headingLevel: 2,
      title: 'Alpha vs Beta',
      updated: { iso: '2026-01-20', text: 'Updated January 20, 2026' },
      cards: [
        {
          headingId: 'tool0',
          name: 'Alpha',
          ...card,
          stats: [
            { ...stat, label: 'Panel ship', value: percent('100'), filled: 100, note: '2 of 2 reviews' },
            { ...stat, label: 'Community', value: percent('67'), filled: 67, note: '3 votes' },
            entry,
          ],
        },
        {
          headingId: 'tool1',
          name: 'Beta',
          ...card,
          stats: [
            { ...stat, label: 'Panel ship', value: percent('0'), filled: 0, note: '0 of 1 review' },
            { ...stat, label: 'Community', missing: 'No votes yet', note: 'No votes yet' },
            entry,
          ],
        },
      ],
      scorecard: {
        headingLevel: 3,
        heading: 'Reviewer scorecard',
        reviewer: 'Reviewer',
        tools: ['Alpha', 'Beta'],
        splits: [
          {
            tool: 'Alpha',
            sides: [
              {
                mark: 'ship',
                word: 'Ship',
                names: [name('Ann Archer'), { text: ', ', minor: true }, name('Bot')],
              },
              { mark: 'skip', word: 'Skip', names: [{ text: 'No one', minor: true }] },
            ],
          },
          {
            tool: 'Beta',
            sides: [
              { mark: 'ship', word: 'Ship', names: [{ text: 'No one', minor: true }] },
              { mark: 'skip', word: 'Skip', names: [name('Ann Archer')] },
            ],
          },
        ],
        notes: [{ remark: 'Would ship one and skip the other:', names: [name('Ann Archer')] }],
        rows: [
          {
            ...row,
            ...{ name: 'Ann Archer', motto: 'Ships on Fridays.' },
            cells: [
              {
                ...{ tool: 'Alpha', mark: 'ship', word: 'Ship', linkText },
                ...{ quote: ['“', 'Quick.', '”'], date: { iso: '2026-01-14', text: 'January 14, 2026' } },
              },
              { tool: 'Beta', mark: 'skip', word: 'Skip', url: 'https://ann.example/b', linkText },
            ],
          },
          {
            ...row,
            ...{ name: 'Bot', ai: 'AI reviewer' },
            cells: [
              { tool: 'Alpha', mark: 'ship', word: 'Ship', linkText },
              { tool: 'Beta', mark: 'none', word: 'Not reviewed', linkText },
            ],
          },
        ],
        isFolded: false,
      },
    });
  });

  it('has the header and the footer of the document', () => {
    const { kicker, title, summary, disclosure, link } = view(full());
    expect({ kicker, title, summary, disclosure }).to.deep.equal({
      kicker: 'Code editors',
      title: 'Alpha or Beta?',
      summary: 'Two editors, two weeks.',
      disclosure: 'Links earn a commission.',
    });
    expect(link).to.deep.equal({ url: 'https://publisher.example/a-vs-b', text: 'Full comparison' });
  });

  it('uses the language and the labels of the document', () => {
    const labels = { updated: 'Stand: {date}', fullComparison: 'Zum Vergleich', community: 'Leser' };
    const { updated, link, cards } = view(full({ lang: 'de', labels }));
    expect(updated?.text).to.equal('Stand: 20. Januar 2026');
    expect(link?.text).to.equal('Zum Vergleich');
    expect(cards[0]?.stats[1]?.label).to.equal('Leser');
  });

  it('has no scorecard without reviewers', () => {
    const nobody = put(put(full(), 'reviews', undefined), 'reviewers', undefined);
    expect(view(nobody).scorecard).to.equal(undefined);
    expect(view(put(nobody, 'reviewers', [])).scorecard).to.equal(undefined);
    expect(view(put(full(), 'reviews', [])).scorecard?.rows).to.have.length(2);
    expect(view(full()).scorecard?.heading).to.equal('Reviewer scorecard');
  });

  it('has its sections one level below the title, down to the sixth', () => {
    for (const [headingLevel, sectionLevel] of [
      [1, 2],
      [5, 6],
      [6, 6],
    ] as const) {
      const shown = view(full(), { headingLevel });
      const levels = [...shown.cards, shown.scorecard, shown.newsletter].map((part) => part?.headingLevel);
      expect([shown.headingLevel, ...levels]).to.deep.equal([
        headingLevel,
        ...Array<number>(4).fill(sectionLevel),
      ]);
    }
  });
});
