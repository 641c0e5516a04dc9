import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseComparison } from '../../../src/document/parse.js';
import { BASE, full, minimal, put } from '../../support/element/documents.js';
import { expectDropped, parse, paths } from './reading.js';

const FIELDS = ['url', 'tools[0].url', 'tools[0].logo'];

const linkOf = (url: string, base: string | URL = BASE): string | undefined =>
  parse(minimal({ url }), base).comparison.url;

describe('a URL in a document', () => {
  for (const [what, url] of [
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in odd case', 'JaVaScRiPt:alert(1)'],
    ['javascript: with a space before', ' javascript:alert(1)'],
    ['javascript: with an authority', 'javascript://x.example/%0aalert(1)'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript:', 'vbscript:msgbox(1)'],
    ['blob:', 'blob:https://publisher.example/1'],
    ['file:', 'file:///etc/passwd'],
    ['ftp:', 'ftp://x.example/'],
    ['mailto:', 'mailto:x@x.example'],
    ['about:', 'about:blank'],
    ['filesystem:', 'filesystem:https://x.example/a'],
    ['view-source:', 'view-source:https://x.example/'],
    ['ws:', 'wss://x.example/'],
    ['an unknown scheme', 'x-app://open'],
    ['a user', 'https://user@x.example/'],
    ['a password', 'https://:secret@x.example/'],
    ['a user and a password', '//user:secret@x.example/'],
    ['a host before the @', 'https://publisher.example@evil.example/'],
    ['a backslash', 'https://x.example\\@evil.example/'],
    ['backslashes for slashes', '\\\\evil.example\\a'],
    ['a line feed within', 'java\nscript:alert(1)'],
    ['a tab within', 'https://x.exa\tmple/'],
    ['a carriage return within', 'https://x.example/\r'],
    ['a control character before', '\u0001javascript:alert(1)'],
    ['NUL', 'https://x.example/\0'],
    ['no host', 'https://'],
    ['a port that is none', 'https://x.example:99999/'],
    ['a host that is none', 'https://[x]/'],
    ['nothing', ''],
    ['white space only', ' \u00a0'],
  ] as const) {
    it(`is dropped: ${what}`, () => {
      for (const field of FIELDS) {
        const comparison = expectDropped(put(minimal(), field, url), field);
        expect(JSON.stringify(comparison)).to.equal(JSON.stringify(parse(minimal()).comparison));
      }
    });
  }

  for (const [url, absolute] of [
    ['https://x.example/a', 'https://x.example/a'],
    ['http://x.example', 'http://x.example/'],
    ['HTTPS://X.example/A', 'https://x.example/A'],
    ['b', 'https://publisher.example/comparisons/b'],
    ['../api/votes', 'https://publisher.example/api/votes'],
    ['/a?b=c#d', 'https://publisher.example/a?b=c#d'],
    ['?q', 'https://publisher.example/comparisons/a-vs-b.json?q'],
    ['#top', 'https://publisher.example/comparisons/a-vs-b.json#top'],
    ['//other.example/x', 'https://other.example/x'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    ['https://x.example/user@host', 'https://x.example/user@host'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['a/javascript:alert(1)', 'https://publisher.example/comparisons/a/javascript:alert(1)'],
    ['https://x.example/?u=javascript:alert(1)', 'https://x.example/?u=javascript:alert(1)'],
  ] as const) {
    it(`is resolved: ${url}`, () => {
      const { comparison, problems } = parse(minimal({ url }));
      expect(comparison.url).to.equal(absolute);
      expect(problems).to.deep.equal([]);
    });
  }

  it('is resolved against the base, given as a string or a URL', () => {
    expect(linkOf('b', new URL('http://localhost:8000/x/a.json'))).to.equal('http://localhost:8000/x/b');
    expect(linkOf('//x.example/', 'http://localhost/')).to.equal('http://x.example/');
  });

  it('is resolved in every field', () => {
    const changes = Object.entries({
      'tools[1].url': '1',
      'tools[1].logo': '2',
      'reviewers[0].url': '3',
      'reviewers[0].avatar': '4',
      'reviews[0].url': '5',
      'community.votes': '6',
      'newsletter.endpoint': '7',
      'newsletter.url': '8',
    });
    const written = changes.reduce<unknown>((document, [path, url]) => put(document, path, url), full());
    const absolute = changes.reduce<unknown>(
      (document, [path, url]) => put(document, path, `https://publisher.example/comparisons/${url}`),
      full(),
    );
    expect(parse(written).comparison).to.deep.equal(absolute);
  });

  it('may be absolute in a document from a data: URL, but not relative', () => {
    const base = 'data:application/json,{}';
    expect(linkOf('https://x.example/', base)).to.equal('https://x.example/');
    const { comparison, problems } = parse(put(minimal({ url: 'b' }), 'tools[0].logo', '//x.example/'), base);
    expect(comparison.url).to.equal(undefined);
    expect(comparison.tools[0].logo).to.equal(undefined);
    expect(paths(problems)).to.have.members(['url', 'tools[0].logo']);
  });

  it('may be absolute in a document without an address, but not relative', () => {
    const { comparison, problems } = parseComparison(put(full(), 'url', 'b'));
    expect(comparison.url).to.equal(undefined);
    expect(comparison.tools[0].url).to.equal('https://alpha.example/');
    expect(paths(problems)).to.deep.equal(['url']);
  });

  it('is dropped if it would inherit credentials from the base', () => {
    expect(linkOf('b', 'https://user:secret@publisher.example/a.json')).to.equal(undefined);
  });

  for (const url of ['http:user:secret@publisher.example', 'http:/:b@publisher.example']) {
    it(`is dropped if it has credentials for a base of any scheme: ${url}`, () => {
      expect(linkOf(url, 'http://publisher.example/a.json')).to.equal(undefined);
      expect(linkOf(url, 'https://publisher.example/a.json')).to.equal(undefined);
    });
  }

  it('is limited to 10,000 characters', () => {
    const long = `https://x.example/${'a'.repeat(9_982)}`;
    expect(linkOf(long)).to.equal(long);
    expectDropped(minimal({ url: `${long}a` }), 'url');
  });
});
