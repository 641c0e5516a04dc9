import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { withName, wordingOf } from '../../../demo/server/newsletter/words/index.js';

const WITH_NAME = ['asked', 'toConfirm', 'confirmed', 'toUnsubscribe'];

test('the newsletter has words in each language of the widget, with the name where it belongs', async () => {
  const files = await readdir(new URL('../../../src/locales/', import.meta.url));
  const tags = files.map((file) => file.replace(/\.ts$/, '')).filter((tag) => tag !== 'all');
  const english = Object.values<string>({ ...wordingOf([]).words });
  for (const tag of [...tags, 'en']) {
    const { lang, dir, words } = wordingOf([tag]);
    assert.equal(lang, tag);
    assert.equal(dir, ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr');
    for (const [key, word] of Object.entries<string>({ ...words })) {
      assert.equal(word.split('{name}').length, WITH_NAME.includes(key) ? 2 : 1, `${tag}: ${key}`);
      if (tag !== 'en') assert.ok(!english.includes(word), `${tag}: ${key} is English`);
    }
  }
});

test('the newsletter’s words follow the language and script, and are English for all others', () => {
  const found = (...languages: string[]): string => wordingOf(languages).lang;
  assert.deepEqual(
    ['de-AT', 'pt', 'pt-PT', 'zh', 'zh-HK', 'zh-Hant', 'da', 'sr', 'nonsense_', '', '*'].map((tag) =>
      found(tag),
    ),
    ['de', 'pt-BR', 'pt-BR', 'zh-Hans', 'zh-Hant', 'zh-Hant', 'en', 'en', 'en', 'en', 'en'],
  );
  assert.equal(found('da', 'fr-CH', 'de'), 'fr');
  assert.equal(withName('“{name}”', '$& {name}'), '“\u2068$& {name}\u2069”');
});
