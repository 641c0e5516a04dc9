// What engines have their own code for: dates, URLs, Unicode, and stacks. All else is in test/node/document.
import { expect } from '@open-wc/testing';
import { checkComparison } from '../../src/document/check.js';
import { isIsoDate } from '../../src/document/iso-date.js';
import { parseComparison } from '../../src/document/parse.js';
import { isBlank, cleanText } from '../../src/document/text.js';
import { webUrl } from '../../src/document/url.js';
import { BASE, full, minimal, panel } from '../support/element/documents.js';

describe('in this engine', () => {
  it('a date is valid only if the day exists', () => {
    const good = ['2026-01-20', '2024-02-29', '0001-01-01', '2026-01-20T09:30', '2026-01-20T09:30:15.1Z'];
    const alsoGood = ['9999-12-31', '2026-01-20T09:30:15+05:45', '2026-01-20T09:30-11:00'];
    for (const text of [...good, ...alsoGood]) expect(isIsoDate(text), text).to.equal(true);
    const bad = ['2026-02-30', '2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-01-00'];
    const alsoBad = [
      '2026-02-30T10:00:00Z',
      '2026-01-20T25:00Z',
      '2026-01-20T10:60Z',
      '2026-01-20T10:00+2:00',
    ];
    for (const text of [...bad, ...alsoBad]) expect(isIsoDate(text), text).to.equal(false);
  });

  it('a URL is resolved, or refused for what it is once parsed', () => {
    expect(webUrl('../api/votes', BASE)).to.equal('https://publisher.example/api/votes');
    expect(webUrl('https://bücher.example/ä', BASE)).to.equal('https://xn--bcher-kva.example/%C3%A4');
    const bad = [
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'https://',
      '//u:p@x.example/',
    ];
    const alsoBad = [
      'https://x.example\\@evil.example/',
      'https://x.example:99999/',
      'https://[x]/',
      'blob:https://x/1',
    ];
    for (const text of [...bad, ...alsoBad]) expect(webUrl(text, BASE), text).to.equal(undefined);
  });

  it('a text is cleaned by its Unicode properties', () => {
    expect(cleanText(' Half a \ud83d face\0 ')).to.equal('Half a \ufffd face');
    for (const blank of ['\u200b \u2060', '\u3164', '\u2800', '\u{e0061}', '\u180e\u3000', '\u202e\u202c']) {
      expect(isBlank(blank), JSON.stringify(blank)).to.equal(true);
    }
    expect(isBlank('👨\u200d👩')).to.equal(false);
  });

  it('a whole document is read and checked', () => {
    expect(checkComparison(full(), BASE)).to.deep.equal([]);
    expect(parseComparison(full(), BASE).comparison).to.deep.equal(full());
    const lang = 'not a language!';
    expect(checkComparison(minimal({ lang }))).to.deep.equal([
      { path: 'lang', message: 'must be a BCP 47 language tag' },
    ]);
  });

  it('a document with as much wrong as its limits allow is read and checked', () => {
    const tallies = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`t${index}`, {}]));
    const reviews = Array.from({ length: 5000 }, () => ({ quote: 7, date: 7, url: 7 }));
    const document = minimal({ ...panel(500), reviews, community: { tallies } });
    expect(parseComparison(document, BASE).comparison.reviewers).to.have.length(500);
    expect(checkComparison(document, BASE)).to.have.length(1 + 6 * 5000);
    const long = { ...document, reviews: Array.from({ length: 100_000 }, () => 7) };
    expect(parseComparison(long, BASE).problems.map(({ path }) => path)).to.deep.equal([
      'community.tallies',
      'reviews',
    ]);
  });
});

describe('on a page that added to Object.prototype what descriptors have', () => {
  for (const name of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable']) {
    for (const value of ['polluted', () => true]) {
      it(`a document is read as on any other: ${name} as a ${typeof value}`, () => {
        const expected = JSON.stringify(parseComparison(full({ kicker: 7 }), BASE));
        const descriptor = Object.assign(Object.create(null) as PropertyDescriptor, {
          ...{ value, writable: true, enumerable: true, configurable: true },
        });
        Object.defineProperty(Object.prototype, name, descriptor);
        let read: string;
        let after: PropertyDescriptor | undefined;
        try {
          read = JSON.stringify(parseComparison(full({ kicker: 7 }), BASE));
          after = Object.getOwnPropertyDescriptor(Object.prototype, name);
        } finally {
          Reflect.deleteProperty(Object.prototype, name);
        }
        expect(read).to.equal(expected);
        expect(after).to.include({ value, writable: true, enumerable: true, configurable: true });
      });
    }
  }
});
