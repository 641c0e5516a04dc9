import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createFormat } from '../../../../src/i18n/format.js';
import { languageClass, scriptClasses } from '../../../../src/ui/shared/script.js';

describe('the classes for a script', () => {
  for (const [text, classes] of [
    ['C++ – “Straße”, €5', []],
    ['Ключ Άλφα', []],
    ['比較 비교 くらべ', []],
    ['השוואה', []],
    ['مقارنة', ['joined', 'vocalised']],
    ['ٹیسٹ', ['joined', 'nastaliq']],
    ['तुलना', ['joined', 'tall']],
    ['เปรียบเทียบ', ['tall']],
    ['བོད', ['stacked']],
    ['ខ្មែរ', ['stacked']],
    ['မြန်မာ', ['stacked']],
    ['Alpha ไทย မြန်မာ', ['stacked']],
    ['ᠮᠣᠩᠭᠣᠯ', ['joined']],
  ] as const) {
    it(`in "${text}": ${classes.join(' ') || 'none'}`, () => {
      expect(scriptClasses(text)).to.deep.equal(classes);
    });
  }
});

describe('the class for a language', () => {
  for (const [name, tags] of [
    ['', ['en', 'en-GB', 'de', 'ja', 'he', 'ru', 'sr-Latn', 'hi-Latn', 'ur-Latn', 'pa-Latn', 'mn']],
    ['vocalised', ['ar', 'ar-EG', 'fa', 'ug', 'ckb', 'dv']],
    ['nastaliq', ['ur', 'ur-IN', 'ks', 'pnb', 'skr', 'pa-PK', 'pa-Arab', 'ur-Aran', 'fa-Aran']],
    ['tall', ['hi', 'mr', 'ne', 'bn', 'pa', 'ta', 'th', 'lo', 'si', 'ks-Deva']],
    ['stacked', ['bo', 'dz', 'km', 'my', 'shn', 'jv-Java']],
  ] as const) {
    for (const tag of tags)
      it(`${tag} is ${name || 'none'}`, () => {
        expect(languageClass(createFormat(tag))).to.equal(name);
      });
  }
});
