import { expect } from '@open-wc/testing';
import { full, minimal, put } from '../../support/element/documents.js';
import { view } from '../showing.js';

const EN = { kicker: undefined, summary: undefined, updated: undefined, disclosure: undefined };

describe('what is shown', () => {
  it('of the smallest document is a title and two cards', () => {
    const { cards, ...rest } = view(minimal());
    const nothing = { scorecard: undefined, newsletter: undefined, link: undefined };
    expect(rest).to.deep.equal({ ...EN, ...nothing, title: 'Alpha vs Beta' });
    expect(cards.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('of a small document is all of this', () => {
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
    const entry = { label: 'Entry', missing: 'Not stated' };
    const card = { picture: undefined, vote: undefined };
    const cell = { quote: undefined, fold: undefined, iso: undefined, date: undefined, url: undefined };
    const linkText = 'Full review';
    const name = (text: string) => ({ text, minor: false });

    expect(view(document)).to.deep.equal({
      ...EN,
      title: 'Alpha vs Beta',
      updated: { iso: '2026-01-20', text: 'Updated January 20, 2026' },
      cards: [
        {
          id: 'a',
          name: 'Alpha',
          ...card,
          stats: [
            { label: 'Panel ship', value: percent('100'), filled: 100, note: '2 of 2 reviews' },
            { label: 'Community', value: percent('67'), filled: 67, note: '3 votes', noteName: undefined },
            entry,
          ],
        },
        {
          id: 'b',
          name: 'Beta',
          ...card,
          stats: [
            { label: 'Panel ship', value: percent('0'), filled: 0, note: '0 of 1 review' },
            { label: 'Community', missing: 'No votes yet', note: 'No votes yet' },
            entry,
          ],
        },
      ],
      scorecard: {
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
        notes: [{ remark: 'Ship one, skip the other:', names: [name('Ann Archer')] }],
        rows: [
          {
            ...{ id: 'ann', name: 'Ann Archer', motto: 'Ships on Fridays.' },
            ...{ picture: undefined, ai: undefined, isLate: false },
            cells: [
              {
                ...{ ...cell, tool: 'Alpha', mark: 'ship', word: 'Ship', linkText },
                ...{ quote: ['“', 'Quick.', '”'], iso: '2026-01-14', date: 'January 14, 2026' },
              },
              { ...cell, tool: 'Beta', mark: 'skip', word: 'Skip', url: 'https://ann.example/b', linkText },
            ],
          },
          {
            ...{ id: 'bot', name: 'Bot', kind: 'ai' },
            ...{ picture: undefined, ai: 'AI reviewer', isLate: false },
            cells: [
              { ...cell, tool: 'Alpha', mark: 'ship', word: 'Ship', linkText },
              { ...cell, tool: 'Beta', mark: 'none', word: 'Not reviewed', linkText },
            ],
          },
        ],
        fold: undefined,
        rest: undefined,
      },
      newsletter: undefined,
      link: undefined,
    });
  });

  it('of the header and the footer is what the document says', () => {
    const { kicker, title, summary, disclosure, link } = view(full());
    expect({ kicker, title, summary, disclosure }).to.deep.equal({
      kicker: 'Code editors',
      title: 'Alpha or Beta?',
      summary: 'Two editors, two weeks.',
      disclosure: 'Links earn a commission.',
    });
    expect(link).to.deep.equal({ url: 'https://publisher.example/a-vs-b', text: 'Full comparison' });
  });

  it('is in the language and the words of the document', () => {
    const labels = { updated: 'Stand: {date}', fullComparison: 'Zum Vergleich', community: 'Leser' };
    const { updated, link, cards } = view(full({ lang: 'de', labels }));
    expect(updated?.text).to.equal('Stand: 20. Januar 2026');
    expect(link?.text).to.equal('Zum Vergleich');
    expect(cards[0]?.stats[1]?.label).to.equal('Leser');
  });

  it('has no scorecard where there are no reviewers', () => {
    const nobody = put(put(full(), 'reviews', undefined), 'reviewers', undefined);
    expect(view(nobody).scorecard).to.equal(undefined);
    expect(view(put(nobody, 'reviewers', [])).scorecard).to.equal(undefined);
    expect(view(put(full(), 'reviews', [])).scorecard?.rows).to.have.length(2);
    expect(view(full()).scorecard?.heading).to.equal('Reviewer scorecard');
  });
});

describe('the newsletter', () => {
  const linked = put(full(), 'newsletter.endpoint', undefined);

  it('is shown with a link to subscribe', () => {
    expect(view(linked).newsletter).to.include({ kicker: 'Weekly', title: 'The next verdict' });
    expect(view(linked).newsletter?.form).to.equal(undefined);
    expect(view(linked).newsletter?.link).to.deep.equal({
      url: 'https://publisher.example/newsletter',
      text: 'Subscribe',
    });
  });

  it('is a form where there is an endpoint, and then no link', () => {
    expect(view(full()).newsletter).to.include({ kicker: 'Weekly', link: undefined });
    expect(view(full()).newsletter?.form).to.deep.equal({
      email: 'Email address',
      subscribe: 'Subscribe',
      isSending: false,
      isDone: false,
      status: undefined,
    });
    expect(view(full(), { isSubscribing: true }).newsletter?.form?.isSending).to.equal(true);
  });

  for (const [subscription, isDone, status] of [
    ['subscribed', true, 'You are on the list.'],
    ['notSubscribed', false, 'Not sent. Try again later.'],
    ['addressRefused', false, 'Address not accepted.'],
  ] as const) {
    it(`says what became of the form: ${subscription}`, () => {
      expect(view(full(), { subscription }).newsletter?.form).to.include({ isDone, status });
      expect(view(linked, { subscription }).newsletter?.form).to.equal(undefined);
    });
  }

  it('is left out where the page wants none', () => {
    expect(view(full(), { hasNewsletter: false }).newsletter).to.equal(undefined);
  });

  it('is left out where there is nothing to say and nowhere to go', () => {
    expect(view(minimal({ newsletter: {} })).newsletter).to.equal(undefined);
    expect(view(minimal({ newsletter: { kicker: ' ' } })).newsletter).to.equal(undefined);
    for (const field of ['kicker', 'title', 'text'])
      expect(view(minimal({ newsletter: { [field]: 'x' } })).newsletter).to.deep.equal({
        [field]: 'x',
        link: undefined,
        form: undefined,
      });
    expect(view(minimal({ newsletter: { endpoint: 'x' } })).newsletter?.form?.subscribe).to.equal(
      'Subscribe',
    );
    expect(view(minimal({ newsletter: { url: 'x' } })).newsletter?.link?.text).to.equal('Subscribe');
  });
});
