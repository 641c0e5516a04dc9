// The words of every language: complete, with the plural forms that CLDR has for it, and none left in English.
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { en } from '../../../src/i18n/en.js';
import { canonicalLanguage } from '../../../src/i18n/format.js';
import { languageOf } from '../../../src/i18n/language.js';
import { LOCALES, localeName } from '../../../src/i18n/locale-lookup.js';
import locales from '../../../src/locales/all.js';

const folder = resolve(import.meta.dirname, '../../../src/locales');

/** What is the same word in that language. "vs" and AI are written in Latin letters by magazines all over the world. */
const AS_IN_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  versus: ['fr', 'id', 'it', 'ja', 'ko', 'zh-Hans'],
  aiReviewer: ['ar', 'fa', 'he', 'id', 'ja', 'ko', 'nl', 'pl', 'zh-Hans', 'zh-Hant'],
  community: ['de', 'it', 'nl'],
  reviewer: ['nl'],
  reviewers: ['nl'],
  votes: ['fr'],
};

/** Words that stand in Latin letters in other scripts too. */
const LATIN_WORDS = new Set(['AI', 'JavaScript', 'vs']);

const english: Readonly<Record<string, string>> = en;
const stemOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].toSorted();

describe('the languages of the interface', () => {
  it('are a file each, all of them imported by all.ts', () => {
    const files = readdirSync(folder).map((file) => basename(file, '.ts'));
    expect(files.filter((name) => name !== 'all').toSorted()).to.deep.equal([...LOCALES].toSorted());
    expect(locales.map(({ lang }) => lang).toSorted()).to.deep.equal([...LOCALES].toSorted());
  });

  for (const { lang, words } of locales) {
    const texts: [key: string, text: string][] = Object.entries(words);

    it(`${lang} has every text, and every plural form of CLDR`, () => {
      const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
      const expected = Object.keys(english).flatMap((key) => {
        if (key.endsWith('_one')) return [];
        return key.endsWith('_other') ? pluralCategories.map((form) => key.replace(/other$/, form)) : [key];
      });
      expect(Object.keys(words).toSorted()).to.deep.equal(expected.toSorted());
    });

    it(`${lang} has every placeholder, and says something in every text`, () => {
      for (const [key, text] of texts) {
        const original = english[key] ?? english[`${stemOf(key)}_other`] ?? '';
        expect(placeholders(text), key).to.deep.equal(placeholders(original));
        expect(text.replace(/\{\w+\}/g, ''), key).to.match(/\p{L}|:|：/u);
        expect(text, key).to.equal(text.trim());
      }
    });

    it(`${lang} has no word in English`, () => {
      const same = texts.filter(([key, text]) => text === (english[key] ?? english[`${stemOf(key)}_other`]));
      const allowed = Object.keys(AS_IN_ENGLISH).filter((stem) => AS_IN_ENGLISH[stem]?.includes(lang));
      expect([...new Set(same.map(([key]) => stemOf(key)))]).to.have.members(allowed);
      if (new Intl.Locale(lang).maximize().script === 'Latn') return;
      const latin = texts.flatMap(([, text]) => text.replace(/\{\w+\}/g, '').match(/[a-z]+/gi) ?? []);
      expect(latin.filter((word) => !LATIN_WORDS.has(word))).to.deep.equal([]);
    });

    it(`${lang} has names short enough for its buttons and figures`, () => {
      const width = (text = ''): number =>
        [...text.normalize('NFC').replace(/\p{Mn}/gu, '')].reduce(
          (sum, letter) => sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(letter) ? 2 : 1),
          0,
        );
      for (const key of ['ship', 'skip', 'verdictShip', 'verdictSkip'] as const)
        expect(width(words[key]), key).to.be.lessThan(14);
      for (const key of ['panelShip', 'community', 'entry'] as const)
        expect(width(words[key]), key).to.be.lessThan(19);
    });
  }

  it('are found by language and script, whatever the region', () => {
    const expected: readonly [tag: string, name: string | undefined][] = [
      ['pt', 'pt-BR'],
      ['pt-PT', 'pt-BR'],
      ['zh', 'zh-Hans'],
      ['zh-CN', 'zh-Hans'],
      ['zh-TW', 'zh-Hant'],
      ['zh-HK', 'zh-Hant'],
      ['zh_Hant_TW', 'zh-Hant'],
      ['de-AT', 'de'],
      ['de_DE.UTF-8', 'de'],
      ['DE', 'de'],
      ['iw', 'he'],
      ['in', 'id'],
      ['fa-AF', 'fa'],
      ['ar-EG', 'ar'],
      ['ko-KP', 'ko'],
      ['en', undefined],
      ['en_US', undefined],
      ['en-GB', undefined],
      ['sv', undefined],
      ['und', undefined],
      // In letters that readers of the language may not read.
      ['hi-Latn', undefined],
      ['uk-Latn', undefined],
      ['tr-Arab', undefined],
    ];
    for (const [tag, name] of expected)
      expect(localeName(canonicalLanguage(tag) ?? 'en'), tag).to.equal(name);
  });
});

describe('the words of a language', () => {
  it('come from the document, then the language, then English', () => {
    const german = languageOf('de', { ship: 'Nehmen' });
    expect(german.phrase('ship')).to.deep.equal({ text: 'Nehmen', lang: undefined });
    expect(german.phrase('verdictShip').text).to.equal('Nehmen');
    expect(german.phrase('skip')).to.deep.equal({ text: 'Abraten', lang: undefined });
    expect(languageOf('de', { ship: 'Nehmen' }, []).phrase('skip')).to.deep.equal({
      text: 'Skip',
      lang: 'en',
    });
    const older = { lang: 'de', words: { skip: 'Lassen' } };
    expect(languageOf('de', {}, [older]).phrase('ship')).to.deep.equal({ text: 'Ship', lang: 'en' });
  });

  it('are in the plural form of the number', () => {
    const votes = (lang: string, n: number): string =>
      languageOf(lang).count('votes', n, { n: String(n) }).text;
    expect([1, 2, 5, 22].map((n) => votes('pl', n))).to.deep.equal([
      '1 głos',
      '2 głosy',
      '5 głosów',
      '22 głosy',
    ]);
    expect(votes('fr', 0)).to.equal('0 vote');
    expect(votes('pt', 3)).to.equal('3 votos');
  });

  it('are read where they are registered, also after the language was asked for', () => {
    const registry = (globalThis as { [key: symbol]: Record<string, unknown> })[
      Symbol.for('tool-comparison.locales')
    ];
    const italian = registry?.['it'];
    delete registry?.['it'];
    const before = languageOf('it');
    expect(before.text('skip')).to.equal('Skip');
    Object.assign(registry ?? {}, { it: italian });
    expect(languageOf('it').text('skip')).not.to.equal('Skip');
    expect(languageOf('it')).to.equal(languageOf('it'));
  });
});
