import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { full, minimal, put } from '../../../support/element/documents.js';
import { said, texts, view, voted } from '../showing.js';

const verdict = (document: unknown, state?: Partial<ComparisonState>): readonly string[] =>
  texts(view(document, state).header.verdict);

/** Votes on both tools, and no reviews. */
const tallied = (a: readonly [number, number], b: readonly [number, number], more: object = {}) => {
  const [alpha, beta] = [a, b].map(([ship, skip]) => ({ ship, skip }));
  return minimal({ community: { tallies: { a: alpha, b: beta }, ...more } });
};

describe('the verdict of the panel', () => {
  for (const [what, marks, sentence] of [
    [
      'prefers the tool with the greater share',
      ['++', '+-', '-+', '+-'],
      'The panel prefers Alpha, 75% to 50%.',
    ],
    ['prefers the second tool just the same', ['-+', '+.', '.+'], 'The panel prefers Beta, 100% to 50%.'],
    ['may be level', ['+-', '-+'], 'The panel is level at 50%.'],
    ['may be that both are fine', ['++', '+.', '.+'], 'Everyone on the panel who tried one would ship it.'],
    ['may be that neither is', ['--', '-.', '.-'], 'Everyone on the panel who tried one would skip it.'],
    ['of both extremes prefers one', ['+-', '+-'], 'The panel prefers Alpha, 100% to 0%.'],
    ['may be on one tool only', ['+.', '-.', '+.'], 'The panel reviewed only Alpha: 67% would ship it.'],
    ['may be on the second tool only', ['.-', '..', '.-'], 'The panel reviewed only Beta: 0% would ship it.'],
  ] as const) {
    it(`${what}: ${marks.join(' ')}`, () => {
      expect(verdict(said(...marks))[0]).to.equal(sentence);
    });
  }

  for (const [marks, sentence] of [
    ['++', 'The one reviewer would ship both.'],
    ['--', 'The one reviewer would skip both.'],
    ['+-', 'The one reviewer would ship Alpha and skip Beta.'],
    ['-+', 'The one reviewer would ship Beta and skip Alpha.'],
    ['+.', 'The one reviewer would ship Alpha.'],
    ['.+', 'The one reviewer would ship Beta.'],
    ['-.', 'The one reviewer would skip Alpha.'],
    ['.-', 'The one reviewer would skip Beta.'],
  ] as const) {
    it(`of one reviewer has no percentages: ${marks}`, () => {
      expect(verdict(said(marks))).to.deep.equal([sentence]);
    });
  }

  it('is left out where nobody reviewed anything', () => {
    expect(verdict(minimal())).to.deep.equal([]);
    expect(verdict(said('..'))).to.deep.equal([]);
    expect(verdict(said('..', '..'))).to.deep.equal([]);
  });

  it('uses the shares that the document gives', () => {
    const given = (a: number | undefined, b: number | undefined, ...marks: string[]): string | undefined =>
      verdict(put(put(said(...marks), 'tools[0].panelShip', a), 'tools[1].panelShip', b))[0];
    expect(given(40, 62, '++', '+-')).to.equal('The panel prefers Beta, 62% to 40%.');
    expect(given(62.4, 61.6)).to.equal('The panel is level at 62%.');
    expect(given(80, undefined, '++', '+-')).to.equal('The panel prefers Alpha, 80% to 50%.');
    expect(given(80, undefined)).to.equal('The panel reviewed only Alpha: 80% would ship it.');
    expect(given(100, 100, '+-')).to.equal('Everyone on the panel who tried one would ship it.');
    expect(given(0, undefined, '+-', '--')).to.equal('Everyone on the panel who tried one would skip it.');
    expect(given(99, undefined, '++', '++'), 'not everyone').to.equal('The panel prefers Beta, 100% to 99%.');
    expect(given(70, 30, '++'), 'of more people than the one').to.equal(
      'The panel prefers Alpha, 70% to 30%.',
    );
  });
});

describe('the verdict of the community', () => {
  it('prefers the tool with the greater share of its votes', () => {
    expect(verdict(tallied([29, 21], [116, 84]))).to.deep.equal(['The community is level at 58%.']);
    expect(verdict(tallied([1, 3], [3, 1]))).to.deep.equal(['The community prefers Beta, 75% to 25%.']);
    expect(verdict(tallied([9, 1], [1, 9]))).to.deep.equal(['The community prefers Alpha, 90% to 10%.']);
  });

  it('may be on one tool only', () => {
    const sentence = 'The community has voted only on Beta: 40% would ship it.';
    expect(verdict(tallied([0, 0], [2, 3]))).to.deep.equal([sentence]);
    // A tool with votes of its own is not left out of account, only its share may not be told.
    expect(verdict(tallied([2, 0], [20, 30], { minimum: 10 })), 'too few on the other').to.deep.equal([]);
  });

  it('is left out without votes, with too few, and while they are hidden', () => {
    expect(verdict(tallied([0, 0], [0, 0]))).to.deep.equal([]);
    expect(verdict(tallied([5, 4], [3, 6], { minimum: 10 }))).to.deep.equal([]);
    const hidden = tallied([3, 1], [1, 3], { reveal: 'after-vote' });
    expect(verdict(hidden, { votes: voted({}) })).to.deep.equal([]);
    expect(verdict(hidden, { votes: voted({ b: 'skip' }) })).to.deep.equal([
      'The community prefers Alpha, 75% to 25%.',
    ]);
  });

  it('follows the latest tallies rather than those of the document', () => {
    const tallies = { a: { ship: 1, skip: 3 }, b: { ship: 1, skip: 1 } };
    expect(verdict(tallied([9, 1], [1, 9]), { tallies })).to.deep.equal([
      'The community prefers Beta, 50% to 25%.',
    ]);
  });
});

describe('how many are torn', () => {
  for (const [marks, sentence] of [
    [['+-', '++', '-+'], '2 of 3 reviewers would ship one and skip the other.'],
    [['+-', '++'], '1 of 2 reviewers would ship one and skip the other.'],
    [['+-', '+.', '..'], '1 of 2 reviewers would ship one and skip the other.'],
  ] as const) {
    it(`is counted among those who reviewed anything: ${marks.join(' ')}`, () => {
      expect(verdict(said(...marks)).at(-1)).to.equal(sentence);
    });
  }

  it('is not said where nobody is, or where all prefer the same tool', () => {
    for (const marks of [['++', '--'], ['+.', '.-'], ['+-'], ['+-', '..'], ['+-', '+-'], ['-+', '-+', '-+']])
      expect(verdict(said(...marks)).join(' '), marks.join(' ')).not.to.match(/ship one/);
  });

  it('has the plural form of the language, and its digits', () => {
    const labels = { torn_few: '{n} z {all} (few)', torn_many: '{n} z {all} (many)', torn_one: 'one' };
    const torn = (count: number, lang: string): string | undefined =>
      verdict({ ...said('-+', ...Array<string>(count - 1).fill('+-')), lang, labels }).at(-1);
    expect(torn(2, 'pl')).to.equal('2 z 2 (few)');
    expect(torn(5, 'pl')).to.equal('5 z 5 (many)');
    expect(torn(3, 'ar-EG')).to.equal('٣ z ٣ (few)');
  });
});

describe('the verdict', () => {
  it('says what the panel says, then the community, then how many are torn', () => {
    const { community } = tallied([9, 1], [1, 9]);
    expect(verdict({ ...said('+-', '++'), community })).to.deep.equal([
      'The panel prefers Alpha, 100% to 50%.',
      'The community prefers Alpha, 90% to 10%.',
      '1 of 2 reviewers would ship one and skip the other.',
    ]);
  });

  it('is in the words of the document, with its percentages', () => {
    const labels = { panelLeads: '{tool} ({share}) vor dem anderen ({other}).' };
    expect(verdict({ ...said('++', '+-'), lang: 'de', labels })[0]).to.equal(
      'Alpha (100\u00a0%) vor dem anderen (50\u00a0%).',
    );
  });

  it('is marked as English where the document has no words for it', () => {
    const labels = { torn_other: '{n} von {all} uneins.' };
    expect(view({ ...said('++', '+-', '-+'), lang: 'de', labels }).header.verdict).to.deep.equal([
      { text: 'The panel is level at 67\u00a0%.', lang: 'en' },
      { text: '2 von 3 uneins.' },
    ]);
  });

  it('has names that cannot reorder the sentence', () => {
    const named = (name: string, lang = 'en'): string | undefined =>
      verdict(put({ ...said('+-', '++'), lang }, 'tools[0].name', name))[0];
    expect(named('Alpha \u202eevil')).to.equal('The panel prefers Alpha evil, 100% to 50%.');
    expect(named('ألفا')).to.equal('The panel prefers \u2068ألفا\u2069, 100% to 50%.');
    expect(named('Alpha', 'he')).to.contain('\u2068Alpha\u2069');
    expect(named('{share}'), 'or look like a placeholder').to.equal(
      'The panel prefers {share}, 100% to 50%.',
    );
  });

  it('is said of the reviewer who is the only one just the same', () => {
    const document = put(said('+-'), 'tools[1].name', 'بيتا');
    expect(verdict(document)).to.deep.equal(['The one reviewer would ship Alpha and skip \u2068بيتا\u2069.']);
  });

  it('is there in the compact layout too', () => {
    expect(verdict(full(), { isCompact: true })).to.deep.equal(verdict(full()));
    expect(verdict(full())).to.deep.equal([
      'The panel prefers Alpha, 62% to 0%.',
      'The community has voted only on Alpha: 80% would ship it.',
      '1 of 2 reviewers would ship one and skip the other.',
    ]);
  });
});
