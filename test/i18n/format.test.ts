// What engines have their own data or code for: Intl. All else is in test/node/i18n.
import { expect } from '@open-wc/testing';
import { canonicalLanguage } from '../../src/i18n/format.js';
import { languageOf } from '../../src/i18n/language.js';

function percentage(lang: string): string {
  const { before, number, after } = languageOf(lang).percent(72);
  return `${before}[${number}]${after}`;
}

describe('in this engine', () => {
  it('a percentage is a figure and a sign, as the language writes them', () => {
    expect(percentage('en')).to.equal('[72]%');
    expect(percentage('de')).to.equal('[72]\u00a0%');
    expect(percentage('tr')).to.equal('%[72]');
    expect(percentage('fa')).to.equal('[۷۲]٪');
  });

  it('a number is grouped, and shortened from 100,000 on', () => {
    expect(languageOf('de').number(1_234_567)).to.equal('1.234.567');
    expect(languageOf('ar-EG').number(1_234)).to.equal('١٬٢٣٤');
    expect(languageOf('en').compact(123_456)).to.equal('123K');
    expect(languageOf('es').compact(2_500_000)).to.equal('2,5\u00a0M');
  });

  it('a date is written out', () => {
    expect(languageOf('en-GB').date('2026-01-20')).to.equal('20 January 2026');
    expect(languageOf('de').date('2026-01-20')).to.equal('20. Januar 2026');
    expect(languageOf('en').date('2026-01-20T23:30')).to.equal('January 20, 2026');
  });

  it('a language has a direction and plural forms', () => {
    for (const lang of ['ar', 'he', 'az-Arab', 'en-Arab', 'ff-Adlm'])
      expect(languageOf(lang).dir).to.equal('rtl');
    for (const lang of ['en', 'az', 'ar-Latn', 'und']) expect(languageOf(lang).dir).to.equal('ltr');
    const polish = languageOf('pl', { votes_few: '{n} głosy', votes_many: '{n} głosów' });
    expect(polish.count('votes', 22, { n: '22' }).text).to.equal('22 głosy');
    expect(polish.count('votes', 5, { n: '5' }).text).to.equal('5 głosów');
  });

  it('a language tag is made canonical, or is invalid', () => {
    expect(canonicalLanguage('zh-hant-tw')).to.equal('zh-Hant-TW');
    expect(canonicalLanguage('ar_EG')).to.equal('ar-EG');
    expect(canonicalLanguage('de_DE_formal')).to.equal('de-DE-formal');
    for (const tag of ['', 'e', 'en_', 'en-', '日本語', '\ud83d']) {
      expect(canonicalLanguage(tag), tag).to.equal(undefined);
      expect(languageOf(tag).lang).to.equal('en');
    }
  });
});
