import { describe, it } from 'node:test';
import { expect } from 'chai';
import { en } from '../../../src/i18n/en.js';
import { createWords, type Labels } from '../../../src/i18n/labels.js';

const votes = (lang: string, labels: Labels, n: number): string =>
  createWords(lang, labels).count('votes', n, { n: String(n) });

describe('the words', () => {
  it('are English where a document replaces nothing', () => {
    const words = createWords('en');
    expect(words.text('ship')).to.equal('Ship');
    expect(words.text('voteGroup', { tool: 'Alpha' })).to.equal('Community vote: Alpha');
  });

  it('are the document’s where it replaces them, one by one', () => {
    const words = createWords('en', { ship: 'Take it' });
    expect(words.text('ship')).to.equal('Take it');
    expect(words.text('skip')).to.equal('Skip');
  });

  it('are never what every object has', () => {
    const labels = Object.create({ ship: 'inherited' }) as Labels;
    expect(createWords('en', labels).text('ship')).to.equal('Ship');
    expect(createWords('en').text('constructor' as 'ship')).to.equal('');
  });

  it('have the values put in wherever they are named', () => {
    const words = createWords('en', { versus: '{b}, {a}, {b} {x} { a } {}' });
    expect(words.text('versus', { a: 'A', b: 'B' })).to.equal('B, A, B {x} { a } {}');
  });

  it('have nothing put in that no value was given for, whatever every object has', () => {
    const text = '{constructor} {toString} {__proto__} {hasOwnProperty} {a}';
    expect(createWords('en', { versus: text }).text('versus', { a: 'A' })).to.equal(text.replace('{a}', 'A'));
    expect(createWords('en', { ship: text }).text('ship')).to.equal(text);
  });

  it('take values to the letter, and once', () => {
    expect(createWords('en').text('versus', { a: '{b}', b: '$& $1' })).to.equal('{b} vs $& $1');
  });

  it('name in every English text only values in braces that are closed', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(text.replace(/\{[a-z]+\}/g, ''), key).not.to.match(/[{}]/);
      expect(text, key).to.match(/^\S(.*\S)?$/);
    }
  });

  it('have another English form for each that comes in one', () => {
    const stems = Object.keys(en).flatMap((key) => /^(.*)_one$/.exec(key)?.[1] ?? []);
    expect(stems).to.include('votes');
    for (const stem of stems) expect(en).to.have.property(`${stem}_other`);
  });
});

describe('the words for a number', () => {
  it('are one form for one, another for the rest, in English', () => {
    expect([0, 1, 2, 100].map((n) => votes('en', {}, n))).to.deep.equal([
      ...['0 votes', '1 vote', '2 votes', '100 votes'],
    ]);
  });

  it('are one of six in Arabic', () => {
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

  it('are one of three in Polish', () => {
    const labels: Labels = { votes_one: '{n} głos', votes_few: '{n} głosy', votes_many: '{n} głosów' };
    expect([1, 2, 5, 22].map((n) => votes('pl', labels, n))).to.deep.equal([
      ...['1 głos', '2 głosy', '5 głosów', '22 głosy'],
    ]);
  });

  it('are the other form where a language needs one that nobody wrote', () => {
    expect(votes('ar', {}, 3)).to.equal('3 votes');
    expect(votes('ar', { votes_other: '{n} أصوات' }, 3)).to.equal('3 أصوات');
  });

  it('are the document’s other form before the English one that would fit', () => {
    expect(votes('de', { votes_other: '{n} Stimmen' }, 1)).to.equal('1 Stimmen');
    expect(votes('de', { votes_one: '{n} Stimme', votes_other: '{n} Stimmen' }, 1)).to.equal('1 Stimme');
    expect(votes('de', { votes_one: '{n} Stimme' }, 2), 'nothing of the document fits').to.equal('2 votes');
  });

  it('show the number as it is given', () => {
    expect(createWords('en').count('votes', 1_000_000, { n: '1M' })).to.equal('1M votes');
    expect(createWords('en').count('shipOfReviews', 1, { n: '1', ship: '0' })).to.equal('0 of 1 review');
  });
});
