import { describe, it } from 'node:test';
import { expect } from 'chai';
import { languageOf } from '../../../../src/i18n/language.js';
import { comparisonView } from '../../../../src/ui/comparison/view.js';
import { NO_BAR, piecesBar, wholeBar } from '../../../../src/ui/card/bar-view.js';
import { full, minimal, put } from '../../../support/element/documents.js';
import { phrase, stateOf, texts, view, viewOf, voted } from '../showing.js';

describe('the view of a comparison', () => {
  it('is a title and two cards for the smallest document', () => {
    const { cards, scorecard, reviews, ...rest } = view(minimal());
    expect([scorecard, reviews]).to.deep.equal([undefined, undefined]);
    expect(rest).to.deep.equal({
      header: {
        headingLevel: 2,
        title: 'Alpha vs Beta',
        titleRoom: 'short',
        panel: [],
        verdict: [],
        sentenceSpace: ' ',
      },
      room: 'short',
      descriptions: [],
    });
    expect(cards.map(({ name, stats }) => [name, stats])).to.deep.equal([
      ['Alpha', []],
      ['Beta', []],
    ]);
  });

  it('is plain data that holds everything that is shown', () => {
    const document = minimal({
      lang: 'en',
      updated: '2026-01-20',
      tools: [
        { id: 'a', name: 'Alpha', description: 'Fast and small.' },
        { id: 'b', name: 'Beta', entry: 'Free' },
      ],
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
    const percentage = (number: string) => ({ before: '', number, after: '%' });
    const mark = (kind: string, word: string, isWordHidden = false) => ({
      ...{ kind, word: phrase(word), isWordHidden },
    });
    const entry = { label: phrase('Entry') };
    const panel = { label: phrase('Panel ship') };
    const community = { label: phrase('Community') };

    expect(view(document)).to.deep.equal({
      header: {
        headingLevel: 2,
        title: 'Alpha vs Beta',
        titleRoom: 'short',
        panel: [phrase('2 reviewers'), phrase('1 of them AI')],
        updated: { iso: '2026-01-20', phrase: phrase('Updated January 20, 2026') },
        verdict: [
          phrase('The panel prefers Alpha, 100% to 0%.'),
          phrase('The community has voted only on Alpha: 67% would ship it.'),
          phrase('1 of 2 reviewers would ship one and skip the other.'),
        ],
        sentenceSpace: ' ',
      },
      cards: [
        {
          headingId: 'tool0',
          headingLevel: 3,
          name: 'Alpha',
          stats: [
            { ...entry, missing: phrase('Not stated') },
            {
              ...panel,
              figure: {
                percentage: percentage('100'),
                bar: piecesBar(2, 0),
                isLeading: true,
                note: phrase('2 of 2 say ship'),
              },
            },
            {
              ...community,
              figure: {
                percentage: percentage('67'),
                bar: wholeBar(67),
                isLeading: true,
                note: phrase('3 votes'),
              },
            },
          ],
        },
        {
          headingId: 'tool1',
          headingLevel: 3,
          name: 'Beta',
          stats: [
            { ...entry, text: 'Free' },
            {
              ...panel,
              figure: {
                percentage: percentage('0'),
                bar: piecesBar(0, 1),
                isLeading: false,
                note: phrase('0 of 1 say ship'),
              },
            },
            { ...community, figure: { bar: NO_BAR, isLeading: false, note: phrase('No votes yet') } },
          ],
        },
      ],
      scorecard: {
        headingLevel: 3,
        heading: phrase('Reviewer scorecard'),
        reviewer: phrase('Reviewer'),
        tools: ['Alpha', 'Beta'],
        kinds: [],
        size: 'few',
        rows: [
          { name: 'Ann Archer', isFolded: false, marks: [mark('ship', 'Ship'), mark('skip', 'Skip')] },
          {
            ...{ name: 'Bot', ai: phrase('AI'), isFolded: false },
            marks: [mark('ship', 'Ship'), mark('none', 'Not reviewed', true)],
          },
        ],
      },
      room: 'short',
      descriptions: [{ tool: 'Alpha', text: 'Fast and small.' }],
      reviews: {
        headingLevel: 3,
        reviewerLevel: 4,
        heading: phrase('In their own words'),
        isFolded: false,
        reviewers: [
          {
            headingId: 'reviewer0',
            name: 'Ann Archer',
            motto: 'Ships on Fridays.',
            isFolded: false,
            reviews: [
              {
                tool: 'Alpha',
                mark: mark('ship', 'Ship'),
                quote: { key: '0 0', text: '“Quick.”', isOpen: false },
                date: { iso: '2026-01-14', text: 'January 14, 2026' },
              },
              {
                tool: 'Beta',
                mark: mark('skip', 'Skip'),
                link: {
                  url: 'https://ann.example/b',
                  label: phrase('Full review'),
                  name: 'Full review: Ann Archer on Beta',
                },
              },
            ],
          },
        ],
      },
    });
  });

  it('has the header and the footer of the document', () => {
    const { header, disclosure, link } = view(full());
    expect(header).to.include({
      kicker: 'Code editors',
      title: 'Alpha or Beta?',
      summary: 'Two editors, two weeks.',
    });
    expect(disclosure).to.equal('Links earn a commission.');
    expect(link).to.deep.equal({
      url: 'https://publisher.example/a-vs-b',
      label: phrase('Read it where it was published'),
    });
  });

  it('says how many reviewers there are, and how many of them are AI', () => {
    const panelOf = (...kinds: string[]): readonly string[] => {
      const reviewers = kinds.map((kind, index) => ({ id: `r${index}`, name: `R${index}`, kind }));
      return texts(view(minimal({ reviewers })).header.panel);
    };
    expect(panelOf()).to.deep.equal([]);
    expect(panelOf('human')).to.deep.equal(['1 reviewer']);
    expect(panelOf('human', 'human', 'human')).to.deep.equal(['3 reviewers']);
    expect(panelOf('ai', 'human', 'ai')).to.deep.equal(['3 reviewers', '2 of them AI']);
    expect(panelOf('ai')).to.deep.equal(['1 reviewer', '1 of them AI']);
  });

  it('uses the language and the labels of the document', () => {
    const labels = {
      ...{ updated: 'Stand: {date}', fullComparison: 'Zum Vergleich', community: 'Leser' },
      reviewers_other: '{n} Leute',
    };
    const { header, link, cards } = view(full({ lang: 'de', labels }));
    expect(header.updated?.phrase).to.deep.equal(phrase('Stand: 20. Januar 2026'));
    expect(header.panel).to.deep.equal([phrase('2 Leute'), { text: '1 of them AI', lang: 'en' }]);
    expect(link?.label).to.deep.equal(phrase('Zum Vergleich'));
    expect(cards[0].stats[2]?.label).to.deep.equal(phrase('Leser'));
  });

  it('has the descriptions that there are, in the order of the tools', () => {
    expect(view(full()).descriptions).to.deep.equal([
      { tool: 'Alpha', text: 'Fast and small.' },
      { tool: 'Beta', text: 'Large and kind.' },
    ]);
    expect(view(put(full(), 'tools[0].description', undefined)).descriptions).to.deep.equal([
      { tool: 'Beta', text: 'Large and kind.' },
    ]);
  });

  it('has no scorecard without reviewers', () => {
    const nobody = put(put(full(), 'reviews', undefined), 'reviewers', undefined);
    expect(view(nobody).scorecard).to.equal(undefined);
    expect(view(put(nobody, 'reviewers', [])).scorecard).to.equal(undefined);
    expect(view(put(full(), 'reviews', [])).scorecard?.rows).to.have.length(2);
    expect(view(full()).scorecard?.heading).to.deep.equal(phrase('Reviewer scorecard'));
  });

  it('in the compact layout has no summary, no descriptions and no newsletter, and all the rest', () => {
    const compact = view(full(), { isCompact: true });
    expect(compact.header).to.include({ kicker: 'Code editors', title: 'Alpha or Beta?' });
    expect(compact.header).not.to.have.property('summary');
    expect(compact.header.verdict).to.deep.equal(view(full()).header.verdict);
    expect(compact.descriptions).to.deep.equal([]);
    expect(compact.newsletter).to.equal(undefined);
    expect(compact.cards).to.deep.equal(view(full()).cards);
    expect(compact.disclosure).to.equal('Links earn a commission.');
    expect(compact.link).to.deep.equal(view(full()).link);
  });

  it('keeps what does not change with the votes and with the newsletter', () => {
    const state = stateOf(full());
    const { header, scorecard, reviews } = viewOf(state);
    const later = viewOf({
      ...state,
      tallies: { a: { ship: 0, skip: 9 }, b: { ship: 9, skip: 0 } },
      votes: voted({ a: 'skip' }),
      subscription: { phase: 'sending' },
    });
    expect(texts(later.header.verdict)).not.to.deep.equal(texts(header.verdict));
    expect(later.scorecard).to.equal(scorecard);
    expect(later.reviews).to.equal(reviews);
  });

  for (const [what, change] of [
    ['the layout', { isCompact: true }],
    ['the level of the title', { headingLevel: 4 }],
    ['what is unfolded', { unfolded: new Set(['0 1', 'reviews']), longQuotes: new Map([['0 1', true]]) }],
    ['which quotes are long', { longQuotes: new Map([['0 0', true]]) }],
    ['whether images may be requested', { hasImages: false }],
    ['which images are broken', { brokenImages: new Set(['https://publisher.example/ann.svg']) }],
  ] as const) {
    it(`follows ${what}, there and back`, () => {
      const state = stateOf(full());
      const before = viewOf(state);
      const after = viewOf({ ...state, ...change });
      expect(after).not.to.deep.equal(before);
      expect(after, 'as if it had always been so').to.deep.equal(view(full(), change));
      expect(viewOf(state)).to.deep.equal(before);
    });
  }

  it('follows the language and the labels', () => {
    const state = stateOf(full());
    const german = comparisonView(state, languageOf('de', { scorecard: 'Urteile', ownWords: 'Im Wortlaut' }));
    expect(german.scorecard?.heading).to.deep.equal(phrase('Urteile'));
    expect(german.reviews?.heading).to.deep.equal(phrase('Im Wortlaut'));
    expect(viewOf(state).scorecard?.heading).to.deep.equal(phrase('Reviewer scorecard'));
  });

  it('has its sections one level below the title, down to the sixth', () => {
    for (const [headingLevel, sectionLevel] of [
      [1, 2],
      [5, 6],
      [6, 6],
    ] as const) {
      const { header, cards, scorecard, reviews, newsletter } = view(full(), { headingLevel });
      const levels = [...cards, scorecard, reviews, newsletter].map((part) => part?.headingLevel);
      expect([header.headingLevel, ...levels]).to.deep.equal([
        headingLevel,
        ...Array<number>(5).fill(sectionLevel),
      ]);
    }
  });
});
