import { describe, it } from 'node:test';
import { expect } from 'chai';
import { minimal, put } from '../../support/element/documents.js';
import { expectDropped, expectFine, expectRefused } from './reading.js';

const LIMIT = 10_000;
const BLANK = ['', ' ', '\t\n', '\u00a0', '\u200b\u200b', '\u200b \u2060', '\ufeff', '\u00ad', '\u3164'];
const BLANKER = [
  '\u2800',
  '\u202e\u202c',
  '\u0000\u0007',
  '\u{e0061}',
  '\u034f',
  '\u180e\u3000',
  '\ufff9\ufffb',
];
const shown = (kicker: string): string | undefined => expectFine(minimal({ kicker })).kicker;

describe('a text of a document', () => {
  for (const character of ['x', '😀', 'é']) {
    it(`may have 10,000 characters such as ${character}`, () => {
      const longest = character.repeat(LIMIT);
      expect(shown(longest)).to.equal(longest);
      const comparison = expectDropped(minimal({ kicker: longest + character }), 'kicker');
      expect(comparison).not.to.have.property('kicker');
    });
  }

  it('has that limit everywhere', () => {
    const tooLong = 'x'.repeat(LIMIT + 1);
    expectDropped(put(minimal(), 'tools[1].description', tooLong), 'tools[1].description');
    expectDropped(minimal({ labels: { ship: tooLong } }), 'labels.ship');
    expectDropped(minimal({ newsletter: { text: tooLong } }), 'newsletter.text');
    expectRefused(put(minimal(), 'tools[0].name', tooLong), 'tools[0].name');
  });

  it('is text, whatever it looks like', () => {
    for (const text of ['<b>&lt;b&gt;</b>', '${alert(1)} {{7*7}}', '</script><!--', 'C:\\path', '"\'`'])
      expect(shown(text)).to.equal(text);
  });

  it('loses control characters, but not line breaks and tabs', () => {
    expect(shown('a\0b\u0007c\u001fd\u007fe\u0080f\u009fg')).to.equal('abcdefg');
    expect(shown('one\ntwo\r\nthree\tfour')).to.equal('one\ntwo\r\nthree\tfour');
  });

  it('loses white space at its ends', () => {
    expect(shown('  a b \n')).to.equal('a b');
  });

  it('shows a lone surrogate as U+FFFD, and leaves a pair alone', () => {
    expect(shown('Half a \ud83d face')).to.equal('Half a \ufffd face');
    expect(shown('\ude00\ud83d')).to.equal('\ufffd\ufffd');
    expect(shown('\ud83d\ude00')).to.equal('😀');
  });

  it('keeps emoji of several characters and the writing of right-to-left languages', () => {
    for (const text of ['👨\u200d👩\u200d👧\u200d👦', 'می\u200cخواهم', 'עברית \u200f(1)', 'e\u0301\u0302'])
      expect(shown(text)).to.equal(text);
  });

  it('loses the ends of isolates that never began, and has one before a line break for those that did', () => {
    for (const [given, kept] of [
      ['a\u2069b\u202ec', 'ab\u202ec'],
      ['\u2066a\u2069\u2069b', '\u2066a\u2069b'],
      ['\u2067a \u2068b\u2069 c\u2069 d', '\u2067a \u2068b\u2069 c\u2069 d'],
      // A line break ends what began before it.
      ['\u2066a\nb\u2069c', '\u2066a\u2069\nbc'],
      ['\u2066\u2067\u2068a\u2069\nb', '\u2066\u2067\u2068a\u2069\u2069\u2069\nb'],
      ['\u05d0\u2067n', '\u05d0\u2067n'],
    ] as const)
      expect(shown(given)).to.equal(kept);
  });

  it('has one empty line between two others at the most', () => {
    for (const [given, kept] of [
      ['a\nb', 'a\nb'],
      ['a\n\nb', 'a\n\nb'],
      ['a\n\n\nb', 'a\n\nb'],
      ['a\r\n \r\n\t\u2028 \u2029b\n\nc', 'a\n\nb\n\nc'],
      [`a${'\n'.repeat(9000)}b`, 'a\n\nb'],
    ] as const)
      expect(shown(given)).to.equal(kept);
  });

  it('that is blank is none', () => {
    for (const blank of [...BLANK, ...BLANKER]) {
      expect(expectFine(minimal({ kicker: blank })), JSON.stringify(blank)).not.to.have.property('kicker');
    }
  });
});

describe('a name', () => {
  for (const blank of [...BLANK, ...BLANKER]) {
    it(`is missing as ${JSON.stringify(blank)} (${[...blank].length} characters)`, () => {
      expectRefused(put(minimal(), 'tools[0].name', blank), 'tools[0].name');
      const reviewers = [{ id: 'ann', name: blank }];
      expect(expectDropped(minimal({ reviewers }), 'reviewers[0].name').reviewers).to.deep.equal([]);
    });
  }

  it('is cleaned like any text', () => {
    const { tools } = expectFine(put(minimal(), 'tools[0].name', ' Nul\0and\bbell \ud83d'));
    expect(tools[0].name).to.equal('Nulandbell \ufffd');
  });
});
