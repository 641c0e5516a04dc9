import { describe, it } from 'node:test';
import { expect } from 'chai';
import { canonicalLanguage, createFormat } from '../../../src/i18n/format.js';

describe('a percentage', () => {
  for (const [lang, before, number, after] of [
    ['en', '', '72', '%'],
    ['de', '', '72', '\u00a0%'],
    ['tr', '%', '72', ''],
    ['ar-EG', '', '٧٢', '٪\u061c'],
    ['fa', '', '۷۲', '٪'],
  ] as const) {
    it(`is a number and the signs around it, as written in ${lang}`, () => {
      expect(createFormat(lang).percent(72)).to.deep.equal({ before, number, after });
    });
  }

  it('is whole, from 0 to 100', () => {
    const format = createFormat('en');
    for (let n = 0; n <= 100; n++)
      expect(format.percent(n)).to.deep.equal({ before: '', number: String(n), after: '%' });
  });
});

describe('in English', () => {
  const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const regions = LETTERS.flatMap((first) => LETTERS.map((second) => `en-${first}${second}`));

  it('of any region, what is written without a formatter is as a formatter writes it', () => {
    const odd = ['en', ...regions].filter((lang) => {
      const { percent, number, compact } = createFormat(lang);
      const { before, number: figure, after } = percent(42);
      const options = { style: 'percent' } as const;
      return (
        before + figure + after !== new Intl.NumberFormat(lang, options).format(0.42) ||
        number(999) !== new Intl.NumberFormat(lang).format(999) ||
        compact(1000) !== new Intl.NumberFormat(lang).format(1000)
      );
    });
    expect(odd).to.deep.equal([]);
  });
});

describe('a number', () => {
  it('is written in the language', () => {
    expect(createFormat('en').number(1_234_567)).to.equal('1,234,567');
    expect(createFormat('de').number(1_234_567)).to.equal('1.234.567');
    expect(createFormat('ar-EG').number(1_234)).to.equal('١٬٢٣٤');
  });

  it('is compact from 100,000 on', () => {
    const compact = (n: number): string => createFormat('en').compact(n);
    expect([0, 999, 1000, 99_999].map(compact)).to.deep.equal(['0', '999', '1,000', '99,999']);
    expect([100_000, 123_456, 1e15].map(compact)).to.deep.equal(['100K', '123K', '1000T']);
    expect(createFormat('es').compact(2_500_000)).to.equal('2,5\u00a0M');
  });
});

describe('a date', () => {
  it('is written in the language', () => {
    expect(createFormat('en').date('2026-01-20')).to.equal('January 20, 2026');
    expect(createFormat('en-GB').date('2026-01-20')).to.equal('20 January 2026');
    expect(createFormat('de').date('2026-01-20')).to.equal('20. Januar 2026');
    expect(createFormat('ar-EG').date('2026-01-20')).to.contain('يناير');
  });

  it('of a date-time is the day in the time zone of the reader', () => {
    const noon = new Date(2026, 0, 20, 12).toISOString();
    expect(createFormat('en').date(noon)).to.equal('January 20, 2026');
    expect(createFormat('en').date('2026-01-20T00:30')).to.equal('January 20, 2026');
    expect(createFormat('en').date('2026-01-20T23:30')).to.equal('January 20, 2026');
  });
});

describe('between two sentences', () => {
  it('is a space, but in languages that write none', () => {
    for (const lang of ['en', 'de', 'ar', 'ko', 'jam', 'zha'])
      expect(createFormat(lang).sentenceSpace, lang).to.equal(' ');
    for (const lang of ['ja', 'ja-JP', 'zh', 'zh-Hant-TW'])
      expect(createFormat(lang).sentenceSpace, lang).to.equal('');
  });
});

describe('quotation marks', () => {
  for (const [marks, languages] of [
    ['“”', 'en en-GB tr ko pt-BR zh zh-CN zh-TW th el hr und fil'],
    ['«»', 'fr fr-CA es it ru uk fa no nb nn'],
    ['„“', 'de de-AT cs'],
    ['„”', 'pl ro hu'],
    ['””', 'sv sv-FI fi'],
    ['”“', 'ar ar-EG'],
    ['「」', 'ja ja-JP'],
  ] as const) {
    it(`are ${marks} in ${languages}`, () => {
      for (const lang of languages.split(' '))
        expect(createFormat(lang).quotes.join(''), lang).to.equal(marks);
    });
  }
});

describe('the direction', () => {
  for (const [dir, languages] of [
    ['rtl', 'ar ar-EG he fa ur yi dv ps ug sd ckb syr nqo az-Arab uz-AF pa-PK ku-Arab ff-Adlm en-Arab'],
    ['ltr', 'en de ru zh ja hi th tr az az-Latn uz pa sd-Deva ar-Latn he-Latn ff und'],
  ] as const) {
    it(`is ${dir} for the scripts of ${languages}`, () => {
      for (const lang of languages.split(' ')) expect(createFormat(lang).dir, lang).to.equal(dir);
    });
  }
});

describe('a language tag', () => {
  it('is made canonical', () => {
    expect(canonicalLanguage('DE-ch')).to.equal('de-CH');
    expect(canonicalLanguage('zh-hant-tw')).to.equal('zh-Hant-TW');
    expect(createFormat('AZ-arab').lang).to.equal('az-Arab');
  });

  for (const [tag, lang, dir] of [
    ['ar_EG', 'ar-EG', 'rtl'],
    ['AR_eg', 'ar-EG', 'rtl'],
    ['az_Arab_IR', 'az-Arab-IR', 'rtl'],
    ['he_IL.UTF-8', 'he-IL', 'rtl'],
    ['de_DE', 'de-DE', 'ltr'],
    ['de_CH_informal', 'de-CH-informal', 'ltr'],
    ['de_DE@euro', 'de-DE', 'ltr'],
    ['pt_PT_ao90', 'pt-PT', 'ltr'],
    ['pt-PT-ao90', 'pt-PT', 'ltr'],
    ['zh-hant-TW', 'zh-Hant-TW', 'ltr'],
    ['EN', 'en', 'ltr'],
  ] as const) {
    it(`may be written as other systems do: ${tag}`, () => {
      const format = createFormat(tag);
      expect(format.lang).to.equal(lang);
      expect(format.dir).to.equal(dir);
    });
  }

  for (const tag of [
    '',
    'e',
    '_',
    'C',
    'en_',
    'en_US_US',
    '.UTF-8',
    'not a language!',
    'en-',
    '日本語',
    '\ud83d',
  ]) {
    it(`that is not valid counts as English: ${JSON.stringify(tag)}`, () => {
      expect(canonicalLanguage(tag)).to.equal(undefined);
      const format = createFormat(tag);
      expect(format.lang).to.equal('en');
      expect(format.dir).to.equal('ltr');
      expect(format.date('2026-01-20')).to.equal('January 20, 2026');
    });
  }
});
