import { describe, it } from 'node:test';
import { expect } from 'chai';
import { en } from '../../../src/i18n/en.js';
import { createWords, type Labels } from '../../../src/i18n/labels.js';

const votes = (lang: string, labels: Labels, n: number): string =>
  createWords(lang, labels).count('votes', n, { n: String(n) }).text;

describe('the words', () => {
  it('are English by default', () => {
    const words = createWords('en');
    expect(words.text('ship')).to.equal('Ship');
    expect(words.text('voteGroup', { tool: 'Alpha' })).to.equal('Community vote: Alpha');
  });

  it('are replaced by labels, one by one', () => {
    const words = createWords('en', { ship: 'Take it' });
    expect(words.text('ship')).to.equal('Take it');
    expect(words.text('skip')).to.equal('Skip');
  });

  it('are never inherited properties', () => {
    const labels = Object.create({ ship: 'inherited' }) as Labels;
    expect(createWords('en', labels).text('ship')).to.equal('Ship');
    expect(createWords('en').text('constructor' as 'ship')).to.equal('');
  });

  it('have values in place of placeholders', () => {
    const words = createWords('en', { versus: '{b}, {a}, {b} {x} { a } {}' });
    expect(words.text('versus', { a: 'A', b: 'B' })).to.equal('B, A, B {x} { a } {}');
  });

  const name = 'n'.repeat(10_000);
  for (const [what, label, values] of [
    ['one placeholder for a long name', '{tool}!', { tool: name }],
    ['3,333 placeholders for a long name', '{t}'.repeat(3_333), { t: name }],
    ['two names', '{a} or {b}', { a: name, b: name }],
    ['a long name in letters of two units', '{t}', { t: '👍'.repeat(5_001) }],
    ['a long label', 'x'.repeat(9_999) + '{t}', { t: '👍👍' }],
  ] as const) {
    it(`have at most 10,000 characters: ${what}`, () => {
      const text = createWords('en', { versus: label }).text('versus', values);
      expect(text.length).to.be.within(9_999, 10_000);
      expect(text.isWellFormed()).to.equal(true);
    });
  }

  it('keep placeholders that have no value, even if their name is inherited', () => {
    const text = '{constructor} {toString} {__proto__} {hasOwnProperty} {a}';
    expect(createWords('en', { versus: text }).text('versus', { a: 'A' })).to.equal(text.replace('{a}', 'A'));
    expect(createWords('en', { ship: text }).text('ship')).to.equal(text);
  });

  it('do not read placeholders in values', () => {
    expect(createWords('en').text('versus', { a: '{b}', b: '$& $1' })).to.equal('{b} vs $& $1');
  });

  it('have only closed placeholders in English', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(text.replace(/\{[a-zA-Z]+\}/g, ''), key).not.to.match(/[{}]/);
      expect(text, key).to.match(/^\S(.*\S)?$/);
    }
  });

  it('have an English plural for every singular', () => {
    const stems = Object.keys(en).flatMap((key) => /^(.*)_one$/.exec(key)?.[1] ?? []);
    expect(stems).to.include('votes');
    for (const stem of stems) expect(en).to.have.property(`${stem}_other`);
  });
});

describe('the word for a verdict', () => {
  it('is that of the button, where the document has only a word for the button', () => {
    const words = createWords('en', { ship: 'Take it', verdictSkip: 'Left' });
    expect(words.text('verdictShip')).to.equal('Take it');
    expect(words.text('verdictSkip')).to.equal('Left');
    expect(words.text('skip'), 'and not the other way round').to.equal('Skip');
    expect(createWords('en', { ship: 'Take it', verdictShip: 'Taken' }).text('verdictShip')).to.equal(
      'Taken',
    );
  });

  it('has a word in English without any of the document', () => {
    expect(createWords('en').text('verdictShip')).to.equal('Ship');
    expect(createWords('de').phrase('verdictSkip')).to.deep.equal({ text: 'Skip', lang: 'en' });
  });
});

describe('the language of a text', () => {
  const labels: Labels = { ship: 'Nehmen', votes_other: '{n} Stimmen' };

  it('is English where the document has no text of its own', () => {
    const german = createWords('de', labels);
    expect(german.phrase('skip')).to.deep.equal({ text: 'Skip', lang: 'en' });
    expect(german.phrase('voteGroup', { tool: 'Alpha' }).lang).to.equal('en');
    expect(german.count('torn', 2, { n: '2', all: '3' }).lang).to.equal('en');
    expect(german.count('votes', 1, { n: '1' })).to.deep.equal({ text: '1 Stimmen', lang: undefined });
  });

  it('is that of the document where it has', () => {
    const german = createWords('de', labels);
    expect(german.phrase('ship')).to.deep.equal({ text: 'Nehmen', lang: undefined });
    expect(german.phrase('verdictShip')).to.deep.equal({ text: 'Nehmen', lang: undefined });
  });

  it('need not be said in an English document', () => {
    for (const lang of ['en', 'en-GB', 'en-Arab']) {
      expect(createWords(lang).phrase('skip'), lang).to.deep.equal({ text: 'Skip', lang: undefined });
      expect(createWords(lang).count('votes', 1, { n: '1' }).lang, lang).to.equal(undefined);
    }
  });
});

describe('the plural forms', () => {
  it('are two in English', () => {
    expect([0, 1, 2, 100].map((n) => votes('en', {}, n))).to.deep.equal([
      ...['0 votes', '1 vote', '2 votes', '100 votes'],
    ]);
  });

  it('are those two in the English of every region', () => {
    for (const lang of ['en', 'en-US', 'en-DE', 'en-IN', 'en-Arab']) {
      const rules = new Intl.PluralRules(lang);
      for (const n of [0, 1, 2, 11, 21, 100, 1_000_001])
        expect(votes(lang, {}, n), lang).to.equal(rules.select(n) === 'one' ? `${n} vote` : `${n} votes`);
    }
  });

  it('are six in Arabic', () => {
    const labels: Labels = {
      votes_zero: 'zero',
      votes_one: 'one',
      votes_two: 'two',
      votes_few: 'few {n}',
      votes_many: 'many {n}',
      votes_other: 'other {n}',
    };
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map((n) => votes('ar', labels, n))).to.deep.equal([
      ...['zero', 'one', 'two', 'few 3', 'few 10', 'many 11', 'many 99', 'other 100', 'few 103'],
    ]);
  });

  it('are three in Polish', () => {
    const labels: Labels = { votes_one: '{n} głos', votes_few: '{n} głosy', votes_many: '{n} głosów' };
    expect([1, 2, 5, 22].map((n) => votes('pl', labels, n))).to.deep.equal([
      ...['1 głos', '2 głosy', '5 głosów', '22 głosy'],
    ]);
  });

  it('fall back to the other form', () => {
    expect(votes('ar', {}, 3)).to.equal('3 votes');
    expect(votes('ar', { votes_other: '{n} أصوات' }, 3)).to.equal('3 أصوات');
  });

  it('prefer any form of the document to an English one', () => {
    expect(votes('de', { votes_other: '{n} Stimmen' }, 1)).to.equal('1 Stimmen');
    expect(votes('de', { votes_one: '{n} Stimme', votes_other: '{n} Stimmen' }, 1)).to.equal('1 Stimme');
    expect(votes('de', { votes_one: '{n} Stimme' }, 2), 'the document has no form that fits').to.equal(
      '2 votes',
    );
  });

  it('contain the number as it was formatted', () => {
    expect(createWords('en').count('votes', 1_000_000, { n: '1M' }).text).to.equal('1M votes');
    expect(createWords('en').count('shipOfReviews', 1, { n: '1', ship: '0' }).text).to.equal(
      '0 of 1 says ship',
    );
    expect(createWords('en').count('shipOfReviews', 5, { n: '5', ship: '3' }).text).to.equal(
      '3 of 5 say ship',
    );
  });
});
