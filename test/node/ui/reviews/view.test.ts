import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { QuoteView, ReviewsView } from '../../../../src/ui/reviews/view.js';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { full, minimal, panel, put } from '../../../support/element/documents.js';
import { phrase, reviewsOf, said, view } from '../showing.js';

const quoting = (quote: string, more: object = {}) => put(full(more), 'reviews[1].quote', quote);

function quoteOf(document: unknown, state?: Partial<ComparisonState>, column: 0 | 1 = 1): QuoteView {
  const quote = reviewsOf(document, state).reviewers[0]?.reviews[column].quote;
  if (!quote) throw new Error('There is no quote.');
  return quote;
}

/** As many reviewers who all say something. */
const talkative = (count: number) => {
  const { reviewers, reviews } = panel(count);
  return minimal({ reviewers, reviews: reviews.map((review) => ({ ...review, quote: 'Yes.' })) });
};

describe('a review', () => {
  it('says of which tool it is, and what it says', () => {
    const [ann, bot] = reviewsOf(full({ labels: {} })).reviewers;
    expect(ann?.reviews[0]).to.deep.equal({
      tool: 'Alpha',
      mark: { kind: 'ship', word: phrase('Ship'), isWordHidden: false },
      quote: { key: ann?.reviews[0].quote?.key, text: '“It starts before I have sat down.”', isOpen: false },
      date: { iso: '2026-01-14', text: 'January 14, 2026' },
      link: {
        url: 'https://ann.example/alpha',
        label: phrase('Full review'),
        name: 'Full review: Ann Archer on Alpha',
      },
    });
    expect(bot?.reviews[1]).to.deep.equal({
      tool: 'Beta',
      mark: { kind: 'none', word: phrase('Not reviewed'), isWordHidden: false },
    });
  });

  it('has the quote in the quotation marks of the language', () => {
    expect(quoteOf(quoting('Non.', { lang: 'fr' })).text).to.equal('«Non.»');
    expect(quoteOf(quoting('Nein.', { lang: 'de' })).text).to.equal('„Nein.“');
    expect(quoteOf(quoting('いいえ。', { lang: 'ja' })).text).to.equal('「いいえ。」');
  });

  it('has a quote that cannot pull its quotation marks apart', () => {
    expect(quoteOf(quoting('No \u202eway')).text).to.equal('“\u2066No \u202eway\u2069”');
    expect(quoteOf(quoting('لا \u202eنعم', { lang: 'ar' })).text).to.equal('”\u2067لا \u202eنعم\u2069“');
    expect(quoteOf(quoting('لا')).text, 'that needs no help').to.equal('“لا”');
  });

  it('has quotation marks that stand right on both sides of a quote in the other direction', () => {
    for (const [lang, quote, marks] of [
      ['ar', 'لا', '”“'],
      ['ar', 'No way', '“”'],
      ['ar', 'No لا', '”“'],
      ['fa', 'No way', '«»'],
      ['he', 'No way', '“”'],
      ['en', 'لا', '“”'],
      ['pl', 'No way', '„”'],
    ] as const) {
      const [open = '', close = ''] = marks;
      expect(quoteOf(quoting(quote, { lang })).text, lang).to.equal(open + quote + close);
    }
  });

  it('names reviewer and tool without what could reorder the name of the link', () => {
    const document = put(
      put(full(), 'reviewers[0].name', 'Ann \u202eevil'),
      'tools[0].name',
      '{reviewer}\u2067',
    );
    expect(reviewsOf(document).reviewers[0]?.reviews[0].link?.name).to.equal(
      'Full review: Ann evil on {reviewer}',
    );
  });

  it('marks the words that the document does not have as English', () => {
    const [ann] = reviewsOf(full({ lang: 'de', labels: { verdictSkip: 'Nein' } })).reviewers;
    expect(ann?.reviews.map(({ mark }) => mark.word)).to.deep.equal([
      { text: 'Ship', lang: 'en' },
      { text: 'Nein' },
    ]);
    expect(ann?.reviews[0].link?.label).to.deep.equal({ text: 'Full review', lang: 'en' });
  });
});

describe('a long quote', () => {
  it('is unfolded by a button with its full name, and is never cut', () => {
    const long = 'word '.repeat(2_000).trim();
    const { key, text } = quoteOf(quoting(long));
    expect(text).to.equal(`“${long}”`);
    const longQuotes = new Map([[key, true]]);
    expect(quoteOf(quoting(long), { longQuotes }).fold).to.deep.equal({
      keys: [key],
      isOpen: false,
      label: phrase('Read the rest'),
      name: 'Read the rest: Ann Archer on Beta',
    });
    const open = quoteOf(quoting(long), { longQuotes, unfolded: new Set([key]) });
    expect(open.text).to.equal(text);
    expect(open.isOpen).to.equal(true);
    expect(open.fold).to.deep.equal({
      keys: [key],
      isOpen: true,
      label: phrase('Show less'),
      name: 'Show less: Ann Archer on Beta',
    });
  });

  it('is one that the layout has found to be too long, whatever the number of its letters', () => {
    const isLong = (quote: string, found?: boolean): boolean => {
      const { key } = quoteOf(quoting(quote));
      const longQuotes = new Map(found === undefined ? [] : [[key, found] as const]);
      return quoteOf(quoting(quote), { longQuotes }).fold !== undefined;
    };
    expect(isLong('x', true)).to.equal(true);
    expect(isLong('x'.repeat(9_000), false)).to.equal(false);
    expect(isLong('x'.repeat(421)), 'as it seems until the layout tells').to.equal(true);
    expect(isLong('x'.repeat(420))).to.equal(false);
  });

  it('is folded independently of every other', () => {
    const keys = reviewsOf(talkative(20)).reviewers.flatMap(({ reviews }) =>
      reviews.flatMap(({ quote }) => quote?.key ?? []),
    );
    expect(keys).to.have.length(20);
    expect(new Set(keys)).to.have.property('size', 20);
    const longQuotes = new Map(keys.map((key) => [key, true]));
    const state = { longQuotes, unfolded: new Set([keys[3] ?? '']) };
    const open = reviewsOf(talkative(20), state).reviewers.map(
      ({ reviews }) => reviews[0].quote?.fold?.isOpen,
    );
    expect(open.indexOf(true)).to.equal(3);
    expect(open.lastIndexOf(true)).to.equal(3);
  });
});

describe('the button for all quotes', () => {
  const [a, b] = ([0, 1] as const).map((column) => quoteOf(full(), {}, column).key) as [string, string];
  const foldAll = (long: readonly string[], unfolded: readonly string[] = []) =>
    reviewsOf(full(), {
      longQuotes: new Map(long.map((key) => [key, true])),
      unfolded: new Set(unfolded),
    }).foldAll;

  it('is there from two long quotes on', () => {
    expect(foldAll([])).to.equal(undefined);
    expect(foldAll([b])).to.equal(undefined);
    expect(foldAll([a, b])).to.deep.equal({ keys: [a, b], isOpen: false, label: phrase('Open all quotes') });
  });

  it('opens what is left to open, and shortens them all again', () => {
    expect(foldAll([a, b], [b])).to.deep.include({ isOpen: false, keys: [a, b] });
    expect(foldAll([a, b], [a, b])).to.deep.equal({
      keys: [a, b],
      isOpen: true,
      label: phrase('Shorten all quotes'),
    });
  });
});

describe('a reviewer', () => {
  it('has a name, a motto, an address and a picture', () => {
    const [ann, bot] = reviewsOf(full()).reviewers.map(({ reviews: _reviews, ...rest }) => rest);
    expect(ann).to.deep.equal({
      headingId: 'reviewer0',
      name: 'Ann Archer',
      url: 'https://ann.example/',
      motto: 'Ships on Fridays.',
      picture: { initials: 'AA', url: 'https://publisher.example/ann.svg' },
      isFolded: false,
    });
    expect(bot).to.deep.include({ headingId: 'reviewer1', ai: phrase('AI'), picture: { initials: 'B' } });
  });

  it('has a picture where any reviewer has one, so that the names are aligned', () => {
    const without = put(full(), 'reviewers[0].avatar', undefined);
    expect(reviewsOf(without).reviewers.map(({ picture }) => picture)).to.deep.equal([undefined, undefined]);
  });

  for (const [field, value] of [
    ['reviewers[1].motto', 'Hm.'],
    ['reviewers[1].url', 'https://bob.example/'],
    ['reviewers[1].avatar', 'https://bob.example/bob.svg'],
    ['reviews[2].quote', 'Yes.'],
    ['reviews[2].url', 'https://bob.example/alpha'],
    ['reviews[2].date', '2026-01-14'],
  ] as const) {
    it(`of whom there is more than verdicts is among them: ${field}`, () => {
      const document = put(said('+-', '++', '--'), field, value);
      expect(reviewsOf(document).reviewers.map(({ name }) => name)).to.deep.equal(['Bob']);
    });
  }

  it('of whom there are only verdicts is not; without any other there is no section', () => {
    expect(view(said('+-', '++', '--')).reviews).to.equal(undefined);
    expect(view(put(said('+-'), 'reviewers[0].kind', 'ai')).reviews).to.equal(undefined);
    expect(view(minimal()).reviews).to.equal(undefined);
  });
});

describe('many reviewers', () => {
  const show = (count: number, unfolded: readonly string[] = []): ReviewsView =>
    reviewsOf(talkative(count), { unfolded: new Set(unfolded) });

  it('are all shown up to 20', () => {
    const { reviewers, showMore } = show(20);
    expect(reviewers.filter(({ isFolded }) => isFolded)).to.deep.equal([]);
    expect(showMore).to.equal(undefined);
  });

  for (const [count, label] of [
    [21, 'Show 1 more reviewer'],
    [500, 'Show 480 more reviewers'],
  ] as const) {
    it(`show the first 20 of ${count}, and the rest on demand`, () => {
      const { reviewers, showMore } = show(count);
      expect(reviewers.findIndex(({ isFolded }) => isFolded)).to.equal(20);
      expect(reviewers.filter(({ isFolded }) => isFolded)).to.have.length(count - 20);
      expect(showMore).to.deep.include({ isOpen: false, label: phrase(label) });

      const open = show(count, showMore?.keys);
      expect(open.reviewers.some(({ isFolded }) => isFolded)).to.equal(false);
      expect(open.showMore).to.equal(undefined);
    });
  }

  it('are unfolded together with the rows of the scorecard', () => {
    const { scorecard, reviews } = view(talkative(30));
    expect(scorecard?.showAll?.keys).to.deep.equal(reviews?.showMore?.keys);
  });

  it('count only those who say something', () => {
    const { reviewers, reviews } = panel(40);
    const document = minimal({
      reviewers,
      reviews: reviews.map((review, index) => (index % 2 ? review : { ...review, quote: 'Yes.' })),
    });
    expect(reviewsOf(document).reviewers).to.have.length(20);
    expect(reviewsOf(document).showMore).to.equal(undefined);
  });
});

describe('the section', () => {
  it('has its reviewers one level below it, down to the sixth', () => {
    const levels = (headingLevel: number) => {
      const shown = reviewsOf(full(), { headingLevel });
      return [shown.headingLevel, shown.reviewerLevel];
    };
    expect([1, 2, 4, 5, 6].map(levels)).to.deep.equal([
      [2, 3],
      [3, 4],
      [5, 6],
      [6, 6],
      [6, 6],
    ]);
  });

  it('is folded in the compact layout, until the reader asks for it', () => {
    expect(reviewsOf(full()).isFolded).to.equal(false);
    const { scorecard, reviews } = view(full(), { isCompact: true });
    expect(reviews?.isFolded).to.equal(true);
    const unfolded = new Set(scorecard?.showReviews?.keys);
    expect(reviewsOf(full(), { isCompact: true, unfolded }).isFolded).to.equal(false);
  });
});
