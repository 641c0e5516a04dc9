import { describe, it } from 'node:test';
import { expect } from 'chai';
import { full, minimal, put } from '../../support/element/documents.js';
import { expectDropped, expectFine, parse } from './reading.js';

describe('a comparison', () => {
  it('has defaults for what the document leaves out', () => {
    expect(parse(minimal()).comparison).to.deep.equal({
      ...minimal(),
      lang: 'en',
      title: 'Alpha vs Beta',
      reviewers: [],
      reviews: [],
    });
  });

  it('has every field of the document', () => {
    expect(parse(full()).comparison).to.deep.equal(full());
  });

  it('is a copy: the document is not changed', () => {
    const document = put(full(), 'tools[0].logo', 'alpha.svg');
    const before = structuredClone(document);
    const { comparison } = parse(document);
    expect(comparison.tools[0].logo).to.equal('https://publisher.example/comparisons/alpha.svg');
    expect(document).to.deep.equal(before);
  });

  it('turns -0 into 0', () => {
    const text = JSON.stringify(full())
      .replace('"panelShip":62', '"panelShip":-0')
      .replace('"ship":12', '"ship":-0');
    const { tools, community } = expectFine(JSON.parse(text));
    expect(Object.is(tools[0].panelShip, 0)).to.equal(true);
    expect(Object.is(community?.tallies?.['a']?.ship, 0)).to.equal(true);
  });

  for (const [written, path] of [
    ['"panelShip":62', 'tools[0].panelShip'],
    ['"minimum":1', 'community.minimum'],
    ['"ship":12', 'community.tallies.a.ship'],
  ] as const) {
    it(`drops a number that overflows to Infinity: ${path}`, () => {
      const text = JSON.stringify(full()).replace(written, written.replace(/\d+/, '1e400'));
      expectDropped(JSON.parse(text), path);
    });
  }

  it('ignores unknown keys', () => {
    const paths = ['x', 'tools[0].x', 'reviewers[1].x', 'reviews[0].x', 'community.x', 'newsletter.x'];
    const document = paths.reduce<unknown>((inner, path) => put(inner, path, { y: [1] }), full());
    expect(parse(document)).to.deep.equal(parse(full()));
  });
});

describe('the title of a comparison', () => {
  for (const title of [undefined, '', ' \u200b']) {
    it(`is made of the tools' names if it is ${JSON.stringify(title)}`, () => {
      expect(expectFine(put(minimal(), 'title', title)).title).to.equal('Alpha vs Beta');
    });
  }

  it("is made of the tools' names if it is wrong", () => {
    expect(expectDropped(minimal({ title: 7 }), 'title').title).to.equal('Alpha vs Beta');
  });

  it('is made with the label of the document', () => {
    const labels = { versus: '{b} oder {a}?' };
    expect(expectFine(minimal({ labels })).title).to.equal('Beta oder Alpha?');
  });

  it('does not read placeholders in names', () => {
    const tools = [
      { id: 'a', name: '{b} $& $1' },
      { id: 'b', name: 'Beta' },
    ];
    expect(expectFine(minimal({ tools })).title).to.equal('{b} $& $1 vs Beta');
  });
});

describe('the language of a comparison', () => {
  for (const lang of [
    'en',
    'de',
    'de-CH',
    'DE-ch',
    'zh-Hant-TW',
    'az-Arab',
    'sl-rozaj',
    'de-DE-u-co-phonebk',
    'und',
  ]) {
    it(`may be ${lang}`, () => {
      const { comparison, isLangDeclared, problems } = parse(minimal({ lang }));
      expect(comparison.lang).to.equal(lang);
      expect(isLangDeclared).to.equal(true);
      expect(problems).to.deep.equal([]);
    });
  }

  for (const [lang, expected] of [
    ['ar_EG', 'ar-EG'],
    ['de_DE', 'de-DE'],
    ['zh_hant_TW', 'zh-hant-TW'],
    ['de_DE_formal', 'de-DE-formal'],
    ['fr_FR.UTF-8', 'fr-FR'],
    ['pt_PT_ao90', 'pt-PT'],
  ] as const) {
    it(`may be written as other systems do: ${lang}`, () => {
      const { comparison, isLangDeclared, problems } = parse(minimal({ lang }));
      expect(comparison.lang).to.equal(expected);
      expect(isLangDeclared).to.equal(true);
      expect(problems).to.deep.equal([]);
    });
  }

  it('defaults to English, and isLangDeclared is false', () => {
    const { comparison, isLangDeclared } = parse(minimal());
    expect(comparison.lang).to.equal('en');
    expect(isLangDeclared).to.equal(false);
  });

  for (const lang of ['', 'e', 'en-', ' en', 'not a language!', '日本語', 'en-US-US', null, 7, ['en']]) {
    it(`is English if the document says ${JSON.stringify(lang)}`, () => {
      expect(expectDropped(minimal({ lang }), 'lang').lang).to.equal('en');
      expect(parse(minimal({ lang })).isLangDeclared).to.equal(false);
    });
  }
});

describe('the labels of a comparison', () => {
  it('may replace any interface text, in every plural form', () => {
    const labels = {
      ship: 'Nehmen',
      votes_zero: 'z',
      votes_one: 'o',
      votes_two: 't',
      votes_few: 'f',
      votes_many: 'm',
    };
    expect(expectFine(minimal({ labels })).labels).to.deep.equal(labels);
  });

  it('are dropped if they are blank', () => {
    const labels = { ship: ' ', skip: 'Lassen', community: '\u200b' };
    expect(expectFine(minimal({ labels })).labels).to.deep.equal({ skip: 'Lassen' });
  });

  it('are ignored if they are unknown, whatever they hold', () => {
    const labels = { skip: 'Lassen', ship_few: 'x', noSuchLabel: 'x', constructor: 'x' };
    expect(parse(minimal({ labels })).problems).to.deep.equal([]);
    expect(parse(minimal({ labels })).comparison.labels).to.include({ skip: 'Lassen' });
    const { labels: left } = parse(minimal({ labels: { noSuchLabel: 7, skip: 'x' } })).comparison;
    expect(left).to.deep.equal({ skip: 'x' });
  });

  it('are cleaned as text even if a field of the same name is not', () => {
    const labels = { reviewer: ' \0Wer ', updated: ' Stand {date} ', entry: '\ud83d' };
    expect(expectFine(minimal({ labels })).labels).to.deep.equal({
      reviewer: 'Wer',
      updated: 'Stand {date}',
      entry: '\ufffd',
    });
  });
});
