// The address of embed.html: what becomes an attribute, and what is refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colorSchemeOf, readQuery } from '../../../src/embed/query.js';

const SRC = 'https://publisher.example/a.json';

const read = (query: string): { attributes: Record<string, string>; problem: string | undefined } => {
  const { attributes, problem } = readQuery(new URLSearchParams(query));
  return { attributes: Object.fromEntries(attributes), problem };
};

describe('the address of embed.html', () => {
  it('gives the element its attributes', () => {
    const query = `src=${SRC}&layout=compact&lang=de&dir=ltr&heading-level=1&consent=required&vote-endpoint=${SRC}&no-vote`;
    assert.deepEqual(read(`${query}&no-newsletter=&no-storage=false&live`), {
      attributes: {
        src: SRC,
        layout: 'compact',
        lang: 'de',
        dir: 'ltr',
        'heading-level': '1',
        consent: 'required',
        'vote-endpoint': SRC,
        'no-vote': '',
        'no-newsletter': '',
        'no-storage': '',
        live: '',
      },
      problem: undefined,
    });
  });

  it('gives it no others, and none that are empty', () => {
    const query = `src=${SRC}&onclick=alert(1)&style=color:red&class=x&id=x&slot=x&crossorigin=use-credentials&LANG=de&lang=`;
    assert.deepEqual(read(query), { attributes: { src: SRC }, problem: undefined });
  });

  for (const src of ['', 'a.json', '//publisher.example/a', 'javascript:alert(1)', 'data:,{}', '<img src=x>'])
    it(`must have an http(s) address of a document, and not “${src}”`, () => {
      assert.match(read(`src=${encodeURIComponent(src)}`).problem ?? '', /src/);
    });

  it('has a theme in any case of its letters, and no other', () => {
    assert.deepEqual(['auto', 'AUTO', 'Light', 'DARK'].map(colorSchemeOf), [
      'light dark',
      'light dark',
      'light',
      'dark',
    ]);
    // The Kelvin sign is a K in Unicode, but not in HTML.
    for (const theme of ['', ' dark', 'dar\u212a', 'url(x)', null, undefined, 1])
      assert.equal(colorSchemeOf(theme), undefined, String(theme));
  });

  it('must have http(s) addresses of vote services', () => {
    assert.match(read(`src=${SRC}&vote-endpoint=/votes`).problem ?? '', /vote-endpoint/);
  });
});
